/** The seed of the figures that are kept. */
export const CALIBRATION_SEED = 'calibration';

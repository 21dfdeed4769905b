/** Default number of generated claims of each generator and kind. */
export const USUAL_CLAIMS = 100;

/** The default seed, with which the recorded tables are made. */
export const USUAL_SEED = 'attack';

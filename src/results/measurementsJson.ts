import type { Measurements } from './Measurements.ts';
import { jsonText } from './jsonText.ts';

/** Measurements as a file of the reports folder holds them: the same measurements give the same bytes. */
export const measurementsJson = (measurements: Measurements): string => jsonText(measurements);

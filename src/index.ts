/**
 * The words that a claim file may use.
 *
 * @packageDocumentation
 */
export { claim } from './claim/Claim.ts';
export { readings } from './claim/readings.ts';
export { paper } from './claim/Paper.ts';
export { picture } from './claim/Picture.ts';
export { integers } from './claim/ranges/integers.ts';
export { reals } from './claim/ranges/reals.ts';
export { choices } from './claim/ranges/choices.ts';
export { positiveRationals, rationals } from './claim/ranges/rationals.ts';
export { above, atLeast, atMost, atMostUpTo, below, equals } from './claim/Comparison.ts';
export { Fraction } from './claim/exact/Fraction.ts';
export { type Config, defineConfig, type ReportFile } from './run/config/Config.ts';
export type { Rng } from './random/Rng.ts';

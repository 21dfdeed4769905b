/**
 * The public door of this folder, `refutable/numeric`: exact counts, tails and enclosures for claim files.
 *
 * @packageDocumentation
 */
export { binomial } from './binomial.ts';
export { countAtMost } from './countAtMost.ts';
export { enclose } from './enclose.ts';
export { integrate } from './integrate.ts';
export type { Interval } from './Interval.ts';
export * as interval from './intervals.ts';
export { log2BigInt } from './log2BigInt.ts';
export { logBinomial } from './logBinomial.ts';
export { logNormalTail } from './logNormalTail.ts';
export { logSphereTail } from './logSphereTail.ts';
export { logSphereUpperTail } from './logSphereUpperTail.ts';
export { nextDown } from './nextDown.ts';
export { nextUp } from './nextUp.ts';
export { normalCdf } from './normalCdf.ts';
export { normalQuantile } from './normalQuantile.ts';
export { normalTail } from './normalTail.ts';
export { sphereTail } from './sphereTail.ts';
export { sphereUpperTail } from './sphereUpperTail.ts';
export { sum } from './sum.ts';
export { ulpsBetween } from './ulpsBetween.ts';

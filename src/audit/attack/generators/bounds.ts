import type { Chooser } from '../Chooser.ts';
import { FALSE, type GroundTruth, NOTHING, TRUE, WITHIN } from '../Planted.ts';
import { approximately, compare, minus, plus, type Rational, rationalOfDouble } from '../Rational.ts';

/** Distance of the truth from a bound on the right side; negative on the wrong one. */
const DISTANCES = [0.3, 0.2, 0.1, 0.1, 0.05, 0.02, 0.003, 1e-6, 0, 0, -1e-6, -0.003, -0.02, -0.05, -0.1, -0.2, -0.3];
export const MARGINS = [0, 0, 1e-6, 0.01, 0.05, 0.05, 0.1, 0.2];
export const TOLERANCES = [0.3, 0.05, 0.01, 1e-3];

/** A random distance; often slightly more than the margin, where a margin counted twice would give upheld instead of refuted. */
export const distance = (margin: number, choose: Chooser): number =>
  margin > 0.001 && choose.chance(0.35) ? -1.05 * margin : choose.of(DISTANCES);

/** A bound at a distance from p, clamped to [lo, hi]. */
export function boundAt(
  p: Rational,
  least: boolean,
  distance: number,
  scale: number,
  [lo, hi]: readonly [number, number],
): number {
  const value = approximately(p) + (least ? -1 : 1) * distance * scale;
  return Math.min(hi, Math.max(lo, value));
}

/** The ground truth of `p ≥ bound` (or `p ≤ bound`) with a margin and values in [lo, hi]. */
export function groundTruthOfBound(
  p: Rational,
  least: boolean,
  bound: number,
  margin: number,
  [lo, hi]: readonly [number, number],
): GroundTruth {
  const [b, m] = [rationalOfDouble(bound), rationalOfDouble(margin)];
  const far = least ? minus(b, m) : plus(b, m);
  const saysNothing = least ? bound <= lo : bound >= hi;
  if (saysNothing) return NOTHING;
  const isTrue = least ? compare(p, b) >= 0 : compare(p, b) <= 0;
  const isWithin = least ? compare(p, far) >= 0 : compare(p, far) <= 0;
  // Nothing can be false by more than a margin that reaches past the range, so the claim is vacuous.
  const isFree = margin > 0 && (least ? bound - margin <= lo : bound + margin >= hi);
  if (isFree) return isTrue ? NOTHING : { upheld: false, refuted: true };
  return isTrue ? TRUE : isWithin ? WITHIN : FALSE;
}

export function groundTruthOfEquality(
  exact: Rational,
  bound: number,
  within: number,
  [lo, hi]: readonly [number, number],
): GroundTruth {
  const b = rationalOfDouble(bound);
  const order = compare(exact, b);
  const away = order < 0 ? minus(b, exact) : minus(exact, b);
  const isWithin = compare(away, rationalOfDouble(within)) <= 0;
  const isFree = bound - within <= lo && bound + within >= hi;
  if (isFree) return order === 0 ? NOTHING : { upheld: false, refuted: true };
  // A difference lost to rounding between the exact mean and the bound cannot be shown by draws.
  return order === 0 ? TRUE : isWithin ? WITHIN : FALSE;
}

import type { GrowthPoint } from '../claim/ClaimResult.ts';
import type { Growth } from '../claim/Claim.ts';
import type { Domain } from '../claim/Range.ts';
import { type Setting, settingText } from '../claim/Setting.ts';
import { fault, numberFrom, run } from './ClaimFault.ts';
import type { Rng } from '../random/Rng.ts';

/** What a growth claim's measurements say. */
export interface GrowthFound {
  readonly points: readonly GrowthPoint[];
  /** Every slope of ln measured against ln law that the intervals allow. */
  readonly slope: readonly [lo: number, hi: number];
  readonly status: 'upheld' | 'undecided';
}

/**
 * Measures the sizes of a growth claim and compares the slope of ln measured against ln law with 1.
 *
 * The least-squares slope is linear in the logarithms of the measurements, so the slopes that their intervals allow
 * are an interval too, with ends that are computed and not estimated. Whatever it is, no finite number of sizes
 * refutes an O() or Ω(): a slope that does not fit is `undecided`.
 *
 * @param rng a stream for each size
 * @throws ClaimFault when there are fewer than three sizes, or a value is not positive
 */
export function measureGrowth(claim: Growth<Domain>, setting: Setting, rng: (size: number) => Rng): GrowthFound {
  if (claim.sizes.length < 3)
    throw fault('sizes', setting, `sizes has ${claim.sizes.length} entries; a slope needs three or more`);
  const points = claim.sizes.map((size) => {
    const measured: unknown = run('measure', setting, () => claim.measure(size, setting, rng(size)));
    const law = numberFrom('law', setting, () => claim.law(size, setting));
    if (!isPositiveInterval(measured) || !(law > 0 && law < Infinity)) {
      throw fault(
        'measure',
        setting,
        `at size ${size} and ${settingText(setting)} the measured interval or the law is not positive and finite`,
      );
    }
    return { size, measured, law };
  });
  const x = points.map(({ law }) => Math.log(law));
  const mean = x.reduce((a, b) => a + b, 0) / x.length;
  const spread = x.reduce((total, value) => total + (value - mean) ** 2, 0);
  if (!(spread > 0)) throw fault('law', setting, 'law is the same at every size, so no slope against it exists');
  const slopeAt = (end: (weight: number, interval: readonly [number, number]) => number): number =>
    points.reduce((slope, { measured }, i) => {
      const weight = (x[i]! - mean) / spread;
      return slope + weight * Math.log(end(weight, measured));
    }, 0);
  const slope = [
    slopeAt((weight, [lo, hi]) => (weight > 0 ? lo : hi)),
    slopeAt((weight, [lo, hi]) => (weight > 0 ? hi : lo)),
  ] as const;
  const fits = {
    O: slope[1] <= 1 + claim.slopeWithin,
    Omega: slope[0] >= 1 - claim.slopeWithin,
    Theta: slope[0] >= 1 - claim.slopeWithin && slope[1] <= 1 + claim.slopeWithin,
  }[claim.order];
  return { points, slope, status: fits ? 'upheld' : 'undecided' };
}

const isPositiveInterval = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isFinite) && value[0] > 0 && value[0] <= value[1];

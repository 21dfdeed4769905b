import type { Growth } from '../../claim/Claim.ts';
import type { GrowthPoint } from '../../results/ClaimResult.ts';
import type { Domain } from '../../claim/ranges/Range.ts';
import { type Setting, settingText } from '../../claim/Setting.ts';
import type { Rng } from '../../random/Rng.ts';
import { fault, numberFrom, run, written } from '../validate/ClaimFault.ts';

/** What a growth claim's measurements say at a setting. */
export interface GrowthFound {
  readonly points: readonly GrowthPoint[];
  /**
   * Every slope of ln measured against ln law that the intervals allow; missing where the law does not rise or fall
   * throughout, for then a slope against it is not informative about growth.
   */
  readonly slope?: readonly [lo: number, hi: number];
  /** The largest factors by which measured/law may have risen, and fallen, from one size to a later one; at least 1. */
  readonly rose: number;
  readonly fell: number;
  readonly status: 'upheld' | 'undecided';
  /** ln of the largest factor that counts over the factor allowed; larger is nearer to failing. */
  readonly tightness: number;
}

/** What the rounding of a measurement and a law may add to a factor. */
const ROUNDING = 1 + 1e-9;

/**
 * Measures the sizes of a growth claim and asks whether measured/law stays bounded over them.
 *
 * measured = O(law) means that the ratio does not rise without bound, Ω that it does not fall towards 0, Θ both. Over
 * finitely many sizes that is upheld where the ratio rises (falls) by no more than the factor that the claim states,
 * `driftWithin`, from any size to any later one, and where the least-squares slope of ln measured against ln law, which
 * is linear in the logarithms, so that the slopes allowed by the intervals are an interval too, lies on the right side
 * of 1 to within `slopeWithin`. For a law that falls the right side is the other one: there the ratio, law^(slope − 1),
 * rises where the slope is below 1. Whatever is measured, no finite number of sizes refutes an O() or Ω(): what does not
 * fit is `undecided`.
 *
 * @param rng a stream for each size
 * @throws ClaimFault when there are fewer than three sizes, or a value is not positive
 */
export function measureGrowth(claim: Growth<Domain>, setting: Setting, rng: (size: number) => Rng): GrowthFound {
  const points = measurePoints(claim, setting, rng);
  const slope = slopeAgainstLaw(points);
  const [rose, fell] = driftOf(points);
  const { order, slopeWithin, driftWithin = 1 } = claim;
  const [lo, hi] = slope === undefined ? [1, 1] : isRising(points) ? slope : [2 - slope[1], 2 - slope[0]];
  const bounded = {
    above: hi <= 1 + slopeWithin && rose <= driftWithin * ROUNDING,
    below: lo >= 1 - slopeWithin && fell <= driftWithin * ROUNDING,
  };
  const [fits, drift] = {
    O: [bounded.above, rose] as const,
    Omega: [bounded.below, fell] as const,
    Theta: [bounded.above && bounded.below, Math.max(rose, fell)] as const,
  }[order];
  return {
    points,
    ...(slope === undefined ? {} : { slope }),
    rose,
    fell,
    status: fits ? 'upheld' : 'undecided',
    tightness: Math.min(Number.MAX_VALUE, Math.log(drift / driftWithin)),
  };
}

/**
 * Whether the first size is measured to be the same again, and each law is: twice, so that what alternates from call to
 * call is found. To measure all sizes again would cost as much as the claim did.
 *
 * @returns what changed, for a sentence; undefined when nothing did
 */
export function changedPoint(
  claim: Growth<Domain>,
  setting: Setting,
  points: readonly GrowthPoint[],
  rng: (size: number) => Rng,
): string | undefined {
  const [first] = points;
  for (let times = 0; times < 2; times++) {
    const { size } = first!;
    const again: unknown = run('measure', setting, () => claim.measure(size, setting, rng(size)));
    if (!isPositiveInterval(again) || again.some((end, i) => end !== first!.measured[i]))
      return `what it measured at size ${size} changed`;
    for (const point of points)
      if (numberFrom('law', setting, () => claim.law(point.size, setting)) !== point.law)
        return `its law at size ${point.size} changed`;
  }
  return undefined;
}

function measurePoints(claim: Growth<Domain>, setting: Setting, rng: (size: number) => Rng): GrowthPoint[] {
  if (claim.sizes.length < 3)
    throw fault('sizes', setting, `sizes has ${claim.sizes.length} entries; a slope needs three or more`);
  return claim.sizes.map((size) => {
    const measured: unknown = run('measure', setting, () => claim.measure(size, setting, rng(size)));
    const law = numberFrom('law', setting, () => claim.law(size, setting));
    const at = `at size ${size}${Object.keys(setting).length === 0 ? '' : ` and ${settingText(setting)}`}`;
    if (!isPositiveInterval(measured)) {
      const wanted = 'it must return [lo, hi], positive and finite numbers with lo ≤ hi';
      throw fault('measure', setting, `measure returned ${written(measured)} ${at}; ${wanted}`);
    }
    if (!(law > 0 && law < Infinity)) {
      throw fault('law', setting, `law returned ${law} ${at}; it must return a positive and finite number`);
    }
    return { size, measured, law };
  });
}

const isPositiveInterval = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isFinite) && value[0] > 0 && value[0] <= value[1];

const isRising = (points: readonly GrowthPoint[]): boolean =>
  points.every(({ law }, i) => i === 0 || law > points[i - 1]!.law);

const isFalling = (points: readonly GrowthPoint[]): boolean =>
  points.every(({ law }, i) => i === 0 || law < points[i - 1]!.law);

/** The least-squares slopes of ln measured against ln law; undefined for a law that neither rises nor falls throughout. */
function slopeAgainstLaw(points: readonly GrowthPoint[]): readonly [lo: number, hi: number] | undefined {
  if (!isRising(points) && !isFalling(points)) return undefined;
  const x = points.map(({ law }) => Math.log(law));
  const mean = x.reduce((a, b) => a + b, 0) / x.length;
  const spread = x.reduce((total, value) => total + (value - mean) ** 2, 0);
  // Laws may differ by so little that their logarithms do not.
  if (!(spread > 0)) return undefined;
  const slopeAt = (end: (weight: number, interval: readonly [number, number]) => number): number =>
    points.reduce((slope, { measured }, i) => {
      const weight = (x[i]! - mean) / spread;
      return slope + weight * Math.log(end(weight, measured));
    }, 0);
  return [slopeAt((weight, [lo, hi]) => (weight > 0 ? lo : hi)), slopeAt((weight, [lo, hi]) => (weight > 0 ? hi : lo))];
}

/** The largest factors by which measured/law may have risen, and fallen, from one size to a later one. */
function driftOf(points: readonly GrowthPoint[]): readonly [rose: number, fell: number] {
  let [rose, fell] = [0, 0];
  let [least, largest] = [Infinity, -Infinity];
  for (const { measured, law } of points) {
    const [lo, hi] = [Math.log(measured[0]) - Math.log(law), Math.log(measured[1]) - Math.log(law)];
    rose = Math.max(rose, hi - least);
    fell = Math.max(fell, largest - lo);
    least = Math.min(least, lo);
    largest = Math.max(largest, hi);
  }
  return [factorOf(rose), factorOf(fell)];
}

/** The factor that a logarithm stands for; 1 where it is above that by rounding alone. */
function factorOf(logarithm: number): number {
  const factor = Math.exp(logarithm);
  return factor <= ROUNDING ? 1 : factor;
}

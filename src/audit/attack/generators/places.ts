import type { Setting } from '../../../claim/Setting.ts';
import type { Chooser } from '../Chooser.ts';
import { type GroundTruth, type Made, NOTHING } from '../Planted.ts';

/** The settings of a claim: one, a few, or many of which one may be unlike the others. */
interface Places {
  readonly forAll: string;
  readonly count: number;
  /** Settings at which the distance is different. */
  readonly odd: ReadonlySet<number>;
  /** The key that excludes the odd settings, if they are excluded. */
  readonly keys: readonly string[];
  readonly without: 'where' | 'vacuousWhen' | undefined;
}

export function places(choose: Chooser): Places {
  const count = choose.of([1, 1, 2, 5, 12]);
  const odd = new Set(count > 1 && choose.chance(0.6) ? [choose.whole(1, count)] : []);
  const without = odd.size > 0 && choose.chance(0.3) ? choose.of(['where', 'vacuousWhen'] as const) : undefined;
  const [at] = odd;
  const keys =
    without === undefined ? [] : [`${without}: ({ n }) => n ${without === 'where' ? '!==' : '==='} ${String(at)}`];
  return { forAll: `forAll: { n: integers(1, ${count}) }`, count, odd, keys, without };
}

/** A number for each setting, as a claim file writes them: a single one if all are equal. */
export const perSetting = (values: readonly number[]): string =>
  new Set(values).size === 1 ? `() => ${values[0]}` : `({ n }) => [${values.join(', ')}][n - 1]`;

export const numberOf = (setting: Setting): number => Number(setting['n']);

/** Combines the ground truths at each setting into the truth of the whole claim. */
export function truthOf(groundTruths: readonly GroundTruth[], { odd, without }: Places, mean: number): Made['truth'] {
  const at = (setting: Setting): GroundTruth => {
    const n = numberOf(setting);
    return without !== undefined && odd.has(n) ? NOTHING : groundTruths[n - 1]!;
  };
  const all = groundTruths.map((_, i) => at({ n: i + 1 }));
  return {
    at,
    isFalse: all.some(({ refuted }) => refuted),
    isNonVacuous: all.some(({ upheld, refuted }) => upheld || refuted),
    isWithin: !all.some(({ upheld, refuted }) => refuted && !upheld),
    mean: () => mean,
  };
}

import type { Fraction } from 'fraction.js';
import type { SettingResult, Sizes } from '../../results/ClaimResult.ts';
import { exactValue } from '../../claim/exact/exactValue.ts';
import type { Scalar } from '../../claim/Setting.ts';

/** Values of a parameter that is no number which are kept, at most. */
const MAX_VALUES = 50;

/**
 * The sizes at which a claim was upheld: of each parameter the smallest and the largest value over the settings where it
 * really was, or every value where they are not numbers.
 *
 * @param previous those of earlier rounds, whose settings need not all be there any more
 * @example sizesTried([upheldAt({ n: 4, law: 'sphere' }), upheldAt({ n: 2, law: 'sphere' })]) // { n: [2, 4], law: ['sphere'] }
 */
export function sizesTried(tried: readonly SettingResult[], previous: Sizes = {}): Sizes {
  const values: Record<string, readonly Scalar[]> = { ...previous };
  for (const { setting, status } of tried) {
    if (status !== 'upheld') continue;
    for (const [name, value] of Object.entries(setting)) {
      // A parameter may be called constructor.
      const known = Object.hasOwn(values, name) ? values[name]! : [];
      values[name] = widened(known, value);
    }
  }
  return values;
}

function widened(known: readonly Scalar[], value: Scalar): readonly Scalar[] {
  if (known.includes(value)) return known;
  const all = [...known, value];
  const order = numbersIn(all);
  if (order === undefined) return all.slice(0, MAX_VALUES);
  const sorted = all.toSorted((a, b) => order.get(a)!.compare(order.get(b)!));
  return [sorted[0]!, sorted.at(-1)!];
}

/** The values as exact numbers; undefined where one is none. */
function numbersIn(values: readonly Scalar[]): ReadonlyMap<Scalar, Fraction> | undefined {
  const numbers = values.map((value) => (typeof value === 'boolean' ? undefined : exactValue(value)));
  if (numbers.includes(undefined)) return undefined;
  return new Map(values.map((value, i) => [value, numbers[i]!]));
}

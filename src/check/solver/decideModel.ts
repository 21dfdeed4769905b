import { Fraction } from 'fraction.js';
import type { AnyClaim } from '../../claim/Claim.ts';
import { type Exact, writeExact } from '../../claim/exact/Exact.ts';
import type { Domain } from '../../claim/ranges/Range.ts';
import type { Setting } from '../../claim/Setting.ts';
import { OutOfReach } from '../../numeric/algebraic/RootField.ts';
import type { SettingResult } from '../../results/ClaimResult.ts';
import { type ExactSetting, exactSetting, hasCode } from '../search/exactSetting.ts';
import type { Model } from './findModel.ts';

/** What is decided, and how. */
interface About {
  readonly claim: AnyClaim;
  /** Decides a setting exactly; undefined for one that is not in the domain. @throws OutOfReach */
  readonly decide: (setting: ExactSetting) => SettingResult | undefined;
}

export interface Decided {
  readonly is: 'decided';
  readonly result: SettingResult;
  readonly isBeyond: boolean;
}

/**
 * Decides a step where a solver says that it has one of some statuses: at simple numbers nearby first, and at the very
 * ones last.
 *
 * @returns `outside` where only code of the claim can say so: the solver is not told of it; `unknown` where the numbers
 *   could not be read, or calculated with, or are not what the solver says
 */
export function decideModel(
  model: Model,
  { claim, decide }: About,
  wanted: readonly SettingResult['status'][],
): Decided | { readonly is: 'outside' | 'unknown' } {
  if (Object.values(model).includes(undefined)) return { is: 'unknown' };
  const point = model as Readonly<Record<string, Exact>>;
  let isOutside = false;
  for (const nearby of [...UNITS.map((unit) => rounded(point, unit)), point]) {
    const at = exactSetting(claim, nearby);
    // Where the very numbers cannot be written, those next to them say whether they are in the domain.
    if (at === undefined) continue;
    try {
      const result = decide(at);
      if (result !== undefined && wanted.includes(result.status))
        return { is: 'decided', result, isBeyond: at.isBeyond };
      isOutside = result === undefined || (nearby === point && result.status === 'vacuous');
    } catch (error) {
      if (error instanceof OutOfReach) return { is: 'unknown' };
      throw error;
    }
  }
  return { is: isOutside && hasCode(claim) ? 'outside' : 'unknown' };
}

/** Numbers are tried as multiples of one over these, so that a counterexample is as simple as it may be. */
const UNITS = [1n, 2n, 4n, 10n, 100n, 1000n, 10n ** 6n, 10n ** 9n, 10n ** 12n];

const rounded = (point: Readonly<Record<string, Exact>>, unit: bigint): Readonly<Record<string, Exact>> =>
  Object.fromEntries(
    Object.entries(point).map(([name, value]) => {
      if (value instanceof Fraction) {
        const twice = (2n * value.s * value.n * unit + value.d) / (2n * value.d);
        const below = twice * 2n * value.d > 2n * value.s * value.n * unit + value.d ? twice - 1n : twice;
        return [name, new Fraction(below, unit)];
      }
      const bits = unit.toString(2).length + 8;
      const [lo] = value.enclose(bits);
      return [name, new Fraction((2n * lo * unit + (1n << BigInt(bits))) >> BigInt(bits + 1), unit)];
    }),
  );

/** The values that a solver named, for a reader. */
export const modelText = (values: Model, domain: Domain): Setting =>
  Object.fromEntries(
    Object.keys(domain).map((name) => {
      const value = values[name];
      return [name, value === undefined ? 'a number that could not be read' : writeExact(value, name)];
    }),
  );

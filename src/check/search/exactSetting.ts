import { Fraction } from 'fraction.js';
import type { AnyClaim } from '../../claim/Claim.ts';
import { type Exact, readExact, writeExact } from '../../claim/exact/Exact.ts';
import { exactPoint } from '../../claim/formula/ExactPoint.ts';
import { exactValue } from '../../claim/exact/exactValue.ts';
import { parseFormula } from '../../claim/formula/parseFormula.ts';
import type { Range } from '../../claim/ranges/Range.ts';
import type { Scalar, Setting } from '../../claim/Setting.ts';

/** A setting of a step of algebra that was not made from its domain. */
export interface ExactSetting {
  readonly setting: Setting;
  /**
   * Whether a value is a number that the domain means and cannot write: a third among `reals`, or √2. Code of the claim
   * cannot be asked about such a setting; formulas can.
   */
  readonly isBeyond: boolean;
}

/**
 * Some numbers as a setting of a claim.
 *
 * @returns undefined where one of them cannot be written as a value of its parameter, nor is one that the range means;
 *   nor, where the claim has code, may it be
 */
export function exactSetting(claim: AnyClaim, values: Readonly<Record<string, Exact>>): ExactSetting | undefined {
  const setting: Record<string, Scalar> = {};
  let isBeyond = false;
  for (const [name, range] of Object.entries(claim.forAll)) {
    const value = values[name]!;
    const own = value instanceof Fraction ? ownValue(range, value) : undefined;
    if (own === undefined && (hasCode(claim) || !meansAllReals(range))) return undefined;
    isBeyond ||= own === undefined;
    setting[name] = own ?? writeExact(value, name);
  }
  return { setting: Object.freeze(setting), isBeyond };
}

/** Whether a claim has code that says where it holds, so that its formulas do not say it all. */
export const hasCode = ({ forAll, where, vacuousWhen }: AnyClaim): boolean =>
  where !== undefined ||
  vacuousWhen !== undefined ||
  Object.values(forAll).some(({ factIsComplete }) => factIsComplete !== true);

/** Whether the numbers that the ranges mean include a setting; for a claim without code. @throws OutOfReach */
export function isMeant({ forAll }: AnyClaim, setting: Setting): boolean {
  const values = Object.entries(setting).map(([name, value]) => [name, readExact(value)] as const);
  if (values.some(([, value]) => value === undefined)) return false;
  const { truth } = exactPoint(Object.fromEntries(values) as Record<string, Exact>);
  return Object.entries(forAll).every(([name, range]) => {
    const fact = range.fact(name);
    return fact === '' || truth(parseFormula(fact)) === true;
  });
}

/**
 * A number that a range means and cannot write, as text in the form in which a setting holds it; undefined where it is none.
 *
 * @param text as it stands in a token
 */
export function beyondValue(range: Range, name: string, text: string): string | undefined {
  const value = meansAllReals(range) ? readExact(text) : undefined;
  return value === undefined ? undefined : writeExact(value, name);
}

const meansAllReals = ({ factIsComplete, whole, sampled }: Range): boolean =>
  factIsComplete === true && sampled === true && whole !== true;

/** The value of a range that is a given number, in whichever way the range writes it. */
function ownValue(range: Range, value: Fraction): Scalar | undefined {
  const isEqual = (own: Scalar | undefined): own is Scalar =>
    own !== undefined && exactValue(own)?.equals(value) === true;
  const double = value.valueOf();
  const read = [value.toFraction(false), String(double)].map((text) => range.parse(text)).find(isEqual);
  if (read !== undefined || range.sampled === true || range.whole === true) return read;
  // The few numbers that somebody has chosen, which may be written in any way.
  return [...(range.all({}) ?? [])].find(isEqual);
}

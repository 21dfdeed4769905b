import { Fraction } from 'fraction.js';
import type { Range } from '../../claim/ranges/Range.ts';
import type { Scalar, Setting } from '../../claim/Setting.ts';
import { shortDecimal } from '../../numeric/shortDecimal.ts';
import { doubleOf } from '../../results/jsonNumber.ts';
import { ranged } from '../validate/ClaimFault.ts';
import { Refusal } from './Refused.ts';

/** What one parameter is to run through, as text: some values, or so many places from one number to another. */
export interface Over {
  /** The parameter; the claim's first that has numbers when left out. */
  readonly name?: string | undefined;
  readonly values?: readonly string[] | undefined;
  /** Both ends; the whole range when left out. */
  readonly ends?: readonly [from: string, to: string] | undefined;
  /** Places, the ends included. */
  readonly steps?: number | undefined;
}

/** Places of a curve unless somebody says how many. */
export const PLACES = 11;

/** From this ratio of the ends on, places are spread in the logarithm. */
const WIDE = 10;

/** Significant digits of a place between two ends on a logarithmic scale. */
const DIGITS = 3;

/** Values of a parameter that has no numbers, at most. */
const WORDS = 100;

/**
 * The values of a parameter for a curve, ascending where they are numbers, each once; they need not be in its range.
 *
 * @param earlier values of the parameters before it, which its ends may depend on
 * @throws Refusal where the range has no such values
 */
export function placesAlong(
  name: string,
  range: Range,
  over: Over,
  earlier: Setting,
): { readonly values: readonly Scalar[]; readonly logarithmic: boolean } {
  const { ends: given, steps = PLACES } = over;
  if (over.values !== undefined) {
    const values = distinct(over.values.map((text) => readValue(name, range, text)));
    return { values: ascending(values), logarithmic: isWide(values.map(numberOf)) };
  }
  const listed = listedIn(name, range, earlier);
  if (listed !== undefined && listed.some((value) => Number.isNaN(numberOf(value)))) {
    if (given !== undefined)
      throw new Refusal(
        `${name} has no numbers between ${given[0]} and ${given[1]}; write its values, such as --over ${name}=${listed.slice(0, 2).join(',')}`,
      );
    return { values: listed, logarithmic: false };
  }
  const [lo, hi] = given === undefined ? wholeRange(name, range, earlier) : endsOf(name, given);
  const logarithmic = isWide([lo, hi]);
  if (listed !== undefined) {
    const values = listed.filter((value) => numberOf(value) >= lo && numberOf(value) <= hi);
    if (values.length === 0)
      throw new Refusal(`${name} has no value from ${lo} to ${hi}; its values are ${listed.join(', ')}`);
    return { values: ascending(values), logarithmic };
  }
  const between = Array.from({ length: steps }, (_, i) => {
    if (i === 0) return lo;
    if (i === steps - 1) return hi;
    const share = i / (steps - 1);
    return logarithmic
      ? Number((lo * (hi / lo) ** share).toPrecision(DIGITS))
      : shortDecimal(lo + (hi - lo) * share, (hi - lo) / steps);
  });
  return { values: distinct(between.map((value) => valueNear(name, range, value))), logarithmic };
}

/** A value of a parameter as somebody typed it. @throws Refusal where it is none of its kind */
export function readValue(name: string, range: Range, text: string): Scalar {
  const number = Number(text);
  const value = range.parse(text) ?? (text.trim() === '' ? undefined : range.parse(String(number)));
  const fraction = value ?? (Number.isFinite(number) && text !== '' ? range.parse(fractionText(number)) : undefined);
  if (fraction !== undefined) return fraction;
  throw new Refusal(`${name} = ${JSON.stringify(text)} is no value of ${range.describe(name)}; write one that is`);
}

/** The double that a value stands for; NaN for a word. */
export const numberOf = (value: Scalar): number => (typeof value === 'boolean' ? Number.NaN : doubleOf(value));

/** The ends of a range where it has numbers. */
export function wholeRange(name: string, range: Range, earlier: Setting): readonly [lo: number, hi: number] {
  const edges = ranged(name, earlier, () => range.edges(earlier)).map(numberOf);
  return [Math.min(...edges), Math.max(...edges)];
}

/** The values of a range that is neither whole numbers nor a part of the line; undefined for these. */
export function listedIn(name: string, range: Range, earlier: Setting): readonly Scalar[] | undefined {
  if (range.whole === true || range.sampled === true) return undefined;
  return ranged(name, earlier, () => {
    const values: Scalar[] = [];
    for (const value of range.all(earlier) ?? range.edges(earlier)) {
      if (values.length >= WORDS) break;
      values.push(value);
    }
    return values;
  });
}

function endsOf(name: string, given: readonly [string, string]): readonly [number, number] {
  const [lo, hi] = given.map((text) => doubleOf(text)) as [number, number];
  if (!Number.isFinite(lo) || !Number.isFinite(hi))
    throw new Refusal(`${name} cannot run from ${given[0]} to ${given[1]}; write two numbers, --over ${name}=10:1000`);
  if (lo >= hi) throw new Refusal(`${name} cannot run from ${given[0]} to ${given[1]}; write the smaller number first`);
  return [lo, hi];
}

/** The number itself where a parameter may be it, or the nearest whole one. */
function valueNear(name: string, range: Range, number: number): Scalar {
  return readValue(name, range, String(range.whole === true ? Math.round(number) : number));
}

const fractionText = (number: number): string => new Fraction(number).toFraction(false);

const isWide = (numbers: readonly number[]): boolean => {
  const [lo, hi] = [Math.min(...numbers), Math.max(...numbers)];
  return lo > 0 && hi / lo >= WIDE;
};

/** Numbers from the smallest up, and words as they are. */
const ascending = (values: readonly Scalar[]): readonly Scalar[] =>
  values.some((value) => Number.isNaN(numberOf(value))) ? values : values.toSorted((a, b) => numberOf(a) - numberOf(b));

const distinct = (values: readonly Scalar[]): Scalar[] => [...new Set(values)];

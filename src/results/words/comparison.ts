import type { SettingResult } from '../ClaimResult.ts';
import { doubleOf, type JsonNumber } from '../jsonNumber.ts';
import { numberText } from './numberText.ts';
import { joined, phrase, type Phrase } from './phrase.ts';
import { sidesText } from './sidesText.ts';

type Interval = readonly [lo: JsonNumber, hi: JsonNumber];

/** Both sides of a comparison in digits that go with each other. */
export interface Compared {
  /** What was found; missing where an enclosure is so wide that its middle is no value of anything. */
  readonly value?: string;
  /** The ends of an estimate's confidence interval, or of a wide enclosure. */
  readonly interval?: readonly [lo: string, hi: string];
  /** The bound; missing where only an enclosure of it is known that is as wide as to matter. */
  readonly bound?: string;
  readonly boundInterval?: readonly [lo: string, hi: string];
  /** How far the two are apart, where no digits that there is room for would show that they are. */
  readonly apart?: string;
}

/** How a value was found: estimated from draws with its confidence interval, measured in a draw, or computed without any. */
export const foundHow = ({ level, logEvidence, alpha, draws }: SettingResult): FoundHow =>
  level !== undefined || logEvidence !== undefined || (alpha !== undefined && draws > 0)
    ? 'estimated'
    : draws > 0
      ? 'measured'
      : 'computed';

/** The same of several settings together: the word that holds of all of them with a value, and `found` where there is none. */
export function foundHowAll(results: readonly SettingResult[]): FoundHow | 'found' {
  const [word, ...others] = new Set(results.filter(({ measured }) => measured !== undefined).map(foundHow));
  return word === undefined || others.length > 0 ? 'found' : word;
}

type FoundHow = 'estimated' | 'measured' | 'computed';

/**
 * What was found at a setting and what is claimed of it; nothing where the claim only says yes or no.
 *
 * @example plainText(comparison(result)) // 'estimated 0.23 [0.19, 0.27], claimed ≥ 0.5', or, of a value with a name,
 * // 'the least m is 29 (computed), claimed ≤ 10'
 */
export function comparison(result: SettingResult): Phrase {
  const { relation } = result;
  const compared = comparedTexts(result);
  if (compared === undefined) return [];
  if (isUnderflow(result))
    return phrase`${foundHow(result)} as positive and below ${{ kept: '5·10⁻³²⁴' }}, claimed ${{ kept: '≤ 0' }} (a positive number as small as that is 0 as a double, which the bound may be, too)`;
  const { value, interval, bound, boundInterval, apart } = compared;
  const found =
    value === undefined
      ? phrase`${namedIs(result)}enclosed in ${bracketed(interval)}`
      : foundPhrase(result, joined([{ kept: value }, ...bracketed(interval)], ' '));
  if (relation === undefined || (bound === undefined && boundInterval === undefined)) return found;
  const claimed =
    bound === undefined
      ? phrase`${relation} a number in ${bracketed(boundInterval)}`
      : [{ kept: `${relation} ${bound.replace(/^≈ /u, 'about ')}` }];
  const margin = marginText(result);
  return phrase`${found}, claimed ${claimed}${margin !== '' && margin}${apart !== undefined && ` (${apart} apart)`}${quantilePhrase(result)}${placePhrase(result)}${tailPhrase(result)}${startsPhrase(result)}`;
}

/** Whether an estimate that refutes a bound of 0 was too small for a double: what is above 0 is then written as 0. */
const isUnderflow = ({ status, relation, measured, claimed, level }: SettingResult): boolean =>
  status === 'refuted' && relation === '≤' && level !== undefined && measured === 0 && claimed === 0;

/** What was found, with its interval, and how: `estimated 0.2 [0.1, 0.3]`, or `the share is 0.2 [0.1, 0.3] (estimated)`. */
function foundPhrase(result: SettingResult, value: Phrase): Phrase {
  const { of, sides } = result;
  const how = foundHow(result);
  if (of === undefined) return phrase`${how} ${sidesPhrase(result)}${value}`;
  const against = sides === undefined ? '' : `: ${numberText(sides.left)} against ${numberText(sides.right)}`;
  return phrase`${namedIs(result)}${value} (${how}${{ kept: against }})`;
}

/** What a value is called, with its verb; nothing where it has no name. A formula stays on one line, words do not. */
function namedIs({ of }: SettingResult): Phrase {
  if (of === undefined) return [];
  const name = of === 'distance' ? 'the distance' : of;
  return phrase`${/[()]/u.test(name) ? { kept: name } : name} is `;
}

/**
 * What a claim allows beyond its bound, to follow the bound; nothing where it allows nothing, and where it is refuted, for
 * that does not depend on it.
 *
 * @example marginText(result) // ' ± 0.1333', or ', to within 0.05'
 */
export function marginText({ margin, relation, status }: SettingResult): string {
  if (margin === undefined || status === 'refuted') return '';
  return relation === '=' ? ` ± ${numberText(margin)}` : `, to within ${numberText(margin)}`;
}

/** Where a distribution is farthest from what it is compared with. */
function placePhrase({ place }: SettingResult): Phrase {
  if (place === undefined) return [];
  const { of, measured, interval, beside, claimed } = place;
  const found =
    interval === undefined
      ? { value: numberText(measured), bound: numberText(claimed) }
      : estimated(measured, claimed, interval);
  const other = beside === 'the law' ? `where the law says ${found.bound}` : `and ${beside} is ${found.bound}`;
  return phrase`: ${{ kept: of }} is ${joined([{ kept: found.value! }, ...bracketed('interval' in found ? found.interval : undefined)], ' ')}, ${other}`;
}

/** What a claim states of its tail, where that has a say in what is said of it. */
function tailPhrase(result: SettingResult): Phrase {
  const { tail } = result;
  if (tail === undefined || !restsOnTail(result)) return [];
  return phrase`, assuming ${{ kept: `E[(X − ${numberText(tail.from)})⁺] ≤ ${numberText(tail.atMost)}` }}`;
}

/**
 * Whether what was decided of E[X] rests on the bound on E[(X − T)⁺]. That E[X] is at least E[min(X, T)], which is all it takes to
 * uphold a bound from below, to refute one from above, or to refute that E[X] is a smaller number, is true without it.
 */
function restsOnTail({ status, relation, measured, claimed }: SettingResult): boolean {
  if (status === 'upheld') return relation !== '≥';
  if (status !== 'refuted') return true;
  if (relation === '≤') return false;
  return !(relation === '=' && doubleOf(measured!) > doubleOf(claimed!));
}

/** What the verdict on a probability by splitting assumes, where levels are entered in more than one state. */
const startsPhrase = ({ splitting, status }: SettingResult): Phrase =>
  splitting?.assumed === true && (status === 'upheld' || status === 'refuted')
    ? [', assuming that start makes states at each level with the distribution of those in which paths enter it']
    : [];

/** A quantile beside the probability by which it is decided. */
function quantilePhrase({ quantile }: SettingResult): Phrase {
  if (quantile === undefined) return [];
  const { p, estimate, interval, relation, claimed } = quantile;
  const { value, bound, interval: ends } = estimated(estimate, claimed, interval);
  return phrase`; the ${{ kept: `${numberText(p)}-quantile` }} is ${joined([{ kept: value! }, ...bracketed(ends)], ' ')} (estimated), claimed ${{ kept: `${relation} ${bound}` }}`;
}

/** Both sides whose difference was estimated: `0.31 against 0.47, difference `. */
export function sidesPhrase({ sides }: SettingResult): Phrase {
  if (sides === undefined) return [];
  return phrase`${{ kept: numberText(sides.left) }} against ${{ kept: numberText(sides.right) }}, difference `;
}

const bracketed = (ends: readonly [string, string] | undefined): Phrase =>
  ends === undefined ? [] : [{ kept: `[${ends.join(', ')}]` }];

/** Both sides at a setting; undefined where nothing was measured. */
export function comparedTexts(result: SettingResult): Compared | undefined {
  const { measured, relation, claimed, interval, claimedInterval, level, status } = result;
  if (measured === undefined) return undefined;
  if (claimed === undefined)
    return level === undefined || interval === undefined
      ? { value: numberText(measured) }
      : estimated(measured, measured, interval);
  // Sides that are equal to within rounding, and do not have to differ, are not told apart by it.
  const mayDiffer = status !== 'upheld' || relation === '<' || relation === '>';
  const compared = compare(measured, claimed, interval, level, mayDiffer);
  // The middle of an enclosure that is wide, or that is not told from what was measured, is not what is claimed.
  if (
    claimedInterval !== undefined &&
    (status === 'undecided' || !isNarrow(claimedInterval) || compared.value === compared.bound)
  ) {
    const isWide = interval !== undefined && (status === 'undecided' || !isNarrow(interval));
    return {
      ...(isWide ? { interval: apartFrom(interval, claimedInterval) } : { value: toldFrom(measured, claimedInterval) }),
      boundInterval: apartFrom(claimedInterval, interval ?? [measured, measured]),
    };
  }
  return compared;
}

/** What was found, and the bound, with as many digits as it takes to tell them apart where they are not estimates. */
function compare(
  measured: JsonNumber,
  claimed: JsonNumber,
  interval: Interval | undefined,
  level: number | undefined,
  differ: boolean,
): Compared {
  if (interval === undefined) {
    const { left, right, ...apart } = sidesText(measured, claimed, differ);
    return { value: left, bound: right, ...apart };
  }
  if (level !== undefined) return estimated(measured, claimed, interval);
  const [middle, bound] = [numberText(measured), numberText(claimed)];
  if (isNarrow(interval) && (middle !== bound || !differ)) return { value: middle, bound };
  // The middle of an enclosure that is wide, or as near to the bound as it is wide, is no value of anything.
  const [low, high] = [sidesText(interval[0], claimed), sidesText(interval[1], claimed)];
  const between = sidesText(interval[0], interval[1]);
  return {
    interval: low.left === high.left ? [between.left, between.right] : [low.left, high.left],
    bound: low.right.length > high.right.length ? low.right : high.right,
  };
}

/** Digits of the ends of an interval, at least, and as many as tell any two doubles apart. */
const FEWEST_DIGITS = 4;
/** Digits of an estimate, at least: fewer would disagree with the slack and with the ends beside it. */
const FEWEST_DIGITS_OF_ESTIMATE = 3;
const MAX_DIGITS = 17;

/** What was estimated, and the bound, with a digit that its interval does not bear only among the first three; the ends with a few digits, or as many as show that it has a width and what lies outside. */
function estimated(measured: JsonNumber, claimed: JsonNumber, [lo, hi]: Interval): Compared {
  const isOutside = doubleOf(claimed) < doubleOf(lo) || doubleOf(claimed) > doubleOf(hi);
  const written = (digits: number): readonly string[] =>
    [measured, claimed, lo, hi].map((value) => numberText(value, digits));
  const isTold = ([middle, bound, low, high]: readonly string[]): boolean =>
    (lo === hi || low !== high) && !(isOutside && [middle, low, high].includes(bound));
  let digits = FEWEST_DIGITS;
  if (!isTold(written(digits))) {
    // One more than it takes, for a width in which the last digit moves by one is hardly one.
    while (++digits < MAX_DIGITS && !(isTold(written(digits - 1)) && isTold(written(digits))));
  }
  const [value, bound, low, high] = written(digits);
  const borne = Math.min(digits, digitsBorne(doubleOf(measured), doubleOf(lo), doubleOf(hi)));
  return { value: borne < digits ? numberText(measured, borne) : value!, interval: [low!, high!], bound: bound! };
}

/**
 * The significant digits of an estimate that its interval bears, down to the place of the first digit of half its width,
 * and three at least.
 * All of them where the estimate would else be rounded out of the interval.
 */
function digitsBorne(value: number, lo: number, hi: number): number {
  const half = (hi - lo) / 2;
  if (value === 0 || !(half > 0 && half < Infinity)) return MAX_DIGITS;
  let digits = Math.max(
    FEWEST_DIGITS_OF_ESTIMATE,
    1 + Math.floor(Math.log10(Math.abs(value))) - Math.floor(Math.log10(half)),
  );
  if (!(digits < MAX_DIGITS)) return MAX_DIGITS;
  // What is near to 1 would be written as its distance from 1 if a digit more did not tell it from 1.
  if (value !== 1) while (digits < FEWEST_DIGITS && Number(value.toPrecision(digits)) === 1) digits++;
  const rounded = Number(value.toPrecision(digits));
  return rounded < lo || rounded > hi ? MAX_DIGITS : digits;
}

/** An enclosure with as many digits as tell its ends from those of another that are next to them, and from each other. */
function apartFrom([lo, hi]: Interval, other: Interval): readonly [string, string] {
  const between = sidesText(lo, hi);
  const [low, high] = [sidesText(lo, other[1]).left, sidesText(hi, other[0]).left];
  return low === high ? [between.left, between.right] : [low, high];
}

/** A number with as many digits as tell it from both ends of an enclosure. */
function toldFrom(value: JsonNumber, enclosure: Interval): string {
  const [low, high] = [sidesText(value, enclosure[0]).left, sidesText(value, enclosure[1]).left];
  return low.length > high.length ? low : high;
}

/** An enclosure that is wider than this share of its ends is shown itself; its middle is no value of anything. */
const NARROW = 1e-4;

/** Whether an enclosure is so narrow that its middle says it all in the digits shown. */
function isNarrow(interval: Interval): boolean {
  const [lo, hi] = [doubleOf(interval[0]), doubleOf(interval[1])];
  const size = Math.max(Math.abs(lo), Math.abs(hi));
  return size < Infinity && hi - lo <= NARROW * size;
}

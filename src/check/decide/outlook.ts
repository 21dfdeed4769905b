import { type JsonNumber, jsonNumber } from '../../results/jsonNumber.ts';
import type { SettingResult } from '../../results/ClaimResult.ts';
import { bernoulliKL } from '../../inference/bernoulliKL.ts';
import { expectedDraws, growthRate, type Sample } from '../../inference/expectedDraws.ts';
import type { OneSided, Question, ValueRange } from '../../inference/Question.ts';
import { nullHypotheses } from '../../inference/nullHypotheses.ts';
import { condensed, tilted, type Weighed } from './condensed.ts';

/** What draws that did not decide have shown. */
export interface Undecided extends Question {
  readonly measured: number;
  readonly values: ArrayLike<number>;
  readonly alpha: { readonly refuted: number; readonly upheld: number };
  /** The fewest draws that could uphold. */
  readonly fewest: number;
}

/**
 * Evidence, in nats, from which on it can be told on which side of a bound something lies: what two standard errors
 * give. With less, the expected number of draws would be anybody's guess.
 */
const TELLING = 2;

/** By how much a sum of draws that are all the same may be off, for each unit. */
const ROUNDING = 1e-12;

/** A range is loose when a narrower one would take so many times fewer draws. */
const LOOSE = 3;

/**
 * How many draws it would take to decide a setting at which they did not: by the rate at which evidence of either answer
 * grows in draws like those that were made, the faster one counting. Where neither can be told from none, the measured
 * value may well be equal to the bound, and then what a margin would cost is told instead.
 */
export function outlookOf(open: Undecided): Pick<SettingResult, 'furtherDraws' | 'near' | 'looseRange'> {
  const drawn = open.values.length;
  const sample = sampleOf(open);
  const needed = neededFor(open, sample);
  const loose = looseRangeOf(open, sample, needed);
  const narrower = loose === undefined ? {} : { looseRange: loose };
  if (needed < Infinity) return { furtherDraws: Math.max(1, Math.ceil(needed) - drawn), ...narrower };
  const near = nearOf(open, sample);
  return { furtherDraws: jsonNumber(Infinity), ...(near === undefined ? {} : { near }), ...narrower };
}

/** The draws, in all, that would be expected to decide; ∞ where it cannot be told that they would. */
function neededFor(open: Undecided, sample: Sample): number {
  const drawn = open.values.length;
  const { refuted, upheld } = nullHypotheses(open);
  const isClear = (nullHypothesis: OneSided): boolean => drawn * growthRate(nullHypothesis, sample) >= TELLING;
  const toRefute = refuted.nulls
    .filter(isClear)
    .map((nullHypothesis) => expectedDraws(nullHypothesis, sample, open.alpha.refuted / refuted.nulls.length));
  const toUphold =
    upheld.nulls.length > 0 && upheld.nulls.every(isClear)
      ? upheld.nulls.map((nullHypothesis) => expectedDraws(nullHypothesis, sample, open.alpha.upheld))
      : [Infinity];
  return Math.min(Infinity, ...toRefute, Math.max(open.fewest, ...toUphold));
}

/** How much more it takes where nothing can be told, and what a margin would cost if the two were equal. */
function nearOf(open: Undecided, sample: Seen): SettingResult['near'] {
  const [lo, hi] = open.range === 'event' ? [0, 1] : open.range;
  const bound = boundOf(open);
  const stated = open.hypothesis.within ?? open.margin ?? 0;
  // Of values that were cut off none has the mean that is claimed.
  if (bound > hi) return undefined;
  // A value on the wrong side of its bound that could never be refuted is not near: more draws and margins change nothing.
  if ([bound - stated, bound, bound + stated].every((edge) => isApart(open, edge))) return undefined;
  const margin = stated > 0 ? stated : suggestedMargin(bound, [lo, hi]);
  if (margin === undefined) return undefined;
  const { nulls } = nullHypotheses({ ...open, margin }).upheld;
  if (nulls.length === 0) return undefined;
  const equal = 'share' in sample ? { share: bound } : { ...tilted(sample, bound, sample.range), range: sample.range };
  const draws = Math.max(...nulls.map((nullHypothesis) => expectedDraws(nullHypothesis, equal, open.alpha.upheld)));
  const threshold = -Math.log(open.alpha.upheld);
  // With the measured value two standard errors further away evidence of (2 + 2)²/2 = 8 nats would have been expected, at most.
  const least = Math.ceil(open.values.length * (threshold / (4 * TELLING) - 1));
  return {
    least: Math.max(1, least, Number.isFinite(open.fewest) ? open.fewest - open.values.length : 0),
    margin,
    draws: jsonNumber(Math.ceil(draws)),
  };
}

const boundOf = ({ hypothesis }: Question): number => hypothesis.equals ?? hypothesis.atLeast ?? hypothesis.atMost!;

/** Whether it can be told that the measured value is not some number: for a quantity, whether it is two standard errors away. */
function isApart({ range, values, measured }: Undecided, edge: number): boolean {
  const drawn = values.length;
  if (range === 'event') return edge < 0 || edge > 1 || drawn * bernoulliKL(measured, edge) >= TELLING;
  const away = Math.abs(measured - edge);
  if (away <= ROUNDING * Math.abs(edge)) return false;
  let squares = 0;
  for (let i = 0; i < drawn; i++) squares += (values[i]! - measured) ** 2;
  return (drawn * away) ** 2 > 2 * TELLING * squares;
}

/** A power of ten that is small beside the bound's distance from the ends of its range: 0.01 for a probability near ½. */
function suggestedMargin(bound: number, [lo, hi]: ValueRange): number | undefined {
  const sides = [bound - lo, hi - bound].filter((side) => side > 0 && Number.isFinite(side));
  // Next to an end of the range, where the margin must be taken from the one side that there is.
  const scale = Math.min(...sides);
  const most = Math.min(scale / 10, (hi - lo) / 100);
  const margin = Number(`1e${Math.floor(Math.log10(most) + 1e-9)}`);
  // Of the smallest doubles there is no tenth.
  return margin > 0 && margin < Infinity ? margin : undefined;
}

/** A sample of which each value has its share. */
type Seen = { readonly share: number } | (Weighed & { readonly range: ValueRange });

/** Draws like those that were made: for an event, the share of successes. */
const sampleOf = ({ range, values, measured }: Undecided): Seen =>
  range === 'event' ? { share: measured } : { ...condensed(values), range };

/** A range that the values drawn would have kept to, where it would save many draws. */
function looseRangeOf(open: Undecided, sample: Seen, needed: number): SettingResult['looseRange'] {
  const { range, values, means } = open;
  // The range of weighed values is not one that the author states.
  if (range === 'event' || means !== undefined) return undefined;
  const bound = boundOf(open);
  const around = open.hypothesis.within ?? open.margin ?? 0;
  let [least, most] = [bound - around, bound + around];
  for (let i = 0; i < values.length; i++) {
    least = Math.min(least, values[i]!);
    most = Math.max(most, values[i]!);
  }
  const [lo, hi] = range;
  // An end that is about as far away as the values reach is left where it is.
  const reach = most - least;
  const enough: ValueRange = [
    least - lo <= reach ? lo : Math.max(lo, outwards(least, -1)),
    hi - most <= reach ? hi : Math.min(hi, outwards(most, 1)),
  ];
  if (!(enough[0] < enough[1] && enough[1] - enough[0] < hi - lo)) return undefined;
  const narrower = { ...open, range: enough, fewest: 0 };
  const draws = neededFor(narrower, { ...sample, range: enough });
  if (!(draws < Infinity && draws * LOOSE <= needed)) return undefined;
  const figures = ([from, to]: ValueRange): readonly [JsonNumber, JsonNumber] => [jsonNumber(from), jsonNumber(to)];
  return { given: figures(range), enough: figures(enough), draws: Math.ceil(draws) };
}

/** The next number outwards with one digit: 9.3 becomes 10 and −0.07 stays. */
function outwards(value: number, sign: 1 | -1): number {
  if (value === 0) return 0;
  const unit = Number(`1e${Math.floor(Math.log10(Math.abs(value)))}`);
  return sign === 1 ? Math.ceil(value / unit) * unit : Math.floor(value / unit) * unit;
}

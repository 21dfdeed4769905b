import type { Compared, Mean, Probability, Splitting } from '../../claim/Claim.ts';
import type { Relation } from '../../claim/Comparison.ts';
import type { Domain } from '../../claim/ranges/Range.ts';
import { atSetting, type Setting } from '../../claim/Setting.ts';
import type { Hypothesis } from '../../inference/Question.ts';
import { fault, numberFrom } from '../validate/ClaimFault.ts';
import type { Estimate } from './estimate/estimateOf.ts';
import { onRange } from './estimate/onRange.ts';
import { boundIn, equalityAt, marginOf } from './estimate/statedBounds.ts';
import { type Observer, observerOf } from './observerOf.ts';

/** A probability or mean of a claim at a setting, put as a hypothesis about independent bounded numbers. */
export interface ClaimQuestion extends Observer {
  readonly hypothesis: Hypothesis;
  readonly margin: number;
  readonly relation: Relation;
  readonly claimed: number;
}

/**
 * What a claim asks of the draws at a setting.
 *
 * @returns the question; or, where every answer would be true, why the setting is vacuous
 * @throws ClaimFault when a bound, a margin or a range is no such number
 */
export function questionAt(claim: Estimate, setting: Setting): ClaimQuestion | string {
  if ('left' in claim) return ofCompared(claim, setting);
  return 'quantity' in claim ? ofMean(claim, setting) : ofProbability(claim, setting);
}

/** Where the mean can lie, if that is not the range of the values: before these are weighed, or with what is cut off of them. */
export function meansOf({
  unweighed,
  range,
  tail,
}: Pick<ClaimQuestion, 'unweighed' | 'range' | 'tail'>): readonly [number, number] | undefined {
  return tail === undefined ? unweighed : [range[0], range[1] + tail.atMost];
}

/**
 * The range that a test is told: all of the values, and what is claimed with its allowance as far as a mean can lie there.
 * A bound on the weight may show that the claim is true or false, and yet draws decide it: they also show where that bound is
 * wrong.
 */
export function testedRange({ unweighed, range, hypothesis, margin }: ClaimQuestion): readonly [number, number] {
  if (unweighed === undefined) return range;
  const claimed = hypothesis.atLeast ?? hypothesis.atMost ?? hypothesis.equals!;
  const allowance = hypothesis.within ?? margin;
  const apart = APART * (Math.abs(claimed) + allowance);
  const [least, most] = [claimed - allowance, claimed + allowance];
  return [
    Math.min(range[0], (least > unweighed[0] ? least : claimed) - apart),
    Math.max(range[1], (most < unweighed[1] ? most : claimed) + apart),
  ];
}

/**
 * An interval for the mean that is claimed of, from one for the mean of the values: the part of it where that mean can lie, for
 * weighed values may lie further apart, and with what the values lack that were cut off.
 */
export function intervalOfMean(
  question: Pick<ClaimQuestion, 'unweighed' | 'range' | 'tail'>,
  [lo, hi]: readonly [number, number],
): readonly [number, number] {
  const means = meansOf(question);
  const above = hi + (question.tail?.atMost ?? 0);
  return means === undefined
    ? [lo, above]
    : [Math.min(Math.max(lo, means[0]), means[1]), Math.max(Math.min(above, means[1]), means[0])];
}

/**
 * Whether a margin reaches past the range, so that nothing could make the claim false by more than it. Draws may still
 * refute it there, but upholding it would be vacuous. (p ≥ 1 with no margin is out of reach, and not this.)
 */
export function isVacuous({
  hypothesis,
  margin,
  ...values
}: Pick<ClaimQuestion, 'hypothesis' | 'margin'> & Parameters<typeof meansOf>[0]): boolean {
  const [lo, hi] = meansOf(values) ?? values.range;
  const [least, most] = [hypothesis.atMost === undefined, hypothesis.atLeast === undefined];
  const within = hypothesis.within ?? margin;
  const bound = hypothesis.atLeast ?? hypothesis.atMost ?? hypothesis.equals!;
  return within > 0 && (!least || bound - within <= lo) && (!most || bound + within >= hi);
}

/** How far the end of a range stays from what is claimed, as a share: what rounding does to a value must not refute. */
const APART = 1e-6;

/** Why a setting is vacuous that could not be false by more than its allowance. */
export const PAST_RANGE = 'margin or within reaches past the range, so that nothing could be further off';

function ofProbability(claim: Probability<Domain, unknown>, setting: Setting): ClaimQuestion | string {
  const stated = statedProbability(claim, setting);
  return typeof stated === 'string' ? stated : { ...observerOf(claim, setting), ...stated };
}

/** What a claim says of a probability at a setting. */
export type StatedProbability = Pick<ClaimQuestion, 'hypothesis' | 'margin' | 'relation' | 'claimed'>;

/**
 * What a claim says of a probability at a setting, whatever it is drawn from.
 *
 * @returns the bound; or, where every probability would meet it, why the setting is vacuous
 * @throws ClaimFault when the bound or the margin is no such number
 */
export function statedProbability(
  claim: Probability<Domain, unknown> | Splitting<Domain, unknown>,
  setting: Setting,
): StatedProbability | string {
  const { probabilityEquals: equals, within } = claim;
  if (equals !== undefined) {
    const stated = { key: 'probabilityEquals', of: 'probability', equals, within } as const;
    return { margin: marginOf(claim, setting), ...equalityAt(setting, [0, 1], stated) };
  }
  const least = claim.probabilityAtLeast !== undefined;
  const key = least ? 'probabilityAtLeast' : 'probabilityAtMost';
  const returned = numberFrom(key, setting, () => claim[key]!(setting));
  if (least ? returned <= 0 : returned >= 1) return least ? `${key} is 0 or less` : `${key} is 1 or more`;
  const bound = onRange([0, 1], returned);
  if (bound === undefined) {
    throw fault(
      key,
      setting,
      `${key} is ${returned}${atSetting(setting)}; no probability can be ${least ? 'at least' : 'at most'} that`,
    );
  }
  return {
    hypothesis: least ? { atLeast: bound } : { atMost: bound },
    margin: marginOf(claim, setting),
    relation: least ? '≥' : '≤',
    claimed: bound,
  };
}

/** The keys of a bound on a mean, and what is said of the range that its values never leave. */
interface BoundKeys {
  readonly least: string;
  readonly most: string;
  readonly equals: string;
  /** Its ends, and that they are one: `the lower end of range`. */
  readonly lowest: string;
  readonly highest: string;
  readonly single: string;
}

const MEAN: BoundKeys = {
  least: 'meanAtLeast',
  most: 'meanAtMost',
  equals: 'meanEquals',
  lowest: 'the lower end of range',
  highest: 'the upper end of range',
  single: 'range is a single number',
};

const DIFFERENCE: BoundKeys = {
  least: 'differenceAtLeast',
  most: 'differenceAtMost',
  equals: 'differenceEquals',
  lowest: 'the least that left − right can be',
  highest: 'the most that left − right can be',
  single: 'left − right can only be one number',
};

/** The bounds of a claim on a mean, by what they claim; exactly one is there. */
interface MeanBounds {
  readonly least: ((setting: Setting) => number) | undefined;
  readonly most: ((setting: Setting) => number) | undefined;
  readonly equals: ((setting: Setting) => number) | undefined;
  readonly within: ((setting: Setting) => number) | undefined;
}

function ofMean(claim: Mean<Domain, unknown>, setting: Setting): ClaimQuestion | string {
  const { meanAtLeast: least, meanAtMost: most, meanEquals: equals, within } = claim;
  return ofBoundedMean(claim, setting, { least, most, equals, within }, MEAN);
}

function ofCompared(claim: Compared<Domain, unknown>, setting: Setting): ClaimQuestion | string {
  const { differenceAtLeast: least, differenceAtMost: most, differenceEquals: equals, within } = claim;
  return ofBoundedMean(claim, setting, { least, most, equals, within }, DIFFERENCE);
}

function ofBoundedMean(
  claim: Mean<Domain, unknown> | Compared<Domain, unknown>,
  setting: Setting,
  { least, most, equals, within }: MeanBounds,
  keys: BoundKeys,
): ClaimQuestion | string {
  const observer = observerOf(claim, setting);
  const range = meansOf(observer) ?? observer.range;
  const of = observer.tail === undefined ? 'mean' : 'mean with a tail';
  const shared = { ...observer, margin: marginOf(claim, setting) };
  if (equals !== undefined) {
    const stated = equalityAt(setting, range, { key: keys.equals, of, equals, within });
    // Values that can only be one number have that mean: nothing is left to be false.
    if (range[0] === range[1]) return keys.single;
    const { tail } = observer;
    if (tail === undefined || stated.hypothesis.within > tail.atMost / 2) return { ...shared, ...stated };
    throw fault(
      'within',
      setting,
      `within is ${stated.hypothesis.within}${atSetting(setting)}, no more than half of tailAtMost, ${tail.atMost}, so that no draws could uphold the claim; let range end later, where less is cut off`,
    );
  }
  const isLeast = least !== undefined;
  const key = isLeast ? keys.least : keys.most;
  const returned = numberFrom(key, setting, () => (least ?? most)!(setting));
  const [lo, hi] = range;
  if (isLeast ? returned <= lo : returned >= hi)
    return `${key} is ${isLeast ? `no more than ${keys.lowest}` : `no less than ${keys.highest}${observer.tail === undefined ? '' : ' with tailAtMost added'}`}${unstatedRanges(claim)}`;
  const bound = boundIn(range, key, setting, returned, of);
  return {
    ...shared,
    hypothesis: isLeast ? { atLeast: bound } : { atMost: bound },
    relation: isLeast ? '≥' : '≤',
    claimed: bound,
  };
}

/** That ranges are those of an event where a comparison states none. */
function unstatedRanges(claim: object): string {
  if (!('left' in claim)) return '';
  const unstated = (['leftRange', 'rightRange'] as const).filter((key) => !(key in claim));
  if (unstated.length === 0) return '';
  return unstated.length === 1
    ? `; ${unstated[0]}, which is left out, is [0, 1]`
    : '; leftRange and rightRange, which are left out, are [0, 1]';
}

import { type JsonNumber, jsonNumber } from '../../results/jsonNumber.ts';
import type { Mean, Probability } from '../../claim/Claim.ts';
import type { SettingResult } from '../../results/ClaimResult.ts';
import type { Relation } from '../../claim/Comparison.ts';
import type { Domain } from '../../claim/ranges/Range.ts';
import { type Setting, settingText } from '../../claim/Setting.ts';
import { CLAIM_ALPHA } from '../../inference/errorBudget.ts';
import { eventConfidenceSequence } from '../../inference/eventConfidenceSequence.ts';
import { lookTimes } from '../../inference/lookTimes.ts';
import { meanConfidenceSequence } from '../../inference/meanConfidenceSequence.ts';
import { nullHypotheses } from '../../inference/nullHypotheses.ts';
import type { ForEachAnswer, Hypothesis, Question as Asked } from '../../inference/Question.ts';
import { type SequentialTest, sequentialTest } from '../../inference/sequentialTest.ts';
import { fewestDrawsToUphold, unanimousDrawsToRefute } from '../../inference/fewestDrawsToUphold.ts';
import { fault, numberFrom, OutOfTime, rests } from '../validate/ClaimFault.ts';
import { BLOCK, type Decider, type Resources, vacuousAt } from './Decider.ts';
import { Samples, type Values } from './Samples.ts';
import { type Observer, observerOf, onRange } from './observerOf.ts';
import { outlookOf } from './outlook.ts';

/** A probability or mean of a claim at a setting, put as a hypothesis about independent bounded numbers. */
interface Question extends Observer {
  readonly hypothesis: Hypothesis;
  readonly margin: number;
  readonly relation: Relation;
  readonly claimed: number;
}

/**
 * Decides a probability or a mean at a setting by a sequential test; see `sequentialTest` for its guarantees.
 */
export function decideByDraws(claim: Probability<Domain, unknown> | Mean<Domain, unknown>): Decider {
  return (setting, resources) => {
    const question = 'quantity' in claim ? ofMean(claim, setting) : ofProbability(claim, setting);
    return typeof question === 'string' ? vacuousAt(setting, question) : decide(setting, question, resources);
  };
}

/**
 * Whether a margin reaches past the range, so that nothing could make the claim false by more than it. Draws may still
 * refute it there, but to uphold it would say nothing. (p ≥ 1 with no margin is out of reach, and not this.)
 */
function saysNothing({ hypothesis, margin, range: [lo, hi] }: Question): boolean {
  const [least, most] = [hypothesis.atMost === undefined, hypothesis.atLeast === undefined];
  const within = hypothesis.within ?? margin;
  const bound = hypothesis.atLeast ?? hypothesis.atMost ?? hypothesis.equals!;
  return within > 0 && (!least || bound - within <= lo) && (!most || bound + within >= hi);
}

/** Why a setting is vacuous that could not be false by more than its allowance. */
const PAST_RANGE = 'margin or within reaches past the range, so that nothing could be further off';

function ofProbability(claim: Probability<Domain, unknown>, setting: Setting): Question | string {
  const least = claim.probabilityAtLeast !== undefined;
  const key = least ? 'probabilityAtLeast' : 'probabilityAtMost';
  const returned = numberFrom(key, setting, () => claim[key]!(setting));
  if (least ? returned <= 0 : returned >= 1) return least ? `${key} is 0 or less` : `${key} is 1 or more`;
  const bound = onRange([0, 1], returned);
  if (bound === undefined) {
    throw fault(
      key,
      setting,
      `${key} is ${returned} at ${settingText(setting)}; no probability can be ${least ? 'at least' : 'at most'} that`,
    );
  }
  return {
    ...observerOf(claim, setting),
    hypothesis: least ? { atLeast: bound } : { atMost: bound },
    margin: marginOf(claim, setting),
    relation: least ? '≥' : '≤',
    claimed: bound,
  };
}

function ofMean(claim: Mean<Domain, unknown>, setting: Setting): Question | string {
  const observer = observerOf(claim, setting);
  const { range } = observer;
  const shared = { ...observer, margin: marginOf(claim, setting) };
  if (claim.meanEquals !== undefined) {
    const value = bounded(
      'meanEquals',
      setting,
      range,
      numberFrom('meanEquals', setting, () => claim.meanEquals(setting)),
    );
    // Values that can only be one number have that mean: nothing is left to be false.
    if (range[0] === range[1]) return 'range is a single number';
    const tolerance = numberFrom('within', setting, () => claim.within(setting));
    if (!(tolerance > 0 && tolerance < Infinity))
      throw fault(
        'within',
        setting,
        `within is ${tolerance} at ${settingText(setting)}; it must be positive and finite`,
      );
    return { ...shared, hypothesis: { equals: value, within: tolerance }, relation: '=', claimed: value };
  }
  const least = claim.meanAtLeast !== undefined;
  const key = least ? 'meanAtLeast' : 'meanAtMost';
  const returned = numberFrom(key, setting, () => claim[key]!(setting));
  const [lo, hi] = range;
  if (least ? returned <= lo : returned >= hi)
    return least ? `${key} is no more than the lower end of range` : `${key} is no less than the upper end of range`;
  const bound = bounded(key, setting, range, returned);
  return {
    ...shared,
    hypothesis: least ? { atLeast: bound } : { atMost: bound },
    relation: least ? '≥' : '≤',
    claimed: bound,
  };
}

function decide(
  setting: Setting,
  question: Question,
  { stream, alpha, draws, interval, keep, regardless = false, onlyToRefute = false, prefetch }: Resources,
): SettingResult {
  const { hypothesis, margin, draw, relation } = question;
  const asked = { hypothesis, margin, range: question.isEvent ? ('event' as const) : question.range };
  const reach = regardless ? BOTH : reachOf(asked, alpha);
  const open = saysNothing(question) ? 'vacuous' : reach.upheld <= draws ? 'undecided' : 'unreachable';
  if (reach.refuted > draws && (onlyToRefute || reach.upheld > draws)) {
    const status = open === 'vacuous' ? open : 'unreachable';
    const claimed = jsonNumber(question.claimed);
    const why = status === 'vacuous' ? { why: PAST_RANGE } : {};
    return {
      setting,
      status,
      ...why,
      draws: 0,
      relation,
      claimed,
      alpha,
      tightness: 0,
      ...shownReach(reach, asked, draws),
    };
  }
  const newTest = (): SequentialTest =>
    sequentialTest({ ...asked, alphaRefuted: alpha.refuted, alphaUpheld: alpha.upheld });
  const test = newTest();
  const looks = lookTimes(draws);
  let isCutOff = false;
  const drawn = new Samples(question.isEvent, prefetch?.(Math.ceil(looks.at(-1)! / BLOCK)));
  try {
    for (const look of looks) {
      drawn.upTo(look, draw, stream);
      test.observeAll(drawn.values, test.draws, look);
      if (test.status() !== 'running') break;
    }
  } catch (error) {
    if (!(error instanceof OutOfTime) || drawn.count === 0) throw error;
    isCutOff = true;
    test.observeAll(drawn.values, test.draws, drawn.count);
  } finally {
    drawn.close();
  }
  rests();
  const { sum } = drawn;
  const seen = drawn.values.subarray(0, test.draws);
  const decided = test.status();
  const status = decided === 'running' ? open : decided;
  const count = test.draws;
  const measured = drawn.mean;
  const evidence = test.logEvidence();
  const slack = relation === '≤' ? question.claimed - measured : measured - question.claimed;
  const isOpen = status === 'undecided' || status === 'unreachable';
  const result: SettingResult = {
    setting,
    status,
    ...(status === 'vacuous' ? { why: PAST_RANGE } : {}),
    draws: count,
    measured: jsonNumber(measured),
    relation,
    claimed: jsonNumber(question.claimed),
    slack: jsonNumber(relation === '=' ? -Math.abs(slack) : slack),
    ...(question.isEvent ? { interval: intervalOf(question, seen, sum), level: 1 - CLAIM_ALPHA } : {}),
    alpha,
    tightness: tightnessOf(count, status === 'refuted' ? -evidence.refuted : evidence.upheld),
    logEvidence: { refuted: jsonNumber(evidence.refuted), upheld: jsonNumber(evidence.upheld) },
    ...(isOpen ? outlookOf({ ...asked, measured, values: seen, alpha, fewest: reach.upheld }) : {}),
    ...(isOpen ? shownReach(reach, asked, draws) : {}),
    ...(isOpen && isCutOff ? { cutOff: true } : {}),
  };
  const inFull = (): SettingResult => ({
    ...result,
    interval: result.interval ?? intervalOf(question, seen, sum),
    level: 1 - CLAIM_ALPHA,
    path: pathOf(newTest(), seen),
  });
  keep?.(result, inFull);
  return interval ? inFull() : result;
}

/** The more draws it takes for a unit of evidence, the nearer the setting is to its bound. */
const tightnessOf = (draws: number, evidence: number): number =>
  Math.min(Number.MAX_VALUE, draws / Math.max(1e-300, evidence));

/** The fewest draws that could give each answer, however well they agreed with it. */
type Reach = ForEachAnswer;

const BOTH: Reach = { refuted: 0, upheld: 0 };

const reachOf = (asked: Asked, alpha: Resources['alpha']): Reach => ({
  upheld: fewestDrawsToUphold({ ...asked, alpha: alpha.upheld }),
  refuted: unanimousDrawsToRefute({ ...asked, alpha: alpha.refuted }),
});

/** What is said of answers that the draws allowed could not give; nothing where they could give either. */
function shownReach({ refuted, upheld }: Reach, asked: Asked, draws: number): Pick<SettingResult, 'reach'> {
  if (refuted <= draws && upheld <= draws) return {};
  const never = nullHypotheses(asked);
  const why = upheld === Infinity ? never.upheld.outOfReach : undefined;
  const whyNot = refuted === Infinity ? never.refuted.outOfReach : undefined;
  return {
    reach: {
      allowed: draws,
      upheld: jsonNumber(upheld),
      refuted: jsonNumber(refuted),
      ...(why === undefined ? {} : { neverUpheld: why }),
      ...(whyNot === undefined ? {} : { neverRefuted: whyNot }),
    },
  };
}

/** Points of a path, about; more could not be told apart in a picture. */
const PATH = 48;

/** The evidence for each answer after growing numbers of draws, evenly spaced on a logarithmic scale, the last included. */
function pathOf(test: SequentialTest, seen: Values): NonNullable<SettingResult['path']> {
  const path: (readonly [number, JsonNumber, JsonNumber])[] = [];
  let next = 1;
  for (const [at, x] of seen.entries()) {
    test.observe(x);
    if (at + 1 < next && at + 1 < seen.length) continue;
    const { refuted, upheld } = test.logEvidence();
    path.push([at + 1, rounded(refuted), rounded(upheld)]);
    next = Math.max(at + 2, Math.ceil((at + 1) * seen.length ** (1 / PATH)));
  }
  return path;
}

/** A figure with the digits that a picture can show. */
const rounded = (value: number): JsonNumber => jsonNumber(Number(value.toPrecision(5)));

function intervalOf(
  { isEvent, range }: Question,
  seen: Values,
  sum: number,
): readonly [number | string, number | string] {
  const [lo, hi] = isEvent
    ? eventConfidenceSequence(sum, seen.length - sum, CLAIM_ALPHA)
    : meanConfidenceSequence(Float64Array.from(seen), range, CLAIM_ALPHA);
  return [jsonNumber(lo), jsonNumber(hi)];
}

function marginOf(claim: { readonly margin?: (setting: Setting) => number }, setting: Setting): number {
  if (claim.margin === undefined) return 0;
  const margin = numberFrom('margin', setting, () => claim.margin!(setting));
  if (!(margin >= 0 && margin < Infinity))
    throw fault(
      'margin',
      setting,
      `margin is ${margin} at ${settingText(setting)}; it must be 0 or positive, and finite`,
    );
  return margin;
}

/** A mean that a claim names, put on the end of the range where it is beyond it by rounding alone. */
function bounded(key: string, setting: Setting, range: readonly [number, number], value: number): number {
  const placed = onRange(range, value);
  if (placed !== undefined) return placed;
  const [lo, hi] = range;
  throw fault(
    key,
    setting,
    `${key} is ${value} at ${settingText(setting)}; no mean of values in [${lo}, ${hi}] can be that`,
  );
}

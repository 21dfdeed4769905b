import { type JsonNumber, jsonNumber } from '../../results/jsonNumber.ts';
import type { SettingResult } from '../../results/ClaimResult.ts';
import type { Setting } from '../../claim/Setting.ts';
import { CLAIM_ALPHA } from '../../inference/errorBudget.ts';
import { eventConfidenceSequence } from '../../inference/eventConfidenceSequence.ts';
import { lookTimes } from '../../inference/lookTimes.ts';
import { meanConfidenceSequence } from '../../inference/meanConfidenceSequence.ts';
import { nullHypotheses } from '../../inference/nullHypotheses.ts';
import type { ForEachAnswer, Question } from '../../inference/Question.ts';
import { type SequentialTest, sequentialTest } from '../../inference/sequentialTest.ts';
import {
  couldRefute,
  couldUphold,
  fewestDrawsToUphold,
  unanimousDrawsToRefute,
} from '../../inference/fewestDrawsToUphold.ts';
import { OutOfTime, rests } from '../validate/ClaimFault.ts';
import type { Estimate } from './estimate/estimateOf.ts';
import { BLOCK, type Decider, type Resources, vacuousAt } from './Decider.ts';
import { Samples, type Values } from './Samples.ts';
import { outlookOf } from './outlook.ts';
import {
  type ClaimQuestion,
  intervalOfMean,
  isVacuous,
  meansOf,
  PAST_RANGE,
  questionAt,
  testedRange,
} from './questionAt.ts';

/**
 * Decides a probability or a mean at a setting by a sequential test; see `sequentialTest` for its guarantees.
 */
export function decideByDraws(claim: Estimate): Decider {
  return (setting, resources) => {
    const question = questionAt(claim, setting);
    return typeof question === 'string' ? vacuousAt(setting, question) : decide(setting, question, resources);
  };
}

function decide(
  setting: Setting,
  question: ClaimQuestion,
  {
    stream,
    alpha,
    draws,
    interval,
    keep,
    regardless = false,
    toEstimate = false,
    onlyToRefute = false,
    prefetch,
  }: Resources,
): SettingResult {
  const { hypothesis, margin, draw, relation } = question;
  const allowance = hypothesis.within ?? margin;
  const allowed = allowance === 0 ? {} : { margin: allowance };
  const range = question.isEvent ? ('event' as const) : testedRange(question);
  const { tail } = question;
  const asked = { hypothesis, margin, range, means: meansOf(question), tail: tail?.atMost };
  const canUphold = regardless || couldUphold({ ...asked, alpha: alpha.upheld }, draws);
  const canRefute = regardless || couldRefute({ ...asked, alpha: alpha.refuted }, draws);
  const open = isVacuous(question) ? 'vacuous' : canUphold ? 'undecided' : 'unreachable';
  if (!canRefute && (onlyToRefute || !canUphold)) {
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
      ...allowed,
      ...(tail === undefined ? {} : { tail }),
      alpha,
      tightness: 0,
      ...shownReach(reachOf(asked, alpha), asked, draws),
    };
  }
  const newTest = (): SequentialTest =>
    sequentialTest({ ...asked, alphaRefuted: alpha.refuted, alphaUpheld: alpha.upheld });
  const test = newTest();
  const looks = lookTimes(draws);
  let isCutOff = false;
  const { isEvent } = question;
  const extent = { blocks: Math.ceil(draws / BLOCK), all: toEstimate, compared: question.right !== undefined, isEvent };
  const drawn = new Samples(question, prefetch?.(extent));
  try {
    for (const look of looks) {
      drawn.upTo(look, draw, stream);
      test.observeAll(drawn.values, test.draws, look);
      if (!toEstimate && test.status() !== 'running') break;
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
  const decided = toEstimate ? 'running' : test.status();
  const status = decided === 'running' ? open : decided;
  const count = test.draws;
  const measured = drawn.mean;
  const evidence = test.logEvidence();
  const slack = relation === '≤' ? question.claimed - measured : measured - question.claimed;
  const isOpen = !toEstimate && (status === 'undecided' || status === 'unreachable');
  const reach = (): Reach => (regardless ? BOTH : reachOf(asked, alpha));
  const result: SettingResult = {
    setting,
    status,
    ...(status === 'vacuous' ? { why: PAST_RANGE } : {}),
    draws: count,
    measured: jsonNumber(measured),
    relation,
    claimed: jsonNumber(question.claimed),
    ...allowed,
    slack: jsonNumber(relation === '=' ? -Math.abs(slack) : slack),
    ...sidesOf(drawn),
    ...(tail === undefined ? {} : { tail }),
    ...(question.isEvent ? { interval: intervalOf(question, seen, sum), level: 1 - CLAIM_ALPHA } : {}),
    alpha,
    tightness: tightnessOf(count, status === 'refuted' ? -evidence.refuted : evidence.upheld),
    logEvidence: { refuted: jsonNumber(evidence.refuted), upheld: jsonNumber(evidence.upheld) },
    ...(isOpen ? outlookOf({ ...asked, measured, values: seen, alpha, fewest: reach().upheld }) : {}),
    ...(isOpen ? shownReach(reach(), asked, draws) : {}),
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

/** The means of both sides, where two are compared. */
function sidesOf({ mean, meanRight }: Samples): Pick<SettingResult, 'sides'> {
  if (meanRight === undefined) return {};
  const size = Math.max(Math.abs(mean), Math.abs(meanRight));
  const [left, right] = [mean + meanRight, meanRight].map((side) => jsonNumber(withoutRounding(side, size)));
  return { sides: { left: left!, right: right! } };
}

/** Digits of a mean that rounding does not reach where as many draws are added up as there may be. */
const SURE_DIGITS = 12;

/** A number that was made of others of some size, to so many digits of that size. */
function withoutRounding(value: number, size: number): number {
  const places = SURE_DIGITS - 1 - Math.floor(Math.log10(size));
  return places >= 0 && places <= 100 ? Number(value.toFixed(places)) + 0 : value;
}

/** The more draws it takes for a unit of evidence, the nearer the setting is to its bound. */
const tightnessOf = (draws: number, evidence: number): number =>
  Math.min(Number.MAX_VALUE, draws / Math.max(1e-300, evidence));

/** The fewest draws that could give each answer, however well they agreed with it. */
type Reach = ForEachAnswer;

const BOTH: Reach = { refuted: 0, upheld: 0 };

const reachOf = (asked: Question, alpha: Resources['alpha']): Reach => ({
  upheld: fewestDrawsToUphold({ ...asked, alpha: alpha.upheld }),
  refuted: unanimousDrawsToRefute({ ...asked, alpha: alpha.refuted }),
});

/** What is said of answers that the draws allowed could not give; nothing where they could give either. */
function shownReach({ refuted, upheld }: Reach, asked: Question, draws: number): Pick<SettingResult, 'reach'> {
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
  const { length } = seen;
  const factor = length ** (1 / PATH);
  for (let at = 0; at < length;) {
    const next = Math.min(length, Math.max(at + 1, Math.ceil(at * factor)));
    test.observeAll(seen, at, next);
    at = next;
    const { refuted, upheld } = test.logEvidence();
    path.push([at, rounded(refuted), rounded(upheld)]);
  }
  return path;
}

/** A figure with the digits that a picture can show. */
const rounded = (value: number): JsonNumber => jsonNumber(Number(value.toPrecision(5)));

function intervalOf(question: ClaimQuestion, seen: Values, sum: number): readonly [number | string, number | string] {
  const { isEvent, range } = question;
  const [lo, hi] = isEvent
    ? eventConfidenceSequence(sum, seen.length - sum, CLAIM_ALPHA)
    : intervalOfMean(question, meanConfidenceSequence(Float64Array.from(seen), range, CLAIM_ALPHA));
  return [jsonNumber(lo), jsonNumber(hi)];
}

import type { AlwaysDrawn, Splitting } from '../../claim/Claim.ts';
import { estimates, type KindedThat } from '../../claim/kindOf.ts';
import type { NamedClaim } from '../../claim/NamedClaim.ts';
import type { Domain } from '../../claim/ranges/Range.ts';
import { type Setting, settingKey } from '../../claim/Setting.ts';
import { distanceConfidenceSequence } from '../../inference/distribution/distanceConfidenceSequence.ts';
import { CLAIM_ALPHA } from '../../inference/errorBudget.ts';
import { eventConfidenceSequence } from '../../inference/eventConfidenceSequence.ts';
import { ArrivalEvidence } from '../../inference/splitting/ArrivalEvidence.ts';
import { ARRIVALS } from '../../inference/splitting/logPowers.ts';
import { meanConfidenceSequence } from '../../inference/meanConfidenceSequence.ts';
import type { Rng } from '../../random/Rng.ts';
import { streams } from '../../random/stream.ts';
import type { ExploredPoint, Side } from '../../results/Exploration.ts';
import type { SettingResult } from '../../results/ClaimResult.ts';
import { jsonNumber } from '../../results/jsonNumber.ts';
import { NO_DRAWS, VACUOUS_WHEN } from '../decide/Decider.ts';
import { deciderOf } from '../decide/deciderOf.ts';
import { addAll, farthestIn } from '../decide/distribution/counted.ts';
import { type DistributionQuestion, distributionQuestionAt } from '../decide/distribution/familyOf.ts';
import { checkPremises } from '../decide/estimate/checkPremises.ts';
import { estimateOf } from '../decide/estimate/estimateOf.ts';
import { judged } from '../decide/exactly/decideExactly.ts';
import {
  intervalOfMean,
  isVacuous,
  PAST_RANGE,
  type ClaimQuestion,
  questionAt,
  statedProbability,
} from '../decide/questionAt.ts';
import { Samples } from '../decide/Samples.ts';
import { checkStarts } from '../decide/splitting/checkStarts.ts';
import { splitterAt } from '../decide/splitting/splitterAt.ts';
import { premiseStreams } from '../decide/streams.ts';
import { OutOfTime, rests, run, truthFrom } from '../validate/ClaimFault.ts';
import { parameterView } from '../validate/parameterView.ts';
import { guardedKindOf } from '../validate/guardParameters.ts';
import { isBeyond, sideOf } from './sideOf.ts';

/** How a place is explored. */
export interface PointOptions {
  readonly setting: Setting;
  readonly seed: string;
  /** Draws, at least 1. */
  readonly draws: number;
  /** The probability that the interval of this place ever misses what it estimates, at most; in (0, 1). */
  readonly alpha: number;
}

/**
 * The streams of an exploration at a setting, by block of draws. They share nothing with those of a check, so that what is
 * seen at a setting which a check singled out is new evidence.
 */
export function explorationStreams(seed: string, id: string, setting: Setting): (block: number) => Rng {
  return streams(seed, id, 'explore', settingKey(setting));
}

/**
 * Estimates or evaluates a claim at one place. The same options give the same point, and more draws begin with the same ones.
 *
 * **Valid** as the interval is a confidence sequence: it contains the probability or mean for all numbers of draws at once
 * with probability 1 − alpha, so that it may be stopped at any time. With alpha = α/K at each of K places that were chosen
 * before the draws, all K intervals hold at once with probability 1 − α, by the union bound.
 *
 * @param claim is decided setting by setting
 * @returns with the draws made so far where the time is over
 * @throws ClaimFault when the claim's code is at fault; OutOfTime before the first draw
 */
export function explorePoint({ id, claim }: NamedClaim, options: PointOptions): ExploredPoint {
  const kinded = guardedKindOf(claim) as KindedThat<'atSettings'>;
  const { setting } = options;
  const { vacuousWhen } = kinded.claim;
  if (vacuousWhen !== undefined && truthFrom('vacuousWhen', setting, () => vacuousWhen(setting)))
    return { setting, side: 'vacuous', why: VACUOUS_WHEN, draws: 0 };
  const streams = explorationStreams(options.seed, id, setting);
  if (kinded.kind === 'always') return ofAlways(kinded.claim, options, streams);
  if (kinded.kind === 'distribution') {
    const question = distributionQuestionAt(kinded.claim, setting, streams);
    return typeof question === 'string'
      ? { setting, side: 'vacuous', why: question, draws: 0 }
      : ofDistribution(question, options, streams);
  }
  if (kinded.kind === 'splitting') return ofSplitting(kinded.claim, id, options, streams);
  if (estimates(kinded)) {
    if (kinded.kind === 'probability' || kinded.kind === 'mean')
      checkPremises(kinded.claim, setting, premiseStreams(options.seed, id, setting), CLAIM_ALPHA);
    const question = questionAt(estimateOf(kinded), setting);
    return typeof question === 'string'
      ? { setting, side: 'vacuous', why: question, draws: 0 }
      : ofEstimate(question, options, streams);
  }
  return ofExact(deciderOf(kinded)(setting, NO_DRAWS));
}

function ofEstimate(
  question: ClaimQuestion,
  { setting, draws, alpha }: PointOptions,
  streams: (block: number) => Rng,
): ExploredPoint {
  const { isEvent, range, relation, claimed, hypothesis, margin } = question;
  const drawn = new Samples({ isEvent });
  untilTimeIsOver(
    () => drawn.count,
    () => drawn.upTo(draws, question.draw, streams),
  );
  const { count, sum } = drawn;
  const interval = isEvent
    ? eventConfidenceSequence(sum, count - sum, alpha)
    : intervalOfMean(
        question,
        meanConfidenceSequence(Float64Array.from(drawn.values.subarray(0, count)), range, alpha),
      );
  const allowance = hypothesis.within ?? margin;
  const side = isVacuous(question) && !isBeyond(question, interval) ? 'vacuous' : sideOf(question, interval);
  return {
    setting,
    side,
    ...(side === 'vacuous' ? { why: PAST_RANGE } : {}),
    draws: count,
    measured: jsonNumber(drawn.mean),
    relation,
    claimed: jsonNumber(claimed),
    ...(allowance === 0 ? {} : { margin: allowance }),
    interval: [jsonNumber(interval[0]), jsonNumber(interval[1])],
  };
}

function ofSplitting(
  claim: Splitting<Domain, unknown>,
  id: string,
  { setting, seed, draws, alpha }: PointOptions,
  streams: (block: number) => Rng,
): ExploredPoint {
  const stated = statedProbability(claim, setting);
  if (typeof stated === 'string') return { setting, side: 'vacuous', why: stated, draws: 0 };
  checkStarts(claim, setting, premiseStreams(seed, id, setting), 'few', CLAIM_ALPHA);
  const splitter = splitterAt(claim, setting);
  const evidence = new ArrivalEvidence(splitter.levels);
  untilTimeIsOver(
    () => evidence.draws,
    () => {
      for (let draw = 0; draw < Math.ceil(draws / ARRIVALS); draw++) splitter.draw(streams(draw), evidence);
    },
  );
  const interval = evidence.interval(alpha);
  const question = { ...stated, range: [0, 1] as const };
  const side = isVacuous(question) && !isBeyond(question, interval) ? 'vacuous' : sideOf(question, interval);
  return {
    setting,
    side,
    ...(side === 'vacuous' ? { why: PAST_RANGE } : {}),
    draws: evidence.draws,
    measured: evidence.estimate,
    relation: stated.relation,
    claimed: stated.claimed,
    ...(stated.margin === 0 ? {} : { margin: stated.margin }),
    interval,
  };
}

function ofDistribution(
  { family, distance, margin }: DistributionQuestion,
  { setting, draws, alpha }: PointOptions,
  streams: (block: number) => Rng,
): ExploredPoint {
  const drawn = new Samples({ isEvent: false });
  untilTimeIsOver(
    () => drawn.count,
    () => drawn.upTo(draws, family.draw, streams),
  );
  const series = family.newSeries();
  addAll(family, series, drawn.values, 0, drawn.count);
  const [lo, hi] = distanceConfidenceSequence(family, series, alpha);
  const farthest = farthestIn(family, series);
  const isFree = distance + margin >= family.largest;
  return {
    setting,
    side: lo > distance ? 'fails' : isFree ? 'vacuous' : hi <= distance + margin ? 'holds' : 'open',
    ...(lo <= distance && isFree ? { why: PAST_RANGE } : {}),
    draws: drawn.count,
    measured: farthest === undefined ? 0 : Math.abs(farthest.measured - farthest.claimed),
    relation: '≤',
    claimed: distance,
    ...(margin === 0 ? {} : { margin }),
    interval: [lo, hi],
  };
}

function ofAlways(
  claim: AlwaysDrawn<Domain, unknown>,
  { setting, draws, alpha }: PointOptions,
  streams: (block: number) => Rng,
): ExploredPoint {
  const view = parameterView(setting);
  const drawn = new Samples({ isEvent: true });
  const holds = (rng: Rng): number => {
    const outcome = run('draw', setting, () => claim.draw(rng, view));
    return judged(
      'always',
      setting,
      run('always', setting, () => claim.always(outcome, view)),
    ).status === 'upheld'
      ? 1
      : 0;
  };
  untilTimeIsOver(
    () => drawn.count,
    () => drawn.upTo(draws, holds, streams),
  );
  const { count, sum } = drawn;
  const firstFailing = drawn.values.subarray(0, count).indexOf(0) + 1;
  return {
    setting,
    side: firstFailing === 0 ? 'holds' : 'fails',
    draws: count,
    measured: sum / count,
    relation: '=',
    claimed: 1,
    interval: eventConfidenceSequence(sum, count - sum, alpha),
    ...(firstFailing === 0 ? {} : { firstFailing }),
  };
}

/** Makes draws; where the time is over, those that were made count. @throws OutOfTime where there are none */
function untilTimeIsOver(count: () => number, make: () => void): void {
  try {
    make();
  } catch (error) {
    if (!(error instanceof OutOfTime) || count() === 0) throw error;
  }
  rests();
}

const SIDES: Readonly<Record<SettingResult['status'], Side>> = {
  proved: 'holds',
  upheld: 'holds',
  refuted: 'fails',
  undecided: 'open',
  unreachable: 'open',
  vacuous: 'vacuous',
};

function ofExact({
  setting,
  status,
  why,
  measured,
  relation,
  claimed,
  interval,
  claimedInterval,
}: SettingResult): ExploredPoint {
  return {
    setting,
    side: SIDES[status],
    ...(why === undefined ? {} : { why }),
    draws: 0,
    ...(measured === undefined ? {} : { measured }),
    ...(relation === undefined ? {} : { relation }),
    ...(claimed === undefined ? {} : { claimed }),
    ...(interval === undefined ? {} : { interval }),
    ...(claimedInterval === undefined ? {} : { claimedInterval }),
  };
}

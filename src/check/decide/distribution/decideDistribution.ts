import type { Distribution } from '../../../claim/Claim.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import { distanceConfidenceSequence } from '../../../inference/distribution/distanceConfidenceSequence.ts';
import { familyTest, type FamilyTest } from '../../../inference/distribution/familyTest.ts';
import { CLAIM_ALPHA } from '../../../inference/errorBudget.ts';
import { eventConfidenceSequence } from '../../../inference/eventConfidenceSequence.ts';
import { lookTimes } from '../../../inference/lookTimes.ts';
import type { SettingResult } from '../../../results/ClaimResult.ts';
import { type JsonNumber, jsonNumber } from '../../../results/jsonNumber.ts';
import { OutOfTime, rests } from '../../validate/ClaimFault.ts';
import { BLOCK, type Decider, type Resources, vacuousAt } from '../Decider.ts';
import { PAST_RANGE } from '../questionAt.ts';
import { Samples, type Values } from '../Samples.ts';
import { addAll, farthestIn } from './counted.ts';
import { type DistributionFamily, LAW, LOOKED_AT } from './DistributionFamily.ts';
import { type DistributionQuestion, distributionQuestionAt } from './familyOf.ts';

/** Draws that are made before the first look, and of the times after that, one in so many: a look at a family costs more than one at a mean. */
const FIRST_LOOK = 32;
const LOOKS_TAKEN = 4;

/** Decides a claim on a distribution at a setting by a sequential test of a family of means; see `familyTest`. */
export function decideDistribution(claim: Distribution<Domain, unknown>): Decider {
  return (setting, resources) => {
    const question = distributionQuestionAt(claim, setting, resources.stream);
    return typeof question === 'string' ? vacuousAt(setting, question) : decide(setting, question, resources);
  };
}

function decide(
  setting: SettingResult['setting'],
  { family, distance, margin }: DistributionQuestion,
  { stream, alpha, draws, interval, keep, toEstimate = false, prefetch }: Resources,
): SettingResult {
  const isVacuous = distance + margin >= family.largest;
  const asked = {
    range: family.range,
    toRefute: family.toRefute(distance),
    // What no distance could make false by more than the margin is not upheld.
    toUphold: isVacuous ? [] : family.toUphold(distance + margin),
  };
  const series = family.newSeries();
  const test = familyTest(asked, series, alpha);
  const all = lookTimes(draws);
  const looks = all.filter((look, i) => look === draws || (look >= FIRST_LOOK && i % LOOKS_TAKEN === 0));
  const drawn = new Samples(
    { isEvent: false },
    prefetch?.({ blocks: Math.ceil(draws / BLOCK), all: toEstimate, compared: false, isEvent: false }),
  );
  let isCutOff = false;
  try {
    for (const look of looks) {
      const from = drawn.count;
      drawn.upTo(look, family.draw, stream);
      addAll(family, series, drawn.values, from, look);
      if (!toEstimate && test.status() !== 'running') break;
    }
  } catch (error) {
    if (!(error instanceof OutOfTime) || drawn.count === 0) throw error;
    isCutOff = true;
    addAll(family, series, drawn.values, series[0]!.draws, drawn.count);
  } finally {
    drawn.close();
  }
  rests();
  const { count } = drawn;
  const decided = toEstimate ? 'running' : test.status();
  const status = decided === 'running' ? (isVacuous ? 'vacuous' : 'undecided') : decided;
  const evidence = test.logEvidence();
  const farthest = farthestIn(family, series);
  const measured = farthest === undefined ? 0 : Math.abs(farthest.measured - farthest.claimed);
  const isOpen = !toEstimate && status === 'undecided';
  const nats = status === 'refuted' ? -evidence.refuted : evidence.upheld;
  const result: SettingResult = {
    setting,
    status,
    ...(status === 'vacuous' ? { why: PAST_RANGE } : {}),
    draws: count,
    measured: jsonNumber(measured),
    of: 'distance',
    relation: '≤',
    claimed: distance,
    ...(margin === 0 ? {} : { margin }),
    ...(farthest === undefined ? {} : { place: placeOf(farthest, family, count) }),
    slack: jsonNumber(distance - measured),
    alpha,
    tightness: Math.min(Number.MAX_VALUE, count / Math.max(1e-300, nats)),
    logEvidence: { refuted: jsonNumber(evidence.refuted), upheld: jsonNumber(evidence.upheld) },
    ...(isOpen ? { furtherDraws: furtherDraws(test, count) } : {}),
    ...(isOpen && isCutOff ? { cutOff: true } : {}),
  };
  const inFull = (): SettingResult => {
    for (const one of series) one.total();
    const [lo, hi] = distanceConfidenceSequence(family, series, CLAIM_ALPHA);
    return {
      ...result,
      interval: [Math.min(lo, measured), Math.max(hi, measured)],
      level: 1 - CLAIM_ALPHA,
      path: pathOf(family, asked, alpha, drawn.values.subarray(0, count)),
    };
  };
  keep?.(result, inFull);
  return interval ? inFull() : result;
}

function furtherDraws(test: FamilyTest, count: number): JsonNumber {
  const needed = test.expectedDraws();
  return jsonNumber(needed < Infinity ? Math.max(1, Math.ceil(needed) - count) : Infinity);
}

/** A place with its numbers, and an interval where one probability is compared with a number. */
function placeOf(
  { of, measured, beside, claimed }: ReturnType<DistributionFamily['found']>,
  { newSeries }: DistributionFamily,
  draws: number,
): NonNullable<SettingResult['place']> {
  const looked = newSeries()
    .slice(0, LOOKED_AT)
    .reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const happened = Math.round(measured * draws);
  return {
    of,
    measured,
    ...(beside === LAW ? { interval: eventConfidenceSequence(happened, draws - happened, CLAIM_ALPHA / looked) } : {}),
    beside,
    claimed,
  };
}

/** Points of a path, about. */
const PATH = 24;

/** The evidence for each answer after growing numbers of draws, the last included. */
function pathOf(
  family: DistributionFamily,
  asked: Parameters<typeof familyTest>[0],
  alpha: Resources['alpha'],
  values: Values,
): NonNullable<SettingResult['path']> {
  const series = family.newSeries();
  const test = familyTest(asked, series, alpha);
  const path: (readonly [number, JsonNumber, JsonNumber])[] = [];
  const { length } = values;
  for (
    let from = 0, to = 1;
    from < length;
    from = to, to = Math.min(length, Math.max(to + 1, Math.ceil(to * length ** (1 / PATH))))
  ) {
    addAll(family, series, values, from, to);
    const { refuted, upheld } = test.logEvidence();
    path.push([to, rounded(refuted), rounded(upheld)]);
  }
  return path;
}

const rounded = (value: number): JsonNumber => jsonNumber(Number(value.toPrecision(5)));

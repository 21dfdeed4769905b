import type { Mean, Probability } from '../claim/Claim.ts';
import type { Figure, SettingResult } from '../claim/ClaimResult.ts';
import type { Relation } from '../claim/Comparison.ts';
import type { Domain } from '../claim/Range.ts';
import { type Setting, settingText } from '../claim/Setting.ts';
import { CLAIM_ALPHA } from '../inference/errorBudget.ts';
import { eventConfidenceSequence } from '../inference/eventConfidenceSequence.ts';
import { lookTimes } from '../inference/lookTimes.ts';
import { meanConfidenceSequence } from '../inference/meanConfidenceSequence.ts';
import type { Hypothesis } from '../inference/Question.ts';
import { type SequentialTest, sequentialTest } from '../inference/sequentialTest.ts';
import { unanimousDraws } from '../inference/unanimousDraws.ts';
import { waldDraws } from '../inference/waldDraws.ts';
import { fault, numberFrom } from './ClaimFault.ts';
import { BLOCK, type Decider, type Means, vacuousAt } from './Decider.ts';
import { Drawn, type Values } from './Drawn.ts';
import { figure } from './figure.ts';
import { type Observer, observerOf } from './observerOf.ts';

/** A probability or mean of a claim at a setting, put as a hypothesis about independent bounded numbers. */
interface Question extends Observer {
  readonly hypothesis: Hypothesis;
  readonly margin: number;
  readonly relation: Relation;
  readonly claimed: number;
}

/** Draws allowed to refute a setting that no allowed number of draws could uphold. */
const PROBE = 1024;

/**
 * Decides a probability or a mean at a setting by a sequential test; see `sequentialTest` for its guarantees.
 */
export function decideByDraws(claim: Probability<Domain, unknown> | Mean<Domain, unknown>): Decider {
  return (setting, means) => {
    const question = 'quantity' in claim ? ofMean(claim, setting) : ofProbability(claim, setting);
    return question === 'vacuous' ? vacuousAt(setting) : decide(setting, question, means);
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

function ofProbability(claim: Probability<Domain, unknown>, setting: Setting): Question | 'vacuous' {
  const least = claim.probabilityAtLeast !== undefined;
  const key = least ? 'probabilityAtLeast' : 'probabilityAtMost';
  const bound = numberFrom(key, setting, () => claim[key]!(setting));
  if (least ? bound > 1 : bound < 0) {
    throw fault(
      key,
      setting,
      `${key} is ${bound} at ${settingText(setting)}; no probability can be ${least ? 'at least' : 'at most'} that`,
    );
  }
  if (least ? bound <= 0 : bound >= 1) return 'vacuous';
  return {
    ...observerOf(claim, setting),
    hypothesis: least ? { atLeast: bound } : { atMost: bound },
    margin: marginOf(claim, setting),
    relation: least ? '≥' : '≤',
    claimed: bound,
  };
}

function ofMean(claim: Mean<Domain, unknown>, setting: Setting): Question | 'vacuous' {
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
    if (range[0] === range[1]) return 'vacuous';
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
  const bound = numberFrom(key, setting, () => claim[key]!(setting));
  const [lo, hi] = range;
  if (least ? bound <= lo : bound >= hi) return 'vacuous';
  bounded(key, setting, range, bound);
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
  { stream, alpha, draws, interval, keep, regardless = false, ahead }: Means,
): SettingResult {
  const { hypothesis, margin, draw } = question;
  const asked = { hypothesis, margin, range: question.isEvent ? ('event' as const) : question.range };
  const unreachable = !regardless && unanimousDraws({ ...asked, alpha: alpha.upheld }) > draws;
  const newTest = (): SequentialTest =>
    sequentialTest({ ...asked, alphaRefuted: alpha.refuted, alphaUpheld: alpha.upheld });
  const test = newTest();
  const looks = lookTimes(unreachable ? Math.min(draws, PROBE) : draws);
  const drawn = new Drawn(question.isEvent, ahead?.(Math.ceil(looks.at(-1)! / BLOCK)));
  try {
    for (const look of looks) {
      drawn.upTo(look, draw, stream);
      test.observeAll(drawn.values, test.draws, look);
      if (test.status() !== 'running') break;
    }
  } finally {
    drawn.close();
  }
  const { sum } = drawn;
  const seen = drawn.values.subarray(0, test.draws);
  const decided = test.status();
  const open = saysNothing(question) ? 'vacuous' : unreachable ? 'unreachable' : 'undecided';
  const status = decided === 'running' ? open : decided;
  const count = test.draws;
  const measured = drawn.mean;
  const evidence = test.logEvidence();
  const slack = question.relation === '≤' ? question.claimed - measured : measured - question.claimed;
  const further = status === 'undecided' ? furtherDraws(question, measured, count, alpha) : undefined;
  const result: SettingResult = {
    setting,
    status,
    draws: count,
    measured: figure(measured),
    relation: question.relation,
    claimed: figure(question.claimed),
    slack: figure(question.relation === '=' ? -Math.abs(slack) : slack),
    ...(question.isEvent ? { interval: intervalOf(question, seen, sum), level: 1 - CLAIM_ALPHA } : {}),
    alpha,
    // The more draws it takes for a unit of evidence, the nearer the setting is to its bound.
    tightness: count / Math.max(1e-300, status === 'refuted' ? -evidence.refuted : evidence.upheld),
    logEvidence: { refuted: figure(evidence.refuted), upheld: figure(evidence.upheld) },
    ...(further === undefined ? {} : { furtherDraws: figure(further) }),
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

/** Points of a path, about; more could not be told apart in a picture. */
const PATH = 48;

/** The evidence for each answer after growing numbers of draws, evenly spaced on a logarithmic scale, the last included. */
function pathOf(test: SequentialTest, seen: Values): NonNullable<SettingResult['path']> {
  const path: (readonly [number, Figure, Figure])[] = [];
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
const rounded = (value: number): Figure => figure(Number(value.toPrecision(5)));

function intervalOf(
  { isEvent, range }: Question,
  seen: Values,
  sum: number,
): readonly [number | string, number | string] {
  const [lo, hi] = isEvent
    ? eventConfidenceSequence(sum, seen.length - sum, CLAIM_ALPHA)
    : meanConfidenceSequence(Float64Array.from(seen), range, CLAIM_ALPHA);
  return [figure(lo), figure(hi)];
}

/** Draws that would be expected to decide, beyond those made, if the probability or mean is what was measured. */
function furtherDraws(
  { claimed, margin, range: [lo, hi], relation }: Question,
  measured: number,
  drawn: number,
  alpha: Means['alpha'],
): number {
  // Halves, for a range may be wider than the largest double.
  const onScale = (value: number): number => Math.min(1, Math.max(0, (value / 2 - lo / 2) / (hi / 2 - lo / 2)));
  const failing = relation === '≥' ? measured < claimed : relation === '≤' ? measured > claimed : false;
  const bound = failing || relation === '=' ? claimed : relation === '≥' ? claimed - margin : claimed + margin;
  const needed = waldDraws(onScale(measured), onScale(bound), failing ? alpha.refuted : alpha.upheld);
  return Math.max(0, Math.ceil(needed) - drawn);
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

function bounded(key: string, setting: Setting, [lo, hi]: readonly [number, number], value: number): number {
  if (value < lo || value > hi || !Number.isFinite(value)) {
    throw fault(
      key,
      setting,
      `${key} is ${value} at ${settingText(setting)}; no mean of values in [${lo}, ${hi}] can be that`,
    );
  }
  return value;
}

import { bettingEProcess } from './bettingEProcess.ts';
import { checkAlpha } from './checkAlpha.ts';
import type { EProcess } from './EProcess.ts';
import { countEvents, eventEProcess, invalidEvent } from './eventEProcess.ts';
import { logSumExp } from '../numeric/logSumExp.ts';
import { nullHypotheses } from './nullHypotheses.ts';
import type { ForEachAnswer, OneSided, Question } from './Question.ts';

/** A question, and the probability of error that each answer may have at this setting. */
export interface SequentialTestOptions extends Question {
  /** Bounds P(refuted | the claim is true here); in (0, 1). */
  readonly alphaRefuted: number;
  /** Bounds P(upheld | the claim is false here by more than the margin); in (0, 1). */
  readonly alphaUpheld: number;
}

/** A test that takes draws until it is decided. */
export interface SequentialTest {
  /** Takes the next draw; throws RangeError when it is no such value as the range allows. */
  observe(x: number): void;
  /** Takes the draws values[from], ..., values[to − 1] in this order; in one call, which is faster. */
  observeAll(values: ArrayLike<number>, from: number, to: number): void;
  /** How many draws were taken. */
  readonly draws: number;
  /**
   * Looks: compares the evidence with the thresholds 1/alphaRefuted and 1/alphaUpheld. One may look as often as one
   * likes; an answer, once given, stays.
   */
  status(): 'running' | 'refuted' | 'upheld';
  /** ln of the evidence that the claim is false, and that it is not false by more than the margin. */
  logEvidence(): ForEachAnswer;
  /** For each answer why no number of draws can give it, or undefined when they can. */
  readonly outOfReach: { readonly refuted: string | undefined; readonly upheld: string | undefined };
}

/**
 * Tests a claim about a probability or a mean at one setting, in both directions at once, looking as often as one
 * likes: with evidence against "the claim is true here" and evidence against "it is false by more than the margin".
 * `nullHypotheses` says which these are, and when an answer is out of reach.
 *
 * **Valid** by Ville's inequality: if the claim is true here, the test ever says refuted with probability at most
 * alphaRefuted; if it is false by more than the margin, the test ever says upheld with probability at most alphaUpheld.
 * Both are per setting and over all times at once. For `equals` evidence against p = v is the average of two processes,
 * each fair when p = v; and it is upheld when p ≤ v − w and p ≥ v + w are both rejected, each at alphaUpheld: when the
 * claim is false by more than w one of the two is true, and to reject that one already has probability at most
 * alphaUpheld, so nothing need be split (intersection–union).
 *
 * **The answers do not exclude each other.** For p = 0.495 the claim p ≥ 0.5 with margin 0.01 is false, and it is not
 * false by more than the margin; given draws enough, either is right, and which comes first is chance.
 *
 * @param options the question and the two levels
 * @returns a test that has taken no draw
 * @throws RangeError for a question that `nullHypotheses` refuses, or a level outside (0, 1)
 * @see Berger and Hsu, "Bioequivalence trials, intersection–union tests and equivalence confidence sets" (1996)
 * @example
 * const test = sequentialTest({
 *   hypothesis: { atLeast: 0.5 }, margin: 0.01, range: 'event', alphaRefuted: 1e-9, alphaUpheld: 1e-9,
 * });
 * while (test.status() === 'running') test.observe(1);
 * test.draws; // 33: so many successes in a row show p > 0.49
 */
export function sequentialTest(options: SequentialTestOptions): SequentialTest {
  const { range, alphaRefuted, alphaUpheld } = options;
  checkAlpha(alphaRefuted);
  checkAlpha(alphaUpheld);
  const { refuted, upheld } = nullHypotheses(options);
  const { toRefute, toUphold, observeAll } =
    range === 'event'
      ? ofEvents(refuted.nulls, upheld.nulls)
      : ofNumbers(refuted.nulls, upheld.nulls, (nullHypothesis) => bettingEProcess(nullHypothesis, range));

  const logRefuted = (): number => (refuted.outOfReach === undefined ? logAverage(toRefute) : 0);
  const logUpheld = (): number =>
    upheld.outOfReach === undefined ? Math.min(...toUphold.map((process) => process.logEvidence())) : 0;
  const [enoughToRefute, enoughToUphold] = [-Math.log(alphaRefuted), -Math.log(alphaUpheld)];
  let status: 'running' | 'refuted' | 'upheld' = 'running';
  let draws = 0;
  // Most looks are far from an answer, and what is asked first shows it at little cost.
  const isRefuted = (): boolean =>
    toRefute.some((process) => process.mayReach(enoughToRefute)) && logRefuted() >= enoughToRefute;
  const isUpheld = (): boolean =>
    toUphold.length > 0 &&
    toUphold.every((process) => process.mayReach(enoughToUphold)) &&
    logUpheld() >= enoughToUphold;
  return {
    observe(x) {
      for (const process of toRefute) process.observe(x);
      for (const process of toUphold) process.observe(x);
      draws++;
    },
    observeAll(values, from, to) {
      observeAll(values, from, to);
      draws += to - from;
    },
    get draws() {
      return draws;
    },
    status() {
      if (status !== 'running') return status;
      // Both at one look means false, but within the margin. False is the stronger statement of the two, so it wins.
      if (isRefuted()) status = 'refuted';
      else if (isUpheld()) status = 'upheld';
      return status;
    },
    logEvidence: () => ({ refuted: logRefuted(), upheld: logUpheld() }),
    outOfReach: { refuted: refuted.outOfReach, upheld: upheld.outOfReach },
  };
}

/** The processes of a test, and what has each of them take draws. */
interface Processes {
  readonly toRefute: readonly EProcess[];
  readonly toUphold: readonly EProcess[];
  readonly observeAll: EProcess['observeAll'];
}

function ofNumbers(
  toRefuteNulls: readonly OneSided[],
  toUpholdNulls: readonly OneSided[],
  against: (nullHypothesis: OneSided) => EProcess,
): Processes {
  const [toRefute, toUphold] = [toRefuteNulls.map(against), toUpholdNulls.map(against)];
  const observeAll: EProcess['observeAll'] = (values, from, to) => {
    for (const process of toRefute) process.observeAll(values, from, to);
    for (const process of toUphold) process.observeAll(values, from, to);
  };
  return { toRefute, toUphold, observeAll };
}

/** The same for an event, whose draws are counted once for all processes. */
function ofEvents(toRefuteNulls: readonly OneSided[], toUpholdNulls: readonly OneSided[]): Processes {
  const [toRefute, toUphold] = [toRefuteNulls.map(eventEProcess), toUpholdNulls.map(eventEProcess)];
  const observeAll: EProcess['observeAll'] = (values, from, to) => {
    const { happened, until } = countEvents(values, from, to);
    for (const process of toRefute) process.observeCounts(happened, until - from - happened);
    for (const process of toUphold) process.observeCounts(happened, until - from - happened);
    if (until < to) throw invalidEvent(values[until]!);
  };
  return { toRefute, toUphold, observeAll };
}

/** ln of the average of e-values, which is an e-value for what all their null hypotheses have in common. */
function logAverage(processes: readonly EProcess[]): number {
  return logSumExp(processes.map((process) => process.logEvidence())) - Math.log(processes.length);
}

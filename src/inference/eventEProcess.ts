import type { EProcess } from './EProcess.ts';
import { eventLogEvidence, mostEventLogEvidence } from './eventLogEvidence.ts';
import type { OneSided } from './Question.ts';

/** An {@link EProcess} of an event, of which only counts matter. */
export interface EventEProcess extends EProcess {
  /** Takes draws in which the event happened and others in which it did not, so many of each. */
  observeCounts(happened: number, notHappened: number): void;
}

/**
 * In how many of the draws values[from], ..., values[to − 1] an event happened.
 *
 * @returns the count, and the place of the first draw that is neither 0 nor 1, before which it was counted; `to` if there is none
 */
export function countEvents(
  values: ArrayLike<number>,
  from: number,
  to: number,
): { readonly happened: number; readonly until: number } {
  let [happened, until] = [0, from];
  for (; until < to; until++) {
    const x = values[until]!;
    // Neither 0 nor 1; asked one after the other, a processor would guess each answer wrong half of the time.
    if (x * (x - 1) !== 0) break;
    happened += x;
  }
  return { happened, until };
}

/** The error of a draw that is no event. */
export const invalidEvent = (value: number): RangeError => new RangeError(`invalid draw; neither 0 nor 1: ${value}`);

/**
 * Evidence against a bound on the probability of an event, draw by draw. Its law and its proof are those of
 * `eventLogEvidence`; here the draws are counted. To observe costs nothing, to look some microseconds.
 *
 * @param nullHypothesis `{ atLeast: b }` for evidence against p ≥ b, `{ atMost: b }` for p ≤ b; b in [0, 1]. For p ≥ 0
 *   and p ≤ 1 it stays 0 for ever, as they cannot be false.
 * @returns a process that takes draws 0 (the event did not happen) and 1 (it did)
 * @throws RangeError when b is not in [0, 1]; `observe` throws one when a draw is neither 0 nor 1
 * @see `eventLogEvidence`
 * @example
 * const process = eventEProcess({ atLeast: 1 });
 * process.observe(0);
 * process.logEvidence(); // Infinity: what failed once is not certain
 */
export function eventEProcess(nullHypothesis: OneSided): EventEProcess {
  const logEvidence = eventLogEvidence(nullHypothesis);
  const most = mostEventLogEvidence(nullHypothesis);
  let [successes, failures] = [0, 0];
  const observeCounts = (happened: number, notHappened: number): void => {
    successes += happened;
    failures += notHappened;
  };
  const observeAll = (values: ArrayLike<number>, from: number, to: number): void => {
    const { happened, until } = countEvents(values, from, to);
    observeCounts(happened, until - from - happened);
    if (until < to) throw invalidEvent(values[until]!);
  };
  return {
    observe: (x) => observeAll([x], 0, 1),
    observeAll,
    observeCounts,
    get draws() {
      return successes + failures;
    },
    logEvidence: () => (successes + failures === 0 ? 0 : logEvidence(successes, failures)),
    // The evidence is rounded, by less than this.
    mayReach: (logThreshold) => most(successes, failures) >= logThreshold - 1e-6,
  };
}

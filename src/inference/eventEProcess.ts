import type { EProcess } from './EProcess.ts';
import { eventLogEvidence, mostEventLogEvidence } from './eventLogEvidence.ts';
import type { OneSided } from './Question.ts';

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
export function eventEProcess(nullHypothesis: OneSided): EProcess {
  const logEvidence = eventLogEvidence(nullHypothesis);
  const most = mostEventLogEvidence(nullHypothesis);
  let [successes, failures] = [0, 0];
  const observeAll = (values: ArrayLike<number>, from: number, to: number): void => {
    // Counted in variables of its own, which stay in registers.
    let [happened, draw] = [0, from];
    for (; draw < to; draw++) {
      const x = values[draw]!;
      // Neither 0 nor 1; asked one after the other, a processor would guess each answer wrong half of the time.
      if (x * (x - 1) !== 0) break;
      happened += x;
    }
    successes += happened;
    failures += draw - from - happened;
    if (draw < to) throw new RangeError(`invalid draw; neither 0 nor 1: ${values[draw]!}`);
  };
  return {
    observe: (x) => observeAll([x], 0, 1),
    observeAll,
    get draws() {
      return successes + failures;
    },
    logEvidence: () => (successes + failures === 0 ? 0 : logEvidence(successes, failures)),
    // The evidence is rounded, by less than this.
    mayReach: (logThreshold) => most(successes, failures) >= logThreshold - 1e-6,
  };
}

import { watchComparisons } from '../../../claim/unusedComparison.ts';
import type { Setting } from '../../../claim/Setting.ts';
import type { Rng } from '../../../random/Rng.ts';
import { CALLS, REQUEST, RUNNING } from '../../validate/CallRecord.ts';
import {
  begins,
  callRecord,
  mustBeAsked,
  mustBeNumber,
  mustBeTruth,
  mustBeValue,
  thrownBy,
} from '../../validate/ClaimFault.ts';

/** Draws in their order, with room for more. */
export interface Filled {
  readonly values: Uint8Array | Float64Array;
  count: number;
}

/** Makes draws of one stream until there are so many. @throws ClaimFault when the claim's code is at fault; the draws before count */
export type DrawInLoop = (filled: Filled, until: number, rng: Rng) => void;

/** The two functions of a claim that each draw calls, and what becomes of the second one's answer. */
interface Looped {
  readonly setting: Setting;
  /** The setting as these functions see it. */
  readonly view: Setting;
  readonly draw: (rng: Rng, view: Setting) => unknown;
  /** The key of the other one. */
  readonly key: string;
  readonly look: (outcome: never, view: Setting) => unknown;
  /** Puts a number into its range; undefined where the answer is a truth value. */
  readonly placed?: (value: number) => number;
}

/**
 * Makes many draws in one loop, which calls the functions of the claim directly. It guards each call as `run`, `truthFrom`
 * and `numberFrom` do, and records it as `begins` does, at a fraction of their cost.
 */
export const drawInLoop =
  (looped: Looped): DrawInLoop =>
  (filled, until, rng) =>
    makeDraws(looped, filled, until, rng);

/** One function for all claims: a closure for each setting would be compiled anew, and read its variables from memory. */
function makeDraws({ setting, view, draw, key, look, placed }: Looped, filled: Filled, until: number, rng: Rng): void {
  const { values } = filled;
  const record = callRecord();
  const { words } = record;
  const drawing = record.numberOf('draw');
  const looking = record.numberOf(key);
  record.enter(setting);
  let { count } = filled;
  let running = 'draw';
  try {
    for (; count < until; count++) {
      running = 'draw';
      words[RUNNING] = drawing;
      words[CALLS]!++;
      if (words[REQUEST] !== 0) begins(running, setting);
      const outcome = draw(rng, view);
      mustBeValue(running, setting, outcome);
      running = key;
      if (placed === undefined) watchComparisons();
      words[RUNNING] = looking;
      words[CALLS]!++;
      if (words[REQUEST] !== 0) begins(running, setting);
      const answer = look(outcome as never, view);
      mustBeValue(running, setting, answer);
      if (placed === undefined) {
        mustBeAsked(running, setting, answer);
        values[count] = mustBeTruth(running, setting, answer) ? 1 : 0;
      } else values[count] = placed(mustBeNumber(running, setting, answer));
    }
  } catch (error) {
    throw thrownBy(running, setting, error);
  } finally {
    filled.count = count;
  }
}

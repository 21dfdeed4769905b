import type { Splitting } from '../../../claim/Claim.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import { atSetting, type Setting } from '../../../claim/Setting.ts';
import type { ArrivalEvidence } from '../../../inference/splitting/ArrivalEvidence.ts';
import { ARRIVALS, MOST_STARTS } from '../../../inference/splitting/logPowers.ts';
import type { Rng } from '../../../random/Rng.ts';
import { fault, numberFrom, run } from '../../validate/ClaimFault.ts';
import { parameterView } from '../../validate/parameterView.ts';
import { plainState } from './plainState.ts';

/** Levels at most: even one start in two that arrives makes 10⁻³⁰¹ of so many. */
const MOST_LEVELS = 1000;

/** Is shown the states in which levels are entered, and those that `start` makes at levels but the first. */
export type SeeState = (level: number, state: unknown) => void;

/** How the paths of a claim by splitting are made at a setting. */
export interface Splitter {
  readonly levels: number;
  /** Makes a state in which a path enters a level. @throws ClaimFault when the claim's code is at fault, or it is no plain data */
  readonly start: (rng: Rng, level: number) => unknown;
  /**
   * The state in which a path enters the next level, null where it never does.
   *
   * @throws ClaimFault when the claim's code is at fault, or it is no plain data
   */
  readonly advance: (state: unknown, rng: Rng, level: number) => unknown;
  /** Makes a draw: starts at each level, one after the other, until enough have arrived or too many were made. */
  readonly draw: (rng: Rng, evidence: ArrivalEvidence, see?: SeeState) => void;
}

/** @throws ClaimFault where `levels` is no positive integer */
export function splitterAt(claim: Splitting<Domain, unknown>, setting: Setting): Splitter {
  const levels = levelsAt(claim, setting);
  const view = parameterView(setting);
  const start = (rng: Rng, level: number): unknown => {
    const state = started(
      run('start', setting, () => claim.start(rng, view, level)),
      setting,
    );
    // The first argument is no level: added to a number it makes a text of its source.
    const found = typeof state === 'string' && state.includes(String(rng)) ? 'the text of a function' : '';
    mustBePlain('start', setting, state, found);
    return state;
  };
  const advance = (state: unknown, rng: Rng, level: number): unknown => {
    const next = arrivedAt(
      run('advance', setting, () => claim.advance(state, view, rng, level)),
      setting,
    );
    if (next !== null) mustBePlain('advance', setting, next);
    return next;
  };
  const [starts, arrived] = [new Float64Array(levels), new Float64Array(levels)];
  const draw = (rng: Rng, evidence: ArrivalEvidence, see?: SeeState): void => {
    for (let level = 0; level < levels; level++) {
      // Made once for a level, and not for each of its starts.
      const begin = (): unknown => claim.start(rng, view, level);
      const goOn = (state: unknown): unknown => claim.advance(state, view, rng, level);
      let [begun, reached] = [0, 0];
      while (reached < ARRIVALS && begun < MOST_STARTS) {
        begun++;
        const state = started(run('start', setting, begin), setting);
        if (level > 0) see?.(level, state);
        const next = arrivedAt(run('advance', setting, goOn, state), setting);
        if (next === null) continue;
        reached++;
        if (level + 1 < levels) see?.(level + 1, next);
      }
      starts[level] = begun;
      arrived[level] = reached;
    }
    evidence.observe(starts, arrived);
  };
  return { levels, start, advance, draw };
}

function levelsAt({ levels }: Splitting<Domain, unknown>, setting: Setting): number {
  const count = numberFrom('levels', setting, () => levels(setting));
  if (Number.isInteger(count) && count > 0 && count <= MOST_LEVELS) return count;
  throw fault(
    'levels',
    setting,
    `levels is ${count}${atSetting(setting)}; it must be an integer from 1 to ${MOST_LEVELS}`,
  );
}

/** What `start` returned, where it is a state at first sight. */
function started(state: unknown, setting: Setting): unknown {
  if (state === null || state === undefined || Number.isNaN(state)) throw notPlain('start', setting, String(state));
  return state;
}

/** What `advance` returned, where it is an answer at first sight. */
function arrivedAt(state: unknown, setting: Setting): unknown {
  if (state === undefined || state === false || Number.isNaN(state)) throw notPlain('advance', setting, String(state));
  return state;
}

/** @throws ClaimFault where a state cannot be compared with others */
function mustBePlain(key: keyof typeof RETURNS, setting: Setting, state: unknown, found = ''): void {
  const plain = plainState(state);
  if (found !== '') throw notPlain(key, setting, found);
  if (typeof plain === 'string') throw notPlain(key, setting, plain);
}

const notPlain = (key: keyof typeof RETURNS, setting: Setting, found: string): Error =>
  fault(key, setting, `${key} returned ${found}${atSetting(setting)}; ${RETURNS[key]}, ${PLAIN}`);

const RETURNS = {
  start: 'start(rng, setting, level) must return the state in which a path enters the level',
  advance:
    'advance(state, setting, rng, level) must return the state in which the next level is entered, or null where it never is',
};

const PLAIN = 'as plain data that can be compared: numbers, texts, true, false, and arrays and objects of these';

import type { Splitting } from '../../../claim/Claim.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import { atSetting, type Setting } from '../../../claim/Setting.ts';
import type { ArrivalEvidence } from '../../../inference/splitting/ArrivalEvidence.ts';
import { ARRIVALS, MOST_STARTS } from '../../../inference/splitting/logPowers.ts';
import type { Rng } from '../../../random/Rng.ts';
import { fault, numberFrom, run, written } from '../../validate/ClaimFault.ts';
import { parameterView } from '../../validate/parameterView.ts';

/** Levels at most: even one start in two that arrives makes 10⁻³⁰¹ of so many. */
const MOST_LEVELS = 1000;

/** How the paths of a claim by splitting are made at a setting. */
export interface Splitter {
  readonly levels: number;
  /** Makes a state in which a path enters a level. @throws ClaimFault when the claim's code is at fault */
  readonly start: (rng: Rng, level: number) => unknown;
  /** The state in which a path enters the next level, null where it never does. @throws ClaimFault when the claim's code is at fault */
  readonly advance: (state: unknown, rng: Rng, level: number) => unknown;
  /** Makes a draw: starts at each level, one after the other, until enough have arrived or too many were made. */
  readonly draw: (rng: Rng, evidence: ArrivalEvidence) => void;
}

/** @throws ClaimFault where `levels` is no positive integer */
export function splitterAt(claim: Splitting<Domain, unknown>, setting: Setting): Splitter {
  const levels = levelsAt(claim, setting);
  const view = parameterView(setting);
  const start = (rng: Rng, level: number): unknown => run('start', setting, () => claim.start(rng, view, level));
  const advance = (state: unknown, rng: Rng, level: number): unknown =>
    arrivedAt(
      run('advance', setting, () => claim.advance(state, view, rng, level)),
      setting,
    );
  const [starts, arrived] = [new Float64Array(levels), new Float64Array(levels)];
  const draw = (rng: Rng, evidence: ArrivalEvidence): void => {
    for (let level = 0; level < levels; level++) {
      // Made once for a level, and not for each of its starts.
      const begin = (): unknown => claim.start(rng, view, level);
      const goOn = (state: unknown): unknown => claim.advance(state, view, rng, level);
      let [begun, reached] = [0, 0];
      while (reached < ARRIVALS && begun < MOST_STARTS) {
        begun++;
        if (arrivedAt(run('advance', setting, goOn, run('start', setting, begin)), setting) !== null) reached++;
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

/** What `advance` returned, where it is an answer. */
function arrivedAt(state: unknown, setting: Setting): unknown {
  if (state !== undefined && state !== false) return state;
  throw fault(
    'advance',
    setting,
    `advance returned ${written(state)}${atSetting(setting)}; it must return the state in which the next level is entered, or null where it never is`,
  );
}

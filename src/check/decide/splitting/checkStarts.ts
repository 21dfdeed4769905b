import type { Splitting } from '../../../claim/Claim.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import { atSetting, type Setting } from '../../../claim/Setting.ts';
import { rateChangeEvidence } from '../../../inference/twoSample/rateChangeEvidence.ts';
import type { Rng } from '../../../random/Rng.ts';
import { cut } from '../../../results/words/cut.ts';
import { percentText } from '../../../results/words/percentText.ts';
import { fault } from '../../validate/ClaimFault.ts';
import { splitterAt } from './splitterAt.ts';

/** States of each kind that are compared at a level: enough to tell 20 % that go on from 30 %, and from 60 %. */
const STATES = { many: 2048, few: 256 } as const;

/** Starts for each of these, at most. */
const STARTS = 32;

/** States that `start` makes to find the one that it makes most often. */
const PILOT = 32;

/** What was seen of the states at a level: how many are the usual one, and how many go on to the next level. */
interface Seen {
  states: number;
  usual: number;
  arrived: number;
  /** A state that is not the usual one. */
  other?: string;
}

/**
 * Tests on draws of their own that `start` makes states like those in which paths enter a level: at each level but the first, some
 * that come from the level before are compared with as many that `start` makes, by how often a state is the one that `start` makes
 * most often, and by how often the next level is reached from it.
 *
 * If the states at level l have the right distribution, then so have those in which paths from there enter level l + 1. So where
 * all these comparisons are of equal distributions, and `start` is right at level 0, it is right everywhere.
 *
 * **What it cannot find**: differences that do not show in so few states, and a wrong beginning.
 *
 * @param streams of each level
 * @param how many are compared
 * @param alpha bounds the probability that right starts are called wrong
 * @throws ClaimFault where the two differ
 */
export function checkStarts(
  claim: Splitting<Domain, unknown>,
  setting: Setting,
  streams: (level: number) => Rng,
  how: keyof typeof STATES,
  alpha: number,
): void {
  const most = STATES[how];
  const { levels, start, advance } = splitterAt(claim, setting);
  const enough = Math.log((2 * levels) / alpha);
  for (let level = 1; level < levels; level++) {
    const rng = streams(level);
    const usual = mostFrequent(Array.from({ length: PILOT }, () => textOf(start(rng, level))));
    const look = (seen: Seen, state: unknown): void => {
      const text = textOf(state);
      seen.states++;
      if (text === usual) seen.usual++;
      else seen.other ??= text;
      if (advance(state, rng, level) !== null) seen.arrived++;
    };
    const [entered, made]: [Seen, Seen] = [NONE(), NONE()];
    for (let begun = 0; begun < STARTS * most && entered.states < most; begun++) {
      const state = advance(start(rng, level - 1), rng, level - 1);
      if (state !== null) look(entered, state);
    }
    while (made.states < entered.states) look(made, start(rng, level));
    if (evidence(entered, made, 'usual') >= enough) throw wrongState(setting, level, usual, entered, made);
    if (evidence(entered, made, 'arrived') >= enough) throw wrongShare(setting, level, entered, made);
  }
}

const NONE = (): Seen => ({ states: 0, usual: 0, arrived: 0 });

const evidence = (one: Seen, other: Seen, what: 'usual' | 'arrived'): number =>
  rateChangeEvidence(
    { successes: one[what], failures: one.states - one[what] },
    { successes: other[what], failures: other.states - other[what] },
  );

function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** A state as text; what JSON cannot write is told apart by how often the next level is reached from it alone. */
function textOf(state: unknown): string {
  try {
    return JSON.stringify(state) ?? String(state);
  } catch {
    return 'a state';
  }
}

const SHOULD = 'start must make states with the distribution of those in which paths enter a level';

function wrongState(setting: Setting, level: number, usual: string, entered: Seen, made: Seen): Error {
  const other = (entered.other ?? made.other)!;
  const often = entered.other === undefined ? 'start makes others' : `paths enter it in others`;
  return fault(
    'start',
    setting,
    `of ${entered.states} paths ${entered.usual} enter level ${level} in the state ${cut(usual, 60)}${atSetting(setting)}, and start makes it ${made.usual} of ${made.states} times (${often}, such as ${cut(other, 60)}); ${SHOULD}`,
  );
}

function wrongShare(setting: Setting, level: number, entered: Seen, made: Seen): Error {
  const share = ({ arrived, states }: Seen): string => percentText(arrived / states);
  return fault(
    'start',
    setting,
    `of the states in which ${entered.states} paths enter level ${level}${atSetting(setting)}, ${share(entered)} go on to the next level, and of as many that start makes ${share(made)} do; ${SHOULD}`,
  );
}

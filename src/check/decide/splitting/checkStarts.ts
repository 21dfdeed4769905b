import type { Splitting } from '../../../claim/Claim.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import { atSetting, type Setting } from '../../../claim/Setting.ts';
import { rateChangeEvidence } from '../../../inference/twoSample/rateChangeEvidence.ts';
import type { Rng } from '../../../random/Rng.ts';
import { cut } from '../../../results/words/cut.ts';
import { percentText } from '../../../results/words/percentText.ts';
import { fault } from '../../validate/ClaimFault.ts';
import { type PlainState, plainState } from './plainState.ts';
import { splitterAt } from './splitterAt.ts';
import { type StateEvent, stateEvents } from './stateEvents.ts';

/** States of each kind that are compared at a level: enough to tell 20 % that go on from 28 %, and from 45 %. */
const STATES = { many: 4096, few: 512 } as const;

/** Starts for each of these, at most. */
const STARTS = 32;

/** States that `start` makes to find which events are compared. */
const PILOT = 64;

/** Levels that paths go on for, at most: what is wrong with a state may matter later only. */
const AHEAD = 4;

/** What was seen of the states at a level. */
interface Seen {
  states: number;
  /** How often each event of a state happened. */
  readonly events: number[];
  /** How many reached the next level, the one after it, and so on. */
  readonly reached: number[];
  /** A state that is not the usual one. */
  other?: string;
}

/**
 * Tests on draws of their own that `start` makes states like those in which paths enter a level: at each level but the first, some
 * that come from the level before are compared with as many that `start` makes, by how often a state is the one that `start` makes
 * most often, by the numbers, texts and truth values in it (see `stateEvents`), and by how often each of the next {@link AHEAD} levels
 * is reached from it.
 *
 * If the states at level l have the right distribution, then so have those in which paths from there enter level l + 1. So where
 * all these comparisons are of equal distributions, and `start` is right at level 0, it is right everywhere.
 *
 * **Valid.** Which events are compared depends on a pilot sample alone, so that each count is binomial, and each comparison has its
 * share of alpha: one of all levels, and of all comparisons at a level.
 *
 * **What it cannot find**: differences that do not show in so few states, those that lie in how the parts of a state depend on each
 * other and show later than after these levels, and a wrong beginning.
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
  for (let level = 1; level < levels; level++) {
    const rng = streams(level);
    const { usual, events } = stateEvents(Array.from({ length: PILOT }, () => plain(start(rng, level))));
    const further = Math.min(AHEAD, levels - level);
    const enough = Math.log((levels * (events.length + further)) / alpha);
    const look = (seen: Seen, state: unknown): void => {
      const read = plain(state);
      seen.states++;
      if (read.text !== usual) seen.other ??= read.text;
      for (const [i, { happens }] of events.entries()) if (happens(read)) seen.events[i]!++;
      let next: unknown = state;
      for (let ahead = 0; ahead < further && next !== null; ahead++) {
        next = advance(next, rng, level + ahead);
        if (next !== null) seen.reached[ahead]!++;
      }
    };
    const none = (): Seen => ({ states: 0, events: events.map(() => 0), reached: Array<number>(further).fill(0) });
    const [entered, made] = [none(), none()];
    for (let begun = 0; begun < STARTS * most && entered.states < most; begun++) {
      const state = advance(start(rng, level - 1), rng, level - 1);
      if (state !== null) look(entered, state);
    }
    while (made.states < entered.states) look(made, start(rng, level));
    for (const [i, event] of events.entries())
      if (evidence(entered, made, (seen) => seen.events[i]!) >= enough)
        throw event.place === undefined
          ? wrongState(setting, level, usual, [entered, made], i)
          : wrongPart(setting, level, event, [entered, made], i);
    for (let ahead = 0; ahead < further; ahead++)
      if (evidence(entered, made, ({ reached }) => reached[ahead]!) >= enough)
        throw wrongShare(setting, level, ahead, [entered, made]);
  }
}

/** The states in which paths enter a level, and those that `start` makes. */
type Both = readonly [entered: Seen, made: Seen];

function evidence(one: Seen, other: Seen, count: (seen: Seen) => number): number {
  const tally = (seen: Seen) => ({ successes: count(seen), failures: seen.states - count(seen) });
  return rateChangeEvidence(tally(one), tally(other));
}

/** A state that was found to be plain data where it was made. */
const plain = (state: unknown): PlainState => plainState(state) as PlainState;

const SHOULD = 'start must make states with the distribution of those in which paths enter a level';

function wrongState(setting: Setting, level: number, usual: string, [entered, made]: Both, i: number): Error {
  const seen =
    entered.other === undefined
      ? `start also makes others, such as ${cut(made.other!, 60)}`
      : `other paths enter it in ${cut(entered.other, 60)}, for example`;
  return fault(
    'start',
    setting,
    `of ${entered.states} paths ${entered.events[i]!} enter level ${level} in the state ${cut(usual, 60)}${atSetting(setting)}, and start makes it ${made.events[i]!} of ${made.states} times (${seen}); ${SHOULD}`,
  );
}

const shareOf = (count: number, { states }: Seen): string => percentText(count / states);

const inWhich = (setting: Setting, level: number, { states }: Seen): string =>
  `of the states in which ${states} paths enter level ${level}${atSetting(setting)}`;

const wrongPart = (setting: Setting, level: number, { says }: StateEvent, [entered, made]: Both, i: number): Error =>
  fault(
    'start',
    setting,
    `${inWhich(setting, level, entered)}, ${shareOf(entered.events[i]!, entered)} ${says}, and of as many that start makes ${shareOf(made.events[i]!, made)}; ${SHOULD}`,
  );

function wrongShare(setting: Setting, level: number, ahead: number, [entered, made]: Both): Error {
  const to = ahead === 0 ? 'the next level' : `level ${level + ahead + 1}`;
  return fault(
    'start',
    setting,
    `${inWhich(setting, level, entered)}, ${shareOf(entered.reached[ahead]!, entered)} go on to ${to}, and of as many that start makes ${shareOf(made.reached[ahead]!, made)} do; ${SHOULD}`,
  );
}

import { type Setting, settingKey } from '../../claim/Setting.ts';
import type { Rng } from '../../random/Rng.ts';
import { stream, streams } from '../../random/stream.ts';
import type { DrawsUse } from './Prefetched.ts';

/**
 * The streams of the draws at a setting, by block: for the search; for a confirmation, fresh draws; to rank settings that the search
 * upheld; and for an estimate at one of them. Those of one use share nothing with those of another.
 */
export function drawStreams(seed: string, id: string, setting: Setting, use: DrawsUse): (block: number) => Rng {
  return streams(seed, id, use, settingKey(setting));
}

/** The streams of the draws on which what a claim states of its weights, its tail or its starts is tested at a setting. */
export const premiseStreams = (seed: string, id: string, setting: Setting): ((block: number) => Rng) =>
  streams(seed, id, 'weights', settingKey(setting));

/** The stream that chooses a claim's settings in a round: the first is 0. */
export const settingStream = (seed: string, id: string, round: number): Rng =>
  round === 0 ? stream(seed, id, 'settings') : stream(seed, id, 'settings', `round ${round}`);

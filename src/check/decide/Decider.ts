import type { SettingResult } from '../../results/ClaimResult.ts';
import type { Setting } from '../../claim/Setting.ts';
import type { Rng } from '../../random/Rng.ts';
import type { Extent, Prefetched } from './Prefetched.ts';

/** What the decision at one setting may use. */
export interface Resources {
  /** The stream of a block of draws at this setting. */
  readonly stream: (block: number) => Rng;
  /** The error budget of this setting: the chances of calling it refuted, and upheld, wrongly. */
  readonly alpha: { readonly refuted: number; readonly upheld: number };
  /** Draws at most. */
  readonly draws: number;
  /** Whether to draw whatever the draws allowed could decide: to confirm a setting or to repeat it. */
  readonly regardless?: boolean;
  /** Whether to make all the draws allowed, whatever they say: for an estimate, which decides nothing. */
  readonly toEstimate?: boolean;
  /** Whether nothing but a refutation could change what is said of the claim, so that draws which cannot refute are not made. */
  readonly onlyToRefute?: boolean;
  /** Whether to work out the interval and the path of the evidence, which cost time and are needed only where they are shown. */
  readonly interval: boolean;
  /** Given a result of draws and what makes it whole later, without drawing again, for as long as its draws are kept. */
  readonly keep?: (result: SettingResult, inFull: () => SettingResult) => void;
  /** Has draws made elsewhere, ahead of their use; missing where nobody else makes draws. */
  readonly prefetch?: ((extent: Extent) => Prefetched) | undefined;
}

/** What the decision of a claim that draws nothing may use. */
export const NO_DRAWS: Resources = {
  stream: () => {
    throw new TypeError('a claim that draws nothing asks for a stream');
  },
  alpha: { refuted: 0.5, upheld: 0.5 },
  draws: 0,
  interval: false,
};

/** Decides a claim at one setting. @throws ClaimFault when the claim's code is at fault */
export type Decider = (setting: Setting, resources: Resources) => SettingResult;

/** Draws that share a stream. Small, so that a replay reaches any draw at once; large enough to make keys cheap. */
export const BLOCK = 64;

/** Why a setting is vacuous of which the claim itself says so. */
export const VACUOUS_WHEN = 'vacuousWhen is true';

/** The result of a setting at which the claim is vacuous, and why it is. */
export const vacuousAt = (setting: Setting, why: string): SettingResult => ({
  setting,
  status: 'vacuous',
  why,
  draws: 0,
  tightness: -Number.MAX_VALUE,
});

import type { Domain } from '../../claim/ranges/Range.ts';
import type { Setting } from '../../claim/Setting.ts';
import type { Rng } from '../../random/Rng.ts';
import type { Fault, SettingResult } from '../../results/ClaimResult.ts';
import type { PreviousRound } from './PreviousRound.ts';

/** What says which settings a search tries, for as long as none of them fails. */
export interface Planned {
  readonly domain: Domain;
  readonly where: (setting: Setting) => boolean;
  /** Settings that must be tried. */
  readonly examples: readonly Setting[];
  /** A stream that chooses settings. */
  readonly rng: Rng;
  /** Settings tried from the smallest up, before any other. */
  readonly smallest: number;
  /** Settings chosen over the whole domain. */
  readonly random: number;
}

/** What a search is for and what it may use. */
export interface Search extends Planned {
  /** Counterexamples of earlier runs, tried before anything else. */
  readonly remembered?: readonly Setting[];
  /** The round that this search goes on from. */
  readonly previous?: PreviousRound | undefined;
  /** Decides one setting; the number says which it is, from 1, for its share of the error budget. */
  readonly decide: (setting: Setting, number: number) => SettingResult;
  /** Goes on with a setting that an earlier search left open. */
  readonly goOn?: (result: SettingResult) => SettingResult;
  /** Settings chosen near the tightest. */
  readonly near: number;
  /** Rounds in which those near the tightest are chosen, each around the tightest found until then; 1 when left out. */
  readonly climbs?: number;
  /** Settings tried while shrinking. */
  readonly shrinks: number;
  /** Settings tried after that, one parameter at a time through all smaller values; none when left out. */
  readonly smaller?: number;
}

/** What a search found: every setting tried in order, and the smallest that failed. */
export interface SearchOutcome {
  /** The results of this search, after those of the previous one. */
  readonly tried: readonly SettingResult[];
  /** How many settings were looked at in the order of size, those of the previous search included. */
  readonly smallest: number;
  /** The failing setting that was met first, and the smallest one found from it. */
  readonly failed?: { readonly first: SettingResult; readonly smallest: SettingResult };
  readonly fault?: Fault;
  /** Whether the time was over before all was tried that was to be. */
  readonly outOfTime?: true;
  /** Whether the domain is finite and every setting of it was tried. */
  readonly exhausted: boolean;
}

import type { Setting } from '../claim/Setting.ts';
import type { JsonNumber } from './jsonNumber.ts';
import type { SettingResult } from './SettingResult.ts';

/** The reason for a verdict. */
export type Evidence =
  | { readonly by: 'enumeration'; readonly size: number }
  | { readonly by: 'solver'; readonly solver: string; readonly query: string; readonly instances: number }
  | {
      readonly by: 'settings';
      readonly tightest: SettingResult;
      /** An estimate there from draws that had no say in choosing it; missing where nothing is estimated, and in results of earlier versions. */
      readonly fresh?: SettingResult;
      /** Why a solver that was asked did not prove it, too. */
      readonly unproved?: Unproved;
    }
  | {
      readonly by: 'counterexample';
      readonly smallest: SettingResult;
      /** How many settings failed of those tried. */
      readonly failed: number;
      /** The smallest setting decided again from a fresh stream; missing where nothing is drawn. */
      readonly confirmation?: SettingResult;
      /** Repeats the counterexample: `npm run replay -- TOKEN`. */
      readonly token: string;
      /** The solver that found the setting, where a value in it is one that the search cannot try; it is decided exactly. */
      readonly foundBy?: string;
    }
  /** Hypotheses that no numbers meet, or, where the conclusion divides, none without dividing by 0 there. */
  | { readonly by: 'contradiction'; readonly solver: string; readonly query: string; readonly divides?: true }
  /** A solver that found where it may fail, which exact arithmetic could not confirm; or that gave up, without `model`. */
  | { readonly by: 'unconfirmed'; readonly solver: string; readonly query: string; readonly model?: Setting }
  | { readonly by: 'undecided setting'; readonly worst: SettingResult }
  /** The time was over before the search was: the limit in seconds, and the worst setting that is open, where one is. */
  | { readonly by: 'time'; readonly limit?: number; readonly worst?: SettingResult }
  | GrowthEvidence
  /** Vacuous at every setting tried: `share`, that of the vacuous among them, is 1; version 1 of the form needs it. */
  | { readonly by: 'nothing'; readonly share: number; readonly why?: readonly VacuousReason[] }
  | { readonly by: 'fault'; readonly fault: Fault };

/** What a growth claim rests on: the setting at which measured/law drifts most of those that decide its verdict. */
export interface GrowthEvidence {
  readonly by: 'growth';
  /** The slopes of ln measured against ln law that the intervals allow; missing where the law does not rise or fall throughout. */
  readonly slope?: readonly [lo: number, hi: number];
  readonly points: readonly GrowthPoint[];
  /** Missing in results of versions that looked at the slope alone. */
  readonly drift?: GrowthDrift;
}

/** By how much measured/law drifts over the sizes, and what the claim allows. */
export interface GrowthDrift {
  readonly order: 'O' | 'Omega' | 'Theta';
  readonly setting: Setting;
  /** The largest factors by which measured/law may have risen, and fallen, from one size to a later one. */
  readonly rose: JsonNumber;
  readonly fell: JsonNumber;
  /** The factor that the claim allows. */
  readonly within: number;
  /** How far the claim lets the slope lie from 1. */
  readonly slopeWithin: number;
}

/** A reason for which a claim is vacuous, at how many of the settings tried, and the first of them. */
export interface VacuousReason {
  readonly why: string;
  readonly settings: number;
  readonly first: Setting;
}

/** Why a solver did not prove what every setting tried upholds. */
export interface Unproved {
  readonly solver: string;
  readonly because: 'it gave up' | 'it fails outside the domain' | 'it divides by 0';
  /** Where. */
  readonly at?: Setting;
}

/** One size of a growth claim. */
export interface GrowthPoint {
  readonly size: number;
  readonly measured: readonly [number, number];
  readonly law: number;
}

/** What went wrong in a claim file. */
export interface Fault {
  readonly message: string;
  /** The key of the claim that was being run, `event` or `draw`. */
  readonly key?: string;
  readonly setting?: Setting;
  /** File, line and column where the error arose, where known. */
  readonly place?: string;
  /** Whether it was stopped for its time or memory, which another run may give more of. */
  readonly stopped?: true;
}

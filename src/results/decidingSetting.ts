import type { Evidence, SettingResult } from './ClaimResult.ts';

/** The setting that a verdict rests on. */
export interface DecidingSetting {
  /** What it is called: `tightest setting`. */
  readonly name: string;
  /** What is known of it. One that was looked at again is told by its fresh draws: those that singled it out exaggerate. */
  readonly result: SettingResult;
  /** What the search found there; of a counterexample the draws that found it, as they stand among the settings tried. */
  readonly found: SettingResult;
}

/** The setting that the evidence points at, where it points at one. */
export function decidingSetting(evidence: Evidence): DecidingSetting | undefined {
  switch (evidence.by) {
    case 'settings': {
      const { tightest, fresh = tightest } = evidence;
      return { name: 'tightest setting', result: fresh, found: tightest };
    }
    case 'counterexample': {
      const { smallest, confirmation = smallest } = evidence;
      return { name: 'smallest counterexample', result: confirmation, found: smallest };
    }
    case 'undecided setting':
      return { name: 'undecided setting', result: evidence.worst, found: evidence.worst };
    case 'time':
      return evidence.worst && { name: 'open setting', result: evidence.worst, found: evidence.worst };
    default:
      return undefined;
  }
}

import type { Evidence, SettingResult } from '../../results/ClaimResult.ts';

/** The setting that a verdict rests on, with what it is called. */
export interface DecisiveSetting {
  readonly name: string;
  readonly result: SettingResult;
}

/** The setting that the evidence points at, where it points at one. */
export function decisiveSetting(evidence: Evidence): DecisiveSetting | null {
  switch (evidence.by) {
    case 'settings':
      return { name: 'tightest setting', result: evidence.tightest };
    case 'counterexample':
      return { name: 'smallest counterexample', result: evidence.smallest };
    case 'undecided setting':
      return { name: 'undecided setting', result: evidence.worst };
    case 'time':
      return evidence.worst === undefined ? null : { name: 'open setting', result: evidence.worst };
    default:
      return null;
  }
}

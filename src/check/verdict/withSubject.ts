import type { Evidence, SettingResult } from '../../results/ClaimResult.ts';

/** A result whose value has the name that its claim gives it, where the kind of claim gives none. */
export const named = (result: SettingResult, subject: string): SettingResult =>
  result.measured === undefined || result.of !== undefined ? result : { ...result, of: subject };

/** Evidence in which the values have the name that the claim gives them, for the sentence. */
export function withSubject(evidence: Evidence, subject: string | undefined): Evidence {
  if (subject === undefined) return evidence;
  switch (evidence.by) {
    case 'settings':
      return {
        ...evidence,
        tightest: named(evidence.tightest, subject),
        ...(evidence.fresh === undefined ? {} : { fresh: named(evidence.fresh, subject) }),
      };
    case 'counterexample':
      return {
        ...evidence,
        smallest: named(evidence.smallest, subject),
        ...(evidence.confirmation === undefined ? {} : { confirmation: named(evidence.confirmation, subject) }),
      };
    case 'undecided setting':
      return { ...evidence, worst: named(evidence.worst, subject) };
    default:
      return evidence;
  }
}

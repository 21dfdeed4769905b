import type { JsonNumber } from '../../results/jsonNumber.ts';
import type { SettingResult } from '../../results/ClaimResult.ts';

/**
 * About how many draws it would take to decide a setting at which they ran out: those made and those still expected,
 * or, where the draws allowed could not uphold it, the fewest that could.
 *
 * @returns ∞ where no number of them may; undefined where the setting is decided, or where it is not draws that are
 * wanting
 */
export function drawsNeeded({ status, draws, furtherDraws, reach }: SettingResult): JsonNumber | undefined {
  if (status === 'undecided' && furtherDraws !== undefined) {
    return typeof furtherDraws === 'number' ? draws + furtherDraws : furtherDraws;
  }
  return status === 'unreachable' ? reach?.upheld : undefined;
}

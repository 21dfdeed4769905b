import { checkAlpha } from './checkAlpha.ts';
import type { ForEachAnswer } from './Question.ts';

/**
 * The probability that the checking of one claim goes wrong, at most: that a claim which is true at every setting is
 * refuted, or one is upheld at a setting where it is false by more than its margin. Per claim and per run.
 *
 * Ten to the minus nine means: a project that runs 100 claims a thousand times a year sees a false verdict once in ten
 * thousand years.
 */
export const CLAIM_ALPHA = 1e-9;

/**
 * The share of a claim's error budget that its j-th setting gets: α/(2j(j + 1)) for each of the two answers.
 *
 * The shares of all settings add up to at most α, however many there are, as 1/(j(j + 1)) = 1/j − 1/(j + 1) leaves
 * α·j/(j + 1) for the first j. The j-th setting may be chosen after looking at the earlier ones, provided that its own
 * draws are fresh. It depends on nothing outside the claim: another claim in the run changes no verdict.
 *
 * @param j the number of the setting within its claim, in the order of testing: 1, 2, 3, ...
 * @param claimAlpha the budget of the claim, in (0, 1)
 * @returns the level of each answer at this setting
 * @throws RangeError when j is not a positive integer or the budget is not in (0, 1)
 * @see Bonferroni's inequality
 * @example settingAlpha(1) // { refuted: 2.5e-10, upheld: 2.5e-10 }
 */
export function settingAlpha(j: number, claimAlpha: number = CLAIM_ALPHA): ForEachAnswer {
  if (!(Number.isSafeInteger(j) && j > 0)) throw new RangeError(`invalid j; not a positive integer: ${j}`);
  checkAlpha(claimAlpha);
  const share = claimAlpha / 2 / j / (j + 1);
  return { refuted: share, upheld: share };
}

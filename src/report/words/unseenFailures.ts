import { percentText } from '../../results/words/percentText.ts';

/** The chance with which failures so frequent would have stayed unseen, at most; that of an estimate's error budget. */
const CHANCE = 1e-9;

/**
 * The share of failing draws that draws of which none failed leave possible: had more of them failed on average, the chance
 * that none was seen would be at most 10⁻⁹.
 *
 * **Why.** A draw that fails with probability pᵢ, given those before it, passes with probability 1 − pᵢ, so that all of N pass
 * with probability at most Π(1 − pᵢ) ≤ (1 − p̄)ᴺ, p̄ being the mean of the pᵢ, as ln(1 − p) is concave. Where settings are chosen
 * by the draws before, the pᵢ depend on these; then 1{none failed}/Π(1 − pᵢ) has mean 1, and by Markov's inequality the chance that
 * none fails although Π(1 − pᵢ) ≤ 10⁻⁹ is at most 10⁻⁹.
 *
 * @param draws at least 1
 * @returns a share in (0, 1)
 * @example unseenShare(4416) // 0.00468
 */
export const unseenShare = (draws: number): number => -Math.expm1(Math.log(CHANCE) / draws);

/** What draws of which none failed promise of further ones, as a sentence. */
export const unseenFailures = (draws: number): string =>
  `None of the draws failed; if more than ${percentText(unseenShare(draws))} of such draws failed, on average, the chance of that would be at most 10⁻⁹.`;

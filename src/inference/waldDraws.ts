import { bernoulliKL } from './bernoulliKL.ts';
import { checkAlpha } from './checkAlpha.ts';

/**
 * About how many draws it takes to show that a probability p is not beyond a bound b: ln(1/α)/KL(p ‖ b).
 *
 * No test of level α that is open-ended and stops with certainty takes fewer on average (Wald); ours takes at most 1.35
 * times as many at α = 10⁻⁹ (`eventPower.calibration.test.ts`). It is an estimate for a report, and decides nothing.
 *
 * For a quantity with values in [lo, hi] put its mean and the bound on that scale in place of p and b: it then is the
 * number for the worst law with that mean, and a smaller variance needs fewer.
 *
 * @param p the probability, as measured or supposed, in [0, 1]
 * @param b the bound, in [0, 1]
 * @param alpha the level, per setting and direction, in (0, 1)
 * @returns a number of draws in [0, ∞], not rounded; ∞ for p = b
 * @throws RangeError when a number is out of its range
 * @see Wald, "Sequential tests of statistical hypotheses" (1945)
 * @example waldDraws(0.6, 0.5, 1e-9) // 1029.19
 */
export function waldDraws(p: number, b: number, alpha: number): number {
  checkAlpha(alpha);
  return -Math.log(alpha) / bernoulliKL(p, b);
}

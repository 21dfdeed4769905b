import { requireInteger } from '../requireInteger.ts';
import { requireNumber } from '../requireNumber.ts';

/**
 * A proved upper bound on P(S_r > t) for t ≥ 0, where S_r is a sum of r independent coordinates of uniform points of
 * the unit sphere of R^m: e^{−mt²/(2r)}. By symmetry twice that bounds P(|S_r| > t).
 *
 * For a coordinate U, E e^{λU} = Σ_j (λ²/4)^j/(j! (m/2)_j) ≤ Σ_j (λ²/(2m))^j/j! = e^{λ²/(2m)}, because (m/2)_j ≥
 * (m/2)^j. So S_r has E e^{λS} ≤ e^{rλ²/(2m)}, and Markov's inequality at λ = mt/r gives the bound: with t = c√(r/m) it
 * is Chernoff's e^{−c²/2}, for one side.
 *
 * @param r the number of coordinates added, at least 0
 * @param m the number of dimensions, at least 1
 * @param t a number
 * @returns a number in [0, 1]; 1 for t < 0, where it is trivial, and 0 for t ≥ r, where the tail is empty
 * @throws RangeError when an argument is out of range
 * @see Chernoff (1952); Lemma 3
 * @example sphereSumTailBound(4, 100, 0.6) // e^{−4.5} = 0.011108996538242306
 */
export function sphereSumTailBound(r: number, m: number, t: number): number {
  requireInteger('r', r, 0);
  requireInteger('m', m, 1);
  requireNumber('t', t);
  if (t < 0) return 1;
  return t >= r ? 0 : Math.exp((-m * t * t) / (2 * r));
}

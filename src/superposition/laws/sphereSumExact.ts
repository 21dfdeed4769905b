import { Fraction } from 'fraction.js';
import { requireInteger } from '../requireInteger.ts';

/** A polynomial in w, lowest power first. */
type Polynomial = ReadonlyArray<Fraction>;

/**
 * E max(0, S_r − s)^power as an exact rational number, for odd m ≥ 3, where S_r is a sum of r independent coordinates
 * of uniform points of the unit sphere of R^m. With power 0 it is the tail P(S_r > s).
 *
 * For odd m a coordinate has the polynomial density c(1 − u²)^h on [−1, 1], h = (m−3)/2. As a sum of truncated powers
 * it is Σ_k a_k (u+1)₊^k − Σ_k b_k (u−1)₊^k, with its Taylor coefficients at −1 and, by symmetry, b_k = (−1)^k a_k at
 * 1. Writing w^{q+1} for x₊^q/q!, convolution becomes multiplication: with A(w) = Σ a_k k! w^{k+1}, shifts e^{±z} and
 * B(w) = −A(−w) the law of the sum is (e^z A − e^{−z} B)^r = Σ_j C(r, j) (−1)^j e^{(r−2j)z} A^{r−j} B^j, and power + 1
 * further factors w integrate it against max(0, t − S)^power/power!, t = −s.
 *
 * The oracle of the numerical laws: its cost grows like r³m², and for r·m of some hundreds it takes seconds.
 *
 * @param r the number of coordinates added, at least 0
 * @param m the number of dimensions, odd, at least 3
 * @param s a rational number
 * @param power 0, 1, 2, …
 * @returns the exact expectation
 * @throws RangeError when r, m or the power is out of range
 * @example sphereSumExact(2, 3, new Fraction(1), 0).toFraction() // '1/8', a corner of the square
 */
export function sphereSumExact(r: number, m: number, s: Fraction, power: number): Fraction {
  requireInteger('r', r, 0);
  requireInteger('m', m, 3);
  requireInteger('power', power, 0);
  if (m % 2 === 0) throw new RangeError(`invalid m; not odd, so the density is no polynomial: ${m}`);
  const a = truncatedPowers((m - 3) / 2);
  // B(w) = −A(−w) changes the sign of the even powers of w.
  const b = a.map((coefficient, q) => (q % 2 === 0 ? coefficient.neg() : coefficient));
  let sum = new Fraction(0);
  let choices = new Fraction(1);
  for (let j = 0; j <= r; j++) {
    const reach = new Fraction(r - 2 * j).sub(s);
    // For power 0 and r = 0 the step P(0 > s) is strict, as it must be.
    if (reach.gt(0)) {
      const product = multiply(raise(a, r - j), raise(b, j));
      sum = sum.add(choices.mul(integrateTruncated(product, reach, power)));
    }
    choices = choices.mul(-(r - j)).div(j + 1);
  }
  return sum;
}

/**
 * P(S_r > t) as an exact rational number, for odd m ≥ 3.
 *
 * @param r the number of coordinates added, at least 0
 * @param m the number of dimensions, odd, at least 3
 * @param t a rational number
 * @returns the exact probability
 * @throws RangeError when r or m is out of range
 * @example sphereSumTailExact(3, 3, new Fraction(1)).toFraction() // '1/6'
 */
export function sphereSumTailExact(r: number, m: number, t: Fraction): Fraction {
  return sphereSumExact(r, m, t, 0);
}

/** A(w) for the density c(1 − u²)^h: the coefficient of w^{k+1} is k! times that of v^k in c v^h (2 − v)^h. */
function truncatedPowers(h: number): Polynomial {
  let mass = new Fraction(2);
  for (let i = 1; i <= h; i++) mass = mass.mul(2 * i).div(2 * i + 1);
  const a = Array.from({ length: 2 * h + 2 }, () => new Fraction(0));
  let coefficient = new Fraction(2).pow(h).div(mass);
  for (let i = 0; i <= h; i++) {
    a[h + i + 1] = coefficient.mul(factorial(h + i));
    coefficient = coefficient
      .mul(-(h - i))
      .div(i + 1)
      .div(2);
  }
  return a;
}

/** Σ_q p_q reach^{q+power}/(q+power)! · power!: what w^q w^{power+1} stands for, at a positive place. */
function integrateTruncated(p: Polynomial, reach: Fraction, power: number): Fraction {
  let sum = new Fraction(0);
  for (const [q, coefficient] of p.entries()) {
    if (coefficient.n === 0n) continue;
    sum = sum.add(coefficient.mul(reach.pow(q + power)).div(factorial(q + power)));
  }
  return sum.mul(factorial(power));
}

function multiply(p: Polynomial, q: Polynomial): Polynomial {
  const product = Array.from({ length: p.length + q.length - 1 }, () => new Fraction(0));
  for (const [i, a] of p.entries()) {
    if (a.n === 0n) continue;
    for (const [j, b] of q.entries()) product[i + j] = product[i + j]!.add(a.mul(b));
  }
  return product;
}

function raise(p: Polynomial, exponent: number): Polynomial {
  let power: Polynomial = [new Fraction(1)];
  for (let i = 0; i < exponent; i++) power = multiply(power, p);
  return power;
}

function factorial(n: number): Fraction {
  let product = 1n;
  for (let i = 2; i <= n; i++) product *= BigInt(i);
  return new Fraction(product);
}

import { greatestCommonDivisor } from './polynomial.ts';
import type { RealRoot } from './RealRoot.ts';

/**
 * A number made from rational numbers and some real roots by + − · ÷: a quotient of two polynomials in the roots with
 * integer coefficients. The coefficient of r₁^i₁ r₂^i₂ ⋯ stands at place i₁ + d₁ (i₂ + d₂ (⋯)), dⱼ being the degree of rⱼ.
 */
export interface RootNumber {
  readonly top: readonly bigint[];
  readonly bottom: readonly bigint[];
}

/** The sign of a number could be found only with more digits than is sensible. */
export class OutOfReach extends Error {
  override readonly name = 'OutOfReach';
}

/** Products of the degrees beyond this are not calculated with. */
const LARGEST_DEGREE = 64;
/** Binary digits of the roots that are worked out, at most. */
const DIGITS = 8192;

/**
 * Exact arithmetic with a few real roots α₁, α₂, ...
 *
 * Whether a number is 0 is decided by a bound: let e be a polynomial in the roots with integer coefficients, mⱼ its
 * degree in the j-th, aⱼ the leading coefficient of that one's polynomial, dⱼ its degree, D = ∏ dⱼ. The product of z − e
 * over all D choices of conjugates, times A = ∏ aⱼ^(mⱼ D/dⱼ), is a resultant and has integer coefficients in z; the lowest
 * of them that is not 0 is, up to its sign, A times the product of those conjugates of e that are not 0. So that product
 * is at least 1/A in absolute value, and as no conjugate passes M, the sum of the absolute values of all terms, |e| is 0
 * or at least 1/(A M^(D−1)). The polynomials need not be irreducible for that.
 */
export class RootField {
  readonly #roots: readonly RealRoot[];
  readonly #size: number;

  /** @throws OutOfReach when there are too many, or their degrees are too high */
  constructor(roots: readonly RealRoot[]) {
    this.#roots = roots;
    this.#size = roots.reduce((product, { degree }) => product * degree, 1);
    if (this.#size > LARGEST_DEGREE) throw new OutOfReach(`the degree ${this.#size} is too high`);
  }

  fraction(numerator: bigint, denominator: bigint): RootNumber {
    return { top: this.#constant(numerator), bottom: this.#constant(denominator) };
  }

  root(index: number): RootNumber {
    const { degree, polynomial } = this.#roots[index]!;
    if (degree === 1) return this.fraction(-polynomial[0]!, polynomial[1]!);
    const stride = this.#roots.slice(0, index).reduce((product, root) => product * root.degree, 1);
    const top = this.#constant(0n);
    top[stride] = 1n;
    return { top, bottom: this.#constant(1n) };
  }

  add(a: RootNumber, b: RootNumber): RootNumber {
    const [left, right] = [this.#times(a.top, b.bottom), this.#times(b.top, a.bottom)];
    return reduced(
      left.map((coefficient, i) => coefficient + right[i]!),
      this.#times(a.bottom, b.bottom),
    );
  }

  multiply(a: RootNumber, b: RootNumber): RootNumber {
    return reduced(this.#times(a.top, b.top), this.#times(a.bottom, b.bottom));
  }

  /** @param b not 0 */
  divide(a: RootNumber, b: RootNumber): RootNumber {
    return reduced(this.#times(a.top, b.bottom), this.#times(a.bottom, b.top));
  }

  negate({ top, bottom }: RootNumber): RootNumber {
    return { top: top.map((coefficient) => -coefficient), bottom };
  }

  /** −1, 0 or 1. @throws OutOfReach */
  sign({ top, bottom }: RootNumber): number {
    const sign = this.#sign(top);
    return sign === 0 ? 0 : sign * this.#sign(bottom);
  }

  /** A number as a fraction in its lowest terms, where it is written as one; it may be rational without that. */
  asFraction({ top, bottom }: RootNumber): readonly [numerator: bigint, denominator: bigint] | undefined {
    if ([...top.slice(1), ...bottom.slice(1)].some((coefficient) => coefficient !== 0n)) return undefined;
    const [a, b] = [top[0]!, bottom[0]!];
    const common = greatestCommonDivisor([a, b]) * (b < 0n ? -1n : 1n);
    return [a / common, b / common];
  }

  /** A decimal near a number, for a reader. */
  approximately({ top, bottom }: RootNumber): number {
    const [above, below] = [this.#enclose(top, 256), this.#enclose(bottom, 256)];
    const numerator = (above.lo + above.hi) << BigInt(below.scale);
    const denominator = (below.lo + below.hi) << BigInt(above.scale);
    return denominator === 0n ? Number.NaN : quotientOf(numerator, denominator);
  }

  #constant(value: bigint): bigint[] {
    return Array.from({ length: this.#size }, (_, i) => (i === 0 ? value : 0n));
  }

  /**
   * The product of two polynomials in the roots, times ∏ aⱼ^(dⱼ − 1), with every power below the degree. That factor is
   * the same for all products, positive, and cancels in a quotient of two.
   */
  #times(a: readonly bigint[], b: readonly bigint[]): bigint[] {
    const degrees = this.#roots.map(({ degree }) => degree);
    const wide = degrees.map((degree) => 2 * degree - 1);
    const place = (index: number, from: readonly number[], to: readonly number[]): number => {
      let [rest, stride, sum] = [index, 1, 0];
      for (const [j, degree] of from.entries()) {
        sum += stride * (rest % degree);
        rest = Math.floor(rest / degree);
        stride *= to[j]!;
      }
      return sum;
    };
    const placeA = a.map((_, i) => place(i, degrees, wide));
    const product = Array.from({ length: wide.reduce((size, degree) => size * degree, 1) }, () => 0n);
    for (const [i, left] of a.entries()) {
      if (left === 0n) continue;
      for (const [j, right] of b.entries()) if (right !== 0n) product[placeA[i]! + placeA[j]!]! += left * right;
    }
    let stride = 1;
    for (const [j, { polynomial, leading, degree }] of this.#roots.entries()) {
      const length = wide[j]!;
      for (let power = length - 1; power >= degree; power--) {
        for (let start = 0; start < product.length; start++) {
          if (Math.floor(start / stride) % length !== 0) continue;
          const high = product[start + power * stride]!;
          for (let i = 0; i < power; i++) {
            const low = i < power - degree ? 0n : polynomial[i - (power - degree)]!;
            product[start + i * stride] = product[start + i * stride]! * leading - high * low;
          }
          product[start + power * stride] = 0n;
        }
      }
      stride *= length;
    }
    return a.map((_, i) => product[placeA[i]!]!);
  }

  #sign(e: readonly bigint[]): number {
    if (e.every((coefficient) => coefficient === 0n)) return 0;
    const smallest = this.#smallestLog(e);
    for (let bits = 32; ; bits *= 2) {
      const { lo, hi, scale } = this.#enclose(e, bits);
      if (lo > 0n) return 1;
      if (hi < 0n) return -1;
      const unit = BigInt(Math.max(0, scale - smallest));
      if (scale > smallest && -lo < 1n << unit && hi < 1n << unit) return 0;
      if (bits > DIGITS) throw new OutOfReach(`${DIGITS} binary digits do not tell its sign`);
    }
  }

  /** Binary digits after the point that tell a number from 0: it is 0 or at least 2 to the minus this. */
  #smallestLog(e: readonly bigint[]): number {
    const powers = this.#roots.map((root, j) => ({ root, most: Math.max(...this.#powers(e, j)) }));
    const used = powers.filter(({ most }) => most > 0);
    const conjugates = used.reduce((product, { root }) => product * root.degree, 1);
    const scale = used.reduce(
      (sum, { root, most }) => sum + most * (conjugates / root.degree) * digits(root.leading),
      0,
    );
    let most = 0n;
    for (const [i, coefficient] of e.entries()) {
      let term = coefficient < 0n ? -coefficient : coefficient;
      for (const [j, root] of this.#roots.entries()) term *= root.bound ** BigInt(this.#power(i, j));
      most += term;
    }
    return scale + (conjugates - 1) * digits(most);
  }

  /** An interval of a polynomial in the roots: [lo, hi]/2^scale. */
  #enclose(e: readonly bigint[], bits: number): { readonly lo: bigint; readonly hi: bigint; readonly scale: number } {
    const degree = Math.max(...e.map((_, i) => this.#roots.reduce((sum, _root, j) => sum + this.#power(i, j), 0)));
    const powers = this.#roots.map((root) => {
      const interval = root.enclose(bits);
      const list: (readonly [bigint, bigint])[] = [[1n, 1n]];
      for (let power = 1; power < root.degree; power++) list.push(product(list[power - 1]!, interval));
      return list;
    });
    let [lo, hi] = [0n, 0n];
    for (const [i, coefficient] of e.entries()) {
      if (coefficient === 0n) continue;
      let [term, total]: [readonly [bigint, bigint], number] = [[coefficient, coefficient], 0];
      for (const [j, list] of powers.entries()) {
        const power = this.#power(i, j);
        total += power;
        term = product(term, list[power]!);
      }
      const shift = BigInt((degree - total) * bits);
      lo += term[0] << shift;
      hi += term[1] << shift;
    }
    return { lo, hi, scale: degree * bits };
  }

  /** The power of a root at a place. */
  #power(place: number, root: number): number {
    const stride = this.#roots.slice(0, root).reduce((size, { degree }) => size * degree, 1);
    return Math.floor(place / stride) % this.#roots[root]!.degree;
  }

  #powers(e: readonly bigint[], root: number): number[] {
    return e.map((coefficient, i) => (coefficient === 0n ? 0 : this.#power(i, root)));
  }
}

const digits = (number: bigint): number => number.toString(2).length;

function product([a, b]: readonly [bigint, bigint], [c, d]: readonly [bigint, bigint]): readonly [bigint, bigint] {
  const all = [a * c, a * d, b * c, b * d];
  return [all.reduce((x, y) => (x < y ? x : y)), all.reduce((x, y) => (x > y ? x : y))];
}

function reduced(top: readonly bigint[], bottom: readonly bigint[]): RootNumber {
  const common = greatestCommonDivisor([...top, ...bottom]);
  if (common === 1n) return { top, bottom };
  return {
    top: top.map((coefficient) => coefficient / common),
    bottom: bottom.map((coefficient) => coefficient / common),
  };
}

/** A quotient of integers of any length, in double precision. */
function quotientOf(numerator: bigint, denominator: bigint): number {
  const shift =
    digits(numerator < 0n ? -numerator : numerator) - digits(denominator < 0n ? -denominator : denominator) - 64;
  const whole = shift > 0 ? numerator / (denominator << BigInt(shift)) : (numerator << BigInt(-shift)) / denominator;
  return Number(whole) * 2 ** shift;
}

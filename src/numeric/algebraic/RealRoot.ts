import { type Polynomial, primitive, quotient, signAt, sturmChain } from './polynomial.ts';

/** A real algebraic number: one of the real roots of a polynomial with integer coefficients, known exactly. */
export class RealRoot {
  /** Without multiple roots, without common divisor, the coefficient of the highest power positive. */
  readonly polynomial: Polynomial;
  /** Which of the distinct real roots it is, from 1, the smallest first. */
  readonly index: number;
  readonly #chain: readonly Polynomial[];
  /** The root is in (at/2^bits, (at + 1)/2^bits], and none other is if it is isolated. */
  #at: bigint;
  #bits = 0;
  #isIsolated = false;
  /** The root itself, where it is a fraction that bisection has met. */
  #exact: { readonly at: bigint; readonly bits: number } | undefined;

  /** @throws RangeError when there is no such root */
  constructor(coefficients: Polynomial, index: number) {
    this.polynomial = withoutMultipleRoots(coefficients);
    this.index = index;
    this.#chain = sturmChain(this.polynomial);
    const bound = this.bound;
    if (!Number.isInteger(index) || index < 1 || index > this.rootsUpTo(bound, 1n))
      throw new RangeError(`invalid index; the polynomial has no real root of number ${index}`);
    let [below, above] = [-bound, bound];
    while (above - below > 1n) {
      const middle = (above + below) >> 1n;
      if (this.rootsUpTo(middle, 1n) >= index) above = middle;
      else below = middle;
    }
    this.#at = below;
  }

  /** The root of a polynomial that lies in (lo, hi], fractions over one positive denominator. @throws RangeError unless there is exactly one */
  static between(coefficients: Polynomial, lo: bigint, hi: bigint, denominator: bigint): RealRoot {
    const first = new RealRoot(coefficients, 1);
    const [below, upTo] = [first.rootsUpTo(lo, denominator), first.rootsUpTo(hi, denominator)];
    if (upTo - below !== 1) throw new RangeError(`invalid interval; it holds ${upTo - below} roots, and not one`);
    return new RealRoot(coefficients, upTo);
  }

  get degree(): number {
    return this.polynomial.length - 1;
  }

  get leading(): bigint {
    return this.polynomial.at(-1)!;
  }

  /** An integer that no root of the polynomial, real or complex, passes in absolute value: Cauchy's bound, rounded up. */
  get bound(): bigint {
    const largest = this.polynomial
      .slice(0, -1)
      .reduce((most, coefficient) => (abs(coefficient) > most ? abs(coefficient) : most), 0n);
    return 2n + largest / this.leading;
  }

  /** How many distinct real roots the polynomial has up to a fraction, which is included. */
  rootsUpTo(numerator: bigint, denominator: bigint): number {
    const atInfinity = this.#chain.map((p) => (p.length % 2 === 0 ? -1 : 1) * (p.at(-1)! < 0n ? -1 : 1));
    return changes(atInfinity) - changes(this.#chain.map((p) => signAt(p, numerator, denominator)));
  }

  /** Integers lo and hi at most one apart with lo ≤ 2^bits · root ≤ hi. */
  enclose(bits: number): readonly [lo: bigint, hi: bigint] {
    while (this.#exact === undefined && this.#bits < bits) this.#refine();
    const { at, bits: known } = this.#exact ?? { at: this.#at, bits: this.#bits };
    const isExact = this.#exact !== undefined;
    if (known <= bits) {
      const lo = at << BigInt(bits - known);
      return [lo, isExact ? lo : lo + (1n << BigInt(bits - known))];
    }
    const lo = at >> BigInt(known - bits);
    return [lo, isExact && lo << BigInt(known - bits) === at ? lo : lo + 1n];
  }

  /** Halves the interval. */
  #refine(): void {
    const [above, denominator] = [this.#at + 1n, 1n << BigInt(this.#bits)];
    const [middle, half] = [2n * this.#at + 1n, 2n * denominator];
    if (!this.#isIsolated) {
      const [below, upTo] = [this.rootsUpTo(this.#at, denominator), this.rootsUpTo(above, denominator)];
      this.#isIsolated = upTo - below === 1;
    }
    let isLower: boolean;
    if (this.#isIsolated) {
      // A simple root: the sign is another one on its two sides.
      const [right, here] = [signAt(this.polynomial, above, denominator), signAt(this.polynomial, middle, half)];
      if (right === 0) this.#exact = { at: above, bits: this.#bits };
      else if (here === 0) this.#exact = { at: middle, bits: this.#bits + 1 };
      isLower = right !== 0 && (here === 0 || here === right);
    } else {
      isLower = this.rootsUpTo(middle, half) >= this.index;
    }
    this.#at = isLower ? 2n * this.#at : middle;
    this.#bits++;
  }
}

const abs = (number: bigint): bigint => (number < 0n ? -number : number);

function changes(signs: readonly number[]): number {
  const nonzero = signs.filter((sign) => sign !== 0);
  return nonzero.filter((sign, i) => i > 0 && sign !== nonzero[i - 1]).length;
}

function withoutMultipleRoots(coefficients: Polynomial): Polynomial {
  const p = primitive(coefficients);
  if (p.length < 2) throw new RangeError('invalid polynomial; it is constant');
  const common = sturmChain(p).at(-1)!;
  const simple = common.length > 1 ? quotient(p, common) : p;
  return simple.at(-1)! < 0n ? simple.map((coefficient) => -coefficient) : simple;
}

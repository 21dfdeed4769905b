/** A polynomial with integer coefficients: that of xⁱ stands at place i, and the last one is not 0. The zero polynomial is empty. */
export type Polynomial = readonly bigint[];

/** The greatest common divisor of some integers, not negative; 0 for none but zeros. */
export function greatestCommonDivisor(numbers: Iterable<bigint>): bigint {
  let divisor = 0n;
  for (const number of numbers) {
    let [a, b] = [divisor, number < 0n ? -number : number];
    while (b !== 0n) [a, b] = [b, a % b];
    divisor = a;
    if (divisor === 1n) break;
  }
  return divisor;
}

/** A polynomial without the zeros at its end and without the positive common divisor of its coefficients. */
export function primitive(coefficients: readonly bigint[]): Polynomial {
  const length = coefficients.findLastIndex((coefficient) => coefficient !== 0n) + 1;
  const divisor = greatestCommonDivisor(coefficients);
  return coefficients.slice(0, length).map((coefficient) => coefficient / divisor);
}

export function derivative(p: Polynomial): Polynomial {
  return primitive(p.slice(1).map((coefficient, i) => coefficient * BigInt(i + 1)));
}

/** The sign of a polynomial at a fraction, −1, 0 or 1. @param denominator positive */
export function signAt(p: Polynomial, numerator: bigint, denominator: bigint): number {
  let [value, scale] = [0n, 1n];
  for (let i = p.length - 1; i >= 0; i--) {
    value = value * numerator + p[i]! * scale;
    scale *= denominator;
  }
  return value === 0n ? 0 : value < 0n ? -1 : 1;
}

/** A positive multiple of the remainder of p divided by q, which is not zero, without common divisor. */
export function remainder(p: Polynomial, q: Polynomial): Polynomial {
  const leading = q.at(-1)!;
  const [factor, sign] = leading < 0n ? [-leading, -1n] : [leading, 1n];
  let rest = [...p];
  while (rest.length >= q.length) {
    const [top, shift] = [sign * rest.at(-1)!, rest.length - q.length];
    rest = rest.map((coefficient, i) => coefficient * factor - (i < shift ? 0n : top * q[i - shift]!));
    rest = [...primitive(rest)];
  }
  return rest;
}

/** A multiple of the quotient of p by one of its divisors, without common divisor. */
export function quotient(p: Polynomial, divisor: Polynomial): Polynomial {
  const leading = divisor.at(-1)!;
  const result = Array.from({ length: p.length - divisor.length + 1 }, () => 0n);
  let rest = [...p];
  for (let shift = result.length - 1; shift >= 0; shift--) {
    const top = rest[shift + divisor.length - 1]!;
    for (let i = shift + 1; i < result.length; i++) result[i]! *= leading;
    result[shift] = top;
    rest = rest.map((coefficient, i) => {
      const term = i < shift ? undefined : divisor[i - shift];
      return coefficient * leading - (term === undefined ? 0n : top * term);
    });
  }
  return primitive(result);
}

/**
 * Sturm's chain of a polynomial: p, p′, and negated remainders. Its last member is the greatest common divisor of p and p′.
 *
 * Source: S. Basu, R. Pollack, M.-F. Roy, *Algorithms in Real Algebraic Geometry*, section 2.2.2.
 */
export function sturmChain(p: Polynomial): readonly Polynomial[] {
  const chain = [p, derivative(p)];
  while (chain.at(-1)!.length > 1) {
    const next = remainder(chain.at(-2)!, chain.at(-1)!);
    if (next.length === 0) break;
    chain.push(next.map((coefficient) => -coefficient));
  }
  return chain;
}

import type { Chooser } from '../Chooser.ts';
import { apply, type Expression, nameOf } from '../expressions.ts';
import { plus, power, type Rational, rational, times } from '../Rational.ts';

/** A polynomial: its coefficients by their exponents, `2,0` for the first variable's square. */
export type Polynomial = ReadonlyMap<string, Rational>;

const ZERO = rational(0);

const tidy = (terms: ReadonlyMap<string, Rational>): Polynomial =>
  new Map([...terms].filter(([, coefficient]) => coefficient.over !== 0n));

export const constant = (value: Rational, variables: number): Polynomial =>
  tidy(new Map([[Array.from({ length: variables }, () => 0).join(','), value]]));

/** The variable of this number, from 0. */
export const variable = (which: number, variables: number): Polynomial =>
  new Map([[Array.from({ length: variables }, (_, i) => (i === which ? 1 : 0)).join(','), rational(1)]]);

export function sum(...polynomials: readonly Polynomial[]): Polynomial {
  const terms = new Map<string, Rational>();
  for (const polynomial of polynomials) {
    for (const [exponents, coefficient] of polynomial) {
      terms.set(exponents, plus(terms.get(exponents) ?? ZERO, coefficient));
    }
  }
  return tidy(terms);
}

export function product(one: Polynomial, other: Polynomial): Polynomial {
  const terms = new Map<string, Rational>();
  for (const [a, x] of one) {
    for (const [b, y] of other) {
      const right = b.split(',').map(Number);
      const exponents = a
        .split(',')
        .map((exponent, i) => Number(exponent) + right[i]!)
        .join(',');
      terms.set(exponents, plus(terms.get(exponents) ?? ZERO, times(x, y)));
    }
  }
  return tidy(terms);
}

export const scaled = (polynomial: Polynomial, by: Rational): Polynomial =>
  tidy(new Map([...polynomial].map(([exponents, coefficient]) => [exponents, times(coefficient, by)])));

/** Its value at a point. */
export function valueAt(polynomial: Polynomial, point: readonly Rational[]): Rational {
  let value = ZERO;
  for (const [exponents, coefficient] of polynomial) {
    value = plus(
      value,
      exponents
        .split(',')
        .reduce((monomial, exponent, i) => times(monomial, power(point[i]!, Number(exponent))), coefficient),
    );
  }
  return value;
}

/** The polynomial written out, its monomials in a random order. */
export function expanded(polynomial: Polynomial, names: readonly string[], choose: Chooser): Expression {
  const monomials = [...polynomial]
    .map(([exponents, coefficient]) => ({ exponents: exponents.split(',').map(Number), coefficient, at: choose.rng() }))
    .sort((a, b) => a.at - b.at);
  let whole: Expression | undefined;
  for (const { exponents, coefficient } of monomials) {
    const size = { ...coefficient, over: coefficient.over < 0n ? -coefficient.over : coefficient.over };
    let monomial: Expression = { is: 'number', value: size };
    for (const [i, exponent] of exponents.entries()) {
      if (exponent === 0) continue;
      const name = nameOf(names[i]!);
      monomial = apply('*', monomial, exponent === 1 ? name : { is: '^', of: name, exponent });
    }
    const isNegative = coefficient.over < 0n;
    if (whole === undefined) whole = isNegative ? { is: 'minus', of: monomial } : monomial;
    else whole = apply(isNegative ? '-' : '+', whole, monomial);
  }
  return whole ?? { is: 'number', value: ZERO };
}

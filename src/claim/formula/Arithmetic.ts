import { Fraction } from 'fraction.js';

/** Exact arithmetic with numbers of one sort. */
export interface Arithmetic<N> {
  readonly of: (value: Fraction) => N;
  readonly negate: (a: N) => N;
  readonly add: (a: N, b: N) => N;
  readonly subtract: (a: N, b: N) => N;
  readonly multiply: (a: N, b: N) => N;
  /** @param b not 0 */
  readonly divide: (a: N, b: N) => N;
  readonly power: (a: N, exponent: number) => N;
  /** Negative, 0 or positive. */
  readonly sign: (a: N) => number;
  /** Negative, 0 or positive, as a is less than, equal to or greater than b. */
  readonly compare: (a: N, b: N) => number;
  /** A number as a sentence shows it. */
  readonly write: (a: N) => string;
}

/** That of rational numbers. */
export const FRACTIONS: Arithmetic<Fraction> = {
  of: (value) => value,
  negate: (a) => a.neg(),
  add: (a, b) => a.add(b),
  subtract: (a, b) => a.sub(b),
  multiply: (a, b) => a.mul(b),
  divide: (a, b) => a.div(b),
  power: (a, exponent) => a.pow(exponent),
  sign: (a) => a.compare(0),
  compare: (a, b) => a.compare(b),
  write: (a) => a.toFraction(false),
};

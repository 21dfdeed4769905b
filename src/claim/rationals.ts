import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import type { Range } from './Range.ts';

/** How large numerators and denominators get. */
export interface RationalOptions {
  /** Largest numerator and denominator that the search uses; 1000 when left out. */
  readonly height?: number;
}

const write = (numerator: number, denominator: number): string =>
  new Fraction(numerator, denominator).toFraction(false);

/**
 * All positive real numbers, searched as exact rationals; for steps of algebra. Values are text, `'2/3'`.
 *
 * The search meets the simplest ones first: 1, 2, 1/2, 3, 1/3, ... A solver is told only that the parameter is
 * positive, so what it proves holds for every positive real.
 */
export function positiveRationals({ height = 1000 }: RationalOptions = {}): Range<string> {
  const natural = fc.integer({ min: 1, max: height });
  return {
    describe: (name) => `${name} > 0`,
    arbitrary: () => fc.tuple(natural, natural).map(([a, b]) => write(a, b)),
    near: (value) =>
      fc.tuple(natural, natural).map(([a, b]) => new Fraction(value).mul(new Fraction(a, b)).toFraction(false)),
    edges: () => ['1', `1/${height}`, String(height)],
    simpler: function* (value) {
      const { n, d } = new Fraction(value);
      for (const a of natural.shrink(Number(n), undefined)) yield write(a.value, Number(d));
      for (const b of natural.shrink(Number(d), undefined)) yield write(Number(n), b.value);
    },
    nearest: (value) => value,
    all: function* () {
      for (let sum = 2; sum <= 2 * height; sum++) {
        for (let a = sum - 1; a >= 1; a--) if (greatestCommonDivisor(a, sum - a) === 1) yield write(a, sum - a);
      }
    },
    parse: (text) => (/^\d+(\/[1-9]\d*)?$/u.test(text) && new Fraction(text).compare(0) > 0 ? text : undefined),
    fact: (name) => `${name} > 0`,
  };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

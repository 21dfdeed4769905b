import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { made } from './made.ts';
import { requireOptions } from './options.ts';
import type { Range } from './Range.ts';

/** How large numerators and denominators get. */
export interface RationalOptions {
  /** Largest numerator and denominator that the search uses; 1000 when left out. */
  readonly height?: number;
}

/**
 * All positive real numbers, searched as exact rationals; for steps of algebra. Values are text, `'2/3'`.
 *
 * The search meets the simplest ones first: 1, 2, 1/2, 3, 1/3, ... A solver is told only that the parameter is
 * positive, so what it proves holds for every positive real.
 *
 * @throws RangeError for an option that there is not, or a height that is no positive integer
 * @example forAll: { n: positiveRationals(), k: positiveRationals() }
 */
export function positiveRationals(options: RationalOptions = {}): Range<string> {
  return exactNumbers(heightOf('positiveRationals', options), [1]);
}

/**
 * All real numbers, searched as exact rationals: 0, 1, −1, 2, −2, 1/2, ... A solver is told nothing of the parameter.
 *
 * @throws RangeError for an option that there is not, or a height that is no positive integer
 * @example forAll: { x: rationals() }
 */
export function rationals(options: RationalOptions = {}): Range<string> {
  return exactNumbers(heightOf('rationals', options), [1, -1]);
}

function heightOf(range: string, options: RationalOptions): number {
  requireOptions(range, options, { height: 'positive integer' });
  return options.height ?? 1000;
}

function exactNumbers(height: number, signs: readonly (1 | -1)[]): Range<string> {
  const positive = signs.length === 1;
  const natural = fc.integer({ min: 1, max: height });
  const parse = (text: string): string | undefined => {
    if (!/^-?\d+(\/0*[1-9]\d*)?$/u.test(text)) return undefined;
    return positive && new Fraction(text).compare(0) <= 0 ? undefined : text;
  };
  const numerator = positive ? natural : fc.integer({ min: -height, max: height });
  return made({
    sampled: true,
    describe: (name) => (positive ? `${name} > 0` : `${name} ∈ ℝ`),
    arbitrary: () => fc.tuple(numerator, natural).map(([a, b]) => write(a, b)),
    near: (value) =>
      fc.tuple(natural, natural).map(([a, b]) => new Fraction(value).mul(new Fraction(a, b)).toFraction(false)),
    edges: () => [...(positive ? [] : [String(-height), '0']), '1', `1/${height}`, String(height)],
    simpler: function* (value) {
      const { s, n, d } = new Fraction(value);
      const [top, bottom] = [Number(s * n), Number(d)];
      for (const a of numerator.shrink(top, undefined)) yield write(a.value, bottom);
      for (const b of natural.shrink(bottom, undefined)) yield write(top, b.value);
    },
    nearest: (value) => (parse(value) === undefined ? (positive ? '1' : '0') : value),
    all: function* () {
      if (!positive) yield '0';
      for (let sum = 2; sum <= 2 * height; sum++) {
        for (let a = sum - 1; a >= 1; a--) {
          if (greatestCommonDivisor(a, sum - a) === 1) for (const sign of signs) yield write(sign * a, sum - a);
        }
      }
    },
    parse,
    fact: (name) => (positive ? `${name} > 0` : ''),
    factIsComplete: true,
  });
}

const write = (numerator: number, denominator: number): string =>
  new Fraction(numerator, denominator).toFraction(false);

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

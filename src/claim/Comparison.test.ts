import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import {
  above,
  atLeast,
  atMost,
  atMostUpTo,
  below,
  compareExactly,
  equals,
  type Quantity,
  toNumber,
} from './Comparison.ts';

const RUNS = { seed: 1, numRuns: 500 };

const double = fc.double({ noNaN: true, noDefaultInfinity: true });
const quantity: fc.Arbitrary<Quantity> = fc.oneof(
  double,
  fc.constantFrom(0.1, 0.3, 0.1 + 0.2, 1 / 3, 5e-324, Number.MAX_VALUE, -0),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
  fc.tuple(fc.bigInt(), fc.bigInt({ min: 1n })).map(([a, b]) => new Fraction(a, b)),
);

/** A finite quantity as numerator and denominator, by way of the bits of doubles. */
function bits(value: Quantity): readonly [bigint, bigint] {
  if (value instanceof Fraction) return [value.s * value.n, value.d];
  if (typeof value === 'bigint') return [value, 1n];
  const [word] = new BigUint64Array(Float64Array.of(value).buffer) as unknown as [bigint];
  const exponent = Number((word >> 52n) & 0x7ffn);
  const mantissa = (word & 0xf_ffff_ffff_ffffn) | (exponent === 0 ? 0n : 1n << 52n);
  const [sign, power] = [word >> 63n === 1n ? -1n : 1n, Math.max(1, exponent) - 1075];
  return power >= 0 ? [sign * mantissa * 2n ** BigInt(power), 1n] : [sign * mantissa, 2n ** BigInt(-power)];
}

describe('compareExactly', () => {
  test('compares doubles, big integers and fractions without rounding', () => {
    fc.assert(
      fc.property(quantity, quantity, (left, right) => {
        const [[a, b], [c, d]] = [bits(left), bits(right)];
        expect(compareExactly(left, right)).toBe(a * d < c * b ? -1 : Number(a * d > c * b));
      }),
      RUNS,
    );
  });

  test.each([
    [0.1 + 0.2, new Fraction(3, 10), 1],
    [0.1, new Fraction(1, 10), 1],
    [0.3, new Fraction(3, 10), -1],
    [1 / 3, new Fraction(1, 3), -1],
    [0.5, new Fraction(1, 2), 0],
    [2 ** 53, 2n ** 53n + 1n, -1],
    [9_007_199_254_740_993n, 9_007_199_254_740_992, 1],
    [Infinity, new Fraction(10n ** 400n), 1],
    [-Infinity, -(10n ** 400n), -1],
    [new Fraction(-1, 3), -Infinity, 1],
    [new Fraction(1, 3), Infinity, -1],
    [Infinity, Infinity, 0],
    [-0, 0, 0],
  ] as const)('%s and %s: %d', (left, right, order) => {
    expect(compareExactly(left, right)).toBe(order);
    expect(compareExactly(right, left) + 0).toBe(-order + 0);
  });

  test('gives NaN where a side is NaN', () => {
    expect(compareExactly(Number.NaN, 1n)).toBeNaN();
    expect(compareExactly(new Fraction(1), Number.NaN)).toBeNaN();
  });
});

describe('a comparison', () => {
  test('keeps both sides and says whether it holds', () => {
    expect(atMost(2, 3n)).toEqual({ left: 2, relation: '≤', right: 3n, holds: true });
    expect([atMost(3, 3), below(3, 3), atLeast(3, 3), above(3, 3), equals(3, 3)].map(({ holds }) => holds)).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
    expect([below(2, 3), above(3, 2), atLeast(2, 3), atMost(3, 2)].map(({ holds }) => holds)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test.each([atMost, below, atLeast, above, equals])('of NaN throws (%#)', (compare) => {
    expect(() => compare(Number.NaN, 1)).toThrow('invalid comparison; a side is not a number: NaN ');
    expect(() => compare(new Fraction(1, 2), Number.NaN)).toThrow('invalid comparison; a side is not a number: 0.5 ');
  });
});

describe('equals', () => {
  test('is exact when nothing is allowed', () => {
    expect(equals(0.1 + 0.2, 0.3).holds).toBe(false);
    expect(equals(0.5, new Fraction(1, 2)).holds).toBe(true);
  });

  test('allows a stated number of units in the last place of the larger side', () => {
    expect(equals(0.1 + 0.2, 0.3, { ulps: 1 }).holds).toBe(true);
    expect(equals(1, 1 + 3 * Number.EPSILON, { ulps: 3 }).holds).toBe(true);
    expect(equals(1, 1 + 5 * Number.EPSILON, { ulps: 3 }).holds).toBe(false);
  });

  test('allows them of a scale where numbers cancelled', () => {
    const left = 1e8 + 0.1 - 1e8;
    expect(equals(left, 0.1, { ulps: 4 }).holds).toBe(false);
    expect(equals(left, 0.1, { ulps: 4, scale: 1e8 }).holds).toBe(true);
  });

  test('allows nothing once a side has overflowed, or ∞ would equal everything', () => {
    expect(equals(Infinity, 5, { ulps: 4 }).holds).toBe(false);
    expect(equals(10n ** 400n, 5, { ulps: 4 }).holds).toBe(false);
    expect(atMostUpTo(Infinity, 5, { ulps: 4 }).holds).toBe(false);
    expect(atMostUpTo(10n ** 400n, 10n ** 399n, { ulps: 4 }).holds).toBe(false);
    expect(equals(Infinity, Infinity, { ulps: 4 }).holds).toBe(true);
    expect(atMostUpTo(5, Infinity, { ulps: 4 }).holds).toBe(true);
  });

  test('allows nothing below 0 and nothing for a scale that is NaN', () => {
    expect(equals(1, 1 + Number.EPSILON, { ulps: 4, scale: Number.NaN }).holds).toBe(false);
    expect(equals(1, 1 + Number.EPSILON, { ulps: -4 }).holds).toBe(false);
    expect(equals(1, 1, { ulps: -4 }).holds).toBe(true);
  });
});

test('atMostUpTo allows only an excess', () => {
  expect(atMostUpTo(1 + Number.EPSILON, 1, { ulps: 2 }).holds).toBe(true);
  expect(atMostUpTo(1 + 4 * Number.EPSILON, 1, { ulps: 2 }).holds).toBe(false);
  expect(atMostUpTo(-7, 1, { ulps: 2 }).holds).toBe(true);
});

test('a quantity is rounded to a double, also where a numerator alone is beyond the doubles', () => {
  expect([toNumber(new Fraction(1, 3)), toNumber(7n), toNumber(0.25)]).toEqual([1 / 3, 7, 0.25]);
  expect(toNumber(new Fraction(-(10n ** 400n), 3n * 10n ** 399n))).toBeCloseTo(-10 / 3, 14);
  expect(toNumber(new Fraction(10n ** 600n, 10n ** 300n))).toBeCloseTo(1e300, -286);
  expect(toNumber(new Fraction(1n, 10n ** 400n))).toBe(0);
  expect(toNumber(new Fraction(-(10n ** 400n), 3n))).toBe(-Infinity);
});

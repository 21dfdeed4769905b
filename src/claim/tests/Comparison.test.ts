import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { above, atLeast, atMost, atMostUpTo, below, compareExactly, equals } from '../Comparison.ts';
import type { Quantity } from '../exact/Quantity.ts';

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
    [-Infinity, Infinity, -1],
    [-0, 0, 0],
    [-0, 0n, 0],
    [new Fraction(0), -0, 0],
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

test.each([atMost, below, atLeast, above, equals])(
  'a comparison of two numbers that overflowed throws (%#)',
  (compare) => {
    expect(() => compare(2 ** 1050, 2 ** 1100)).toThrow(
      'invalid comparison; both sides are beyond the largest double, which leaves their order open: Infinity ',
    );
    expect(() => compare(-Infinity, -Infinity)).toThrow('compare bigints, fractions or logarithms');
    expect(compare(-Infinity, Infinity)).toMatchObject({ left: -Infinity, right: Infinity });
  },
);

test('a comparison of what is no number throws', () => {
  expect(() => equals('1' as never, 1)).toThrow('invalid comparison; a side is not a number: 1 = 1');
  expect(() => atMost({ valueOf: () => 1 } as never, 1)).toThrow('a side is not a number: [object Object] ≤ 1');
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

  test('is exact between exact numbers that are the same double', () => {
    const little = new Fraction(1n, 10n ** 30n);
    expect(equals(2n ** 60n, 2n ** 60n + 1n).holds).toBe(false);
    expect(equals(2 ** 60, 2n ** 60n + 1n).holds).toBe(false);
    expect(equals(new Fraction(1, 3), new Fraction(1, 3).add(little)).holds).toBe(false);
    expect(equals(1, little.add(1)).holds).toBe(false);
    expect(atMostUpTo(2n ** 60n + 1n, 2n ** 60n, {}).holds).toBe(false);
    expect(atMostUpTo(little, new Fraction(1n, 10n ** 30n + 1n), {}).holds).toBe(false);
  });

  test('allows units in the last place of exact numbers without rounding any', () => {
    const one = 2n ** 52n;
    expect(equals(one, one + 1n, { ulps: 1 }).holds).toBe(true);
    expect(equals(one ** 3n, one ** 3n + one ** 2n + one, { ulps: 1 }).holds).toBe(true);
    expect(equals(one ** 3n, one ** 3n + one ** 2n + one + 2n, { ulps: 1 }).holds).toBe(false);
    expect(equals(10n ** 400n, 10n ** 400n + 1n, { ulps: 1 }).holds).toBe(true);
    expect(equals(0, new Fraction(1n, one), { ulps: 1, scale: 1 }).holds).toBe(true);
    expect(equals(0, new Fraction(1n, one - 1n), { ulps: 1, scale: 1 }).holds).toBe(false);
  });

  test('allows exactly what is stated between doubles too, however small they are', () => {
    const [one, tiny] = [1, 5e-324];
    expect(equals(tiny, 2 * tiny, { ulps: 4 }).holds).toBe(false);
    expect(equals(one, one + Number.EPSILON, { ulps: 1, scale: 1 }).holds).toBe(true);
    expect(equals(one, one + Number.EPSILON, { ulps: 1 - Number.EPSILON / 2, scale: 1 }).holds).toBe(false);
    expect(equals(0, Number.MAX_VALUE, { ulps: 2 ** 52 }).holds).toBe(true);
    expect(equals(0, Number.MAX_VALUE, { ulps: 2 ** 52 - 1 }).holds).toBe(false);
    expect(equals(-Number.MAX_VALUE, Number.MAX_VALUE, { ulps: 2 ** 52 }).holds).toBe(false);
  });

  test('agrees with a tolerance worked out in integers', () => {
    const units = fc.oneof(fc.double({ min: 0, max: 2 ** 52, noNaN: true }), fc.nat(9));
    const near = fc
      .tuple(quantity, fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 60 }))
      .map(([left, by, power]) => {
        const [a, b] = bits(left);
        return [left, new Fraction(a, b).add(new Fraction(a * BigInt(by), b << BigInt(power)))] as const;
      });
    fc.assert(
      fc.property(fc.oneof(near, fc.tuple(quantity, quantity)), units, ([left, right], ulps) => {
        const [[a, b], [c, d], [e, f]] = [bits(left), bits(right), bits(ulps)];
        const size = (n: bigint): bigint => (n < 0n ? -n : n);
        const apart = a * d - c * b;
        const of = size(a * d) > size(c * b) ? size(a * d) : size(c * b);
        // |a/b − c/d| ≤ (e/f) · 2⁻⁵² · max(|a/b|, |c/d|), times b·d·f·2⁵²
        const isWithin = (size(apart) * f) << 52n <= e * of;
        expect(equals(left, right, { ulps }).holds).toBe(isWithin);
        expect(equals(right, left, { ulps }).holds).toBe(isWithin);
        expect(atMostUpTo(left, right, { ulps }).holds).toBe(apart <= 0n || isWithin);
      }),
      RUNS,
    );
  });

  test('allows nothing once a side has overflowed, or ∞ would equal everything', () => {
    expect(equals(Infinity, 5, { ulps: 4 }).holds).toBe(false);
    expect(equals(10n ** 400n, 5, { ulps: 4 }).holds).toBe(false);
    expect(atMostUpTo(Infinity, 5, { ulps: 4 }).holds).toBe(false);
    expect(atMostUpTo(10n ** 400n, 10n ** 399n, { ulps: 4 }).holds).toBe(false);
    expect(atMostUpTo(5, Infinity, { ulps: 4 }).holds).toBe(true);
  });

  test('refuses units that allow as much as the numbers themselves', () => {
    expect(() => equals(1, 2, { ulps: 1e20 })).toThrow('invalid ulps; above 2⁵², which is as much as the numbers');
  });

  test.each([-5, Number.NaN, Infinity, '3' as never])('refuses %s as a number of units or as a scale', (bad) => {
    const sentence = (name: string): string => `invalid ${name}; not a finite number that is at least 0: ${bad}`;
    expect(() => equals(1, 1, { ulps: bad })).toThrow(sentence('ulps'));
    expect(() => atMostUpTo(1, 2, { ulps: bad })).toThrow(sentence('ulps'));
    expect(() => equals(1, 1, { ulps: 1, scale: bad })).toThrow(sentence('scale'));
    expect(() => atMostUpTo(1, 2, { scale: bad })).toThrow(sentence('scale'));
  });
});

test('atMostUpTo allows only an excess', () => {
  expect(atMostUpTo(1 + Number.EPSILON, 1, { ulps: 2 }).holds).toBe(true);
  expect(atMostUpTo(1 + 4 * Number.EPSILON, 1, { ulps: 2 }).holds).toBe(false);
  expect(atMostUpTo(-7, 1, { ulps: 2 }).holds).toBe(true);
});

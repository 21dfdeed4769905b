import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RealRoot } from '../RealRoot.ts';
import { OutOfReach, RootField, type RootNumber } from '../RootField.ts';

const squareRoot = (n: bigint): RealRoot => new RealRoot([-n, 0n, 1n], 2);

/** The number a + b with the field of both. */
const sum = (a: RealRoot, b: RealRoot): { field: RootField; value: RootNumber } => {
  const field = new RootField([a, b]);
  return { field, value: field.add(field.root(0), field.root(1)) };
};

describe('RealRoot', () => {
  test('encloses roots to as many digits as are asked for', () => {
    const [lo, hi] = squareRoot(2n).enclose(200);
    expect(hi - lo).toBe(1n);
    expect(lo * lo).toBeLessThan(2n << 400n);
    expect(hi * hi).toBeGreaterThan(2n << 400n);
  });

  test('counts the distinct real roots, multiple ones once', () => {
    // (x − 1)²(x + 2)(x² + 1)
    const p = [2n, -3n, 2n, -2n, 0n, 1n];
    expect(new RealRoot(p, 2).rootsUpTo(100n, 1n)).toBe(2);
    expect(new RealRoot(p, 1).enclose(3)).toEqual([-16n, -16n]);
    expect(new RealRoot(p, 2).enclose(3)).toEqual([8n, 8n]);
    expect(() => new RealRoot(p, 3)).toThrow(RangeError);
  });

  test('finds the roots of any product of linear factors, in their order', () => {
    const fractions = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(fractions, { minLength: 1, maxLength: 5 }), (roots) => {
        const p = roots.reduce<bigint[]>(
          (product, [a, b]) => {
            const times = (factor: bigint): bigint[] => product.map((coefficient) => coefficient * factor);
            const [low, high] = [
              [...times(BigInt(-a)), 0n],
              [0n, ...times(BigInt(b))],
            ];
            return low.map((coefficient, i) => coefficient + high[i]!);
          },
          [1n],
        );
        const distinct = [...new Set(roots.map(([a, b]) => a / b))].sort((a, b) => a - b);
        for (const [i, value] of distinct.entries()) {
          const [lo, hi] = new RealRoot(p, i + 1).enclose(30);
          expect(Number(lo) / 2 ** 30).toBeLessThanOrEqual(value);
          expect(Number(hi) / 2 ** 30).toBeGreaterThanOrEqual(value);
        }
        expect(() => new RealRoot(p, distinct.length + 1)).toThrow(RangeError);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  test('is found again between two fractions only where it is alone there', () => {
    expect(RealRoot.between([-2n, 0n, 1n], 141n, 142n, 100n).index).toBe(2);
    expect(() => RealRoot.between([-2n, 0n, 1n], -2n, 2n, 1n)).toThrow('2 roots');
    expect(() => RealRoot.between([-2n, 0n, 1n], 2n, 3n, 1n)).toThrow('0 roots');
  });
});

describe('the sign of a number made from roots', () => {
  test('is 0 where it is 0, though no polynomial says so', () => {
    // √2 + √3 is a root of x⁴ − 10x² + 1, and √2·√3 = √6.
    const field = new RootField([squareRoot(2n), squareRoot(3n), new RealRoot([1n, 0n, -10n, 0n, 1n], 4)]);
    const difference = field.add(field.add(field.root(0), field.root(1)), field.negate(field.root(2)));
    expect(field.sign(difference)).toBe(0);
    const tiny = field.fraction(1n, 10n ** 200n);
    expect(field.sign(field.add(difference, tiny))).toBe(1);
    expect(field.sign(field.add(difference, field.negate(tiny)))).toBe(-1);
    const six = new RootField([squareRoot(2n), squareRoot(3n), squareRoot(6n)]);
    const product = six.multiply(six.root(0), six.root(1));
    expect(six.sign(six.add(product, six.negate(six.root(2))))).toBe(0);
  });

  test('is 0 where a reducible polynomial would hide it', () => {
    // The root 2 of (x² − 2)(x − 2): x − 2 is not 0 as a polynomial, and has a divisor in common with it.
    const field = new RootField([new RealRoot([4n, -2n, -2n, 1n], 3)]);
    expect(field.sign(field.add(field.root(0), field.fraction(-2n, 1n)))).toBe(0);
  });

  test('is right for a + b√2 with any integers, large ones included', () => {
    const integer = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
    const field = new RootField([squareRoot(2n)]);
    fc.assert(
      fc.property(integer, integer, (a, b) => {
        const value = field.add(field.fraction(a, 1n), field.multiply(field.fraction(b, 1n), field.root(0)));
        const [left, right] = [a * a * (a < 0n ? -1n : 1n), -2n * b * b * (b < 0n ? -1n : 1n)];
        expect(field.sign(value)).toBe(left > right ? 1 : left < right ? -1 : 0);
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  test('is that of the double where it is far from 0, through sums, products and quotients', () => {
    const cubic = new RealRoot([-1n, -3n, 0n, 2n], 1);
    const field = new RootField([squareRoot(5n), cubic]);
    const [x, y] = [Math.sqrt(5), field.approximately(field.root(1))];
    expect(2 * y ** 3 - 3 * y - 1).toBeCloseTo(0, 12);
    const pairs = fc.tuple(
      fc.integer({ min: -9, max: 9 }),
      fc.integer({ min: -9, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
    );
    fc.assert(
      fc.property(pairs, ([a, b, c]) => {
        const of = (n: number): RootNumber => field.fraction(BigInt(n), 1n);
        const top = field.add(field.multiply(of(a), field.root(0)), field.multiply(of(b), field.root(1)));
        const value = field.divide(field.multiply(top, top), field.add(field.root(0), of(c)));
        const cubed = field.add(field.multiply(value, top), of(-a));
        const double = (t: number): number => ((t * t) / (x + c)) * t - a;
        const expected = double(a * x + b * y);
        expect(field.approximately(cubed)).toBeCloseTo(expected, 6);
        if (Math.abs(expected) > 1e-6) expect(field.sign(cubed)).toBe(Math.sign(expected));
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  test('is not looked for where the degrees are too high', () => {
    const root = new RealRoot([-2n, 0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n, 1n], 1);
    expect(() => sum(root, new RealRoot([-3n, 0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n, 1n], 1))).toThrow(OutOfReach);
  });
});

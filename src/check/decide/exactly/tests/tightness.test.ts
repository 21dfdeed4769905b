import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import type { Relation } from '../../../../claim/Comparison.ts';
import type { Quantity } from '../../../../claim/exact/Quantity.ts';
import { tightnessOf } from '../tightness.ts';

const order = (pairs: readonly (readonly [Quantity, Relation, Quantity])[]): number[] =>
  pairs.map(([left, relation, right]) => tightnessOf(left, relation, right));

const grows = (values: readonly number[]): boolean =>
  values.every((value, i) => Number.isFinite(value) && (i === 0 || value > values[i - 1]!));

describe('the tightness of an exact comparison', () => {
  test('is the larger the more a side makes up of its bound, whatever the unit, and 0 where they are equal', () => {
    expect(
      grows(
        order([
          [1e-300, '≤', 1],
          [0.1, '≤', 1],
          [9e-200, '≤', 1e-199],
          [999, '≤', 1000],
          [5, '≤', 5],
        ]),
      ),
    ).toBe(true);
    expect(
      grows(
        order([
          [-9, '≤', -1],
          [-2, '≤', -1],
          [-1.1, '≤', -1],
          [-1, '≤', -1],
        ]),
      ),
    ).toBe(true);
    expect(tightnessOf(2, '≥', 1)).toBe(tightnessOf(1, '≤', 2));
    expect(tightnessOf(2n ** 5000n, '≤', 2n ** 5001n)).toBeCloseTo(-Math.LN2, 12);
  });

  test('puts what may have underflowed below all that has its digits', () => {
    const lost = order([
      [0, '≤', 1],
      [0, '≤', 1e-300],
      [0, '≤', 5e-324],
      [0, '≤', 0],
    ]);
    expect([...lost].sort((a, b) => a - b)).toEqual(lost);
    for (const proper of order([
      [1e-300, '≤', 1e300],
      [-1e300, '≤', -1e-300],
      [1, '≤', 10n ** 4000n],
    ]))
      expect(proper).toBeGreaterThan(Math.max(...lost));
    expect(tightnessOf(5e-324, '≤', 1e-323)).toBeLessThan(tightnessOf(1, '≤', 1e300));
    expect(tightnessOf(0n, '≤', 0n)).toBe(0);
    expect(tightnessOf(new Fraction(0), '≤', 0n)).toBe(0);
  });

  test('is larger where it fails than where it holds', () => {
    expect(
      grows(
        order([
          [-1, '≤', 1],
          [1, '≤', 2],
          [2, '≤', 1],
          [1, '≤', -1],
        ]),
      ),
    ).toBe(true);
  });

  test('of an equality is the larger the more the sides differ', () => {
    expect(
      grows(
        order([
          [1, '=', 1],
          [1, '=', 1 + 1e-12],
          [1, '=', 1.1],
          [1, '=', 2],
          [1, '=', -9e9],
        ]),
      ),
    ).toBe(true);
    expect(tightnessOf(0, '=', 5e-324)).toBe(0);
    expect(tightnessOf(0, '=', 1e-300)).toBe(1);
  });

  test('is a finite number for all doubles', () => {
    const sides = [0, 5e-324, 1e-310, 1, Number.MAX_VALUE, Infinity].flatMap((side) => [side, -side]);
    for (const left of sides)
      for (const right of sides)
        for (const relation of ['≤', '<', '≥', '>', '='] as const)
          expect(tightnessOf(left, relation, right)).toSatisfy(Number.isFinite);
  });
});

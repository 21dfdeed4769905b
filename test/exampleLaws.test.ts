import { describe, expect, test } from 'vitest';
import { falsePositive, falsePositiveEnclosure, occupancyCounts, onto, type Sizes } from '../examples/bloom/filter.ts';
import { distinctLaw, partitionedLaw } from '../examples/bloom/variants.ts';
import {
  collision,
  completeAfter,
  loadAtMost,
  lowerTail,
  lowerTailEnclosure,
  projectionAtMost,
  upperTail,
  upperTailEnclosure,
} from '../examples/concentration/laws.ts';
import { toNumber } from '../src/claim/exact/Quantity.ts';
import { Fraction } from '../src/index.ts';
import { integrate } from '../src/numeric/index.ts';

/** Every sequence of `length` numbers below `base`. */
function* sequences(length: number, base: number): Generator<readonly number[]> {
  for (let code = 0; code < base ** length; code++) {
    yield Array.from({ length }, (_, i) => Math.floor(code / base ** i) % base);
  }
}

/** The share of equally likely cases in which the bits of a query are among those that the items set. */
function counted(cases: Iterable<{ readonly stored: readonly number[]; readonly query: readonly number[] }>): Fraction {
  let [passes, all] = [0, 0];
  for (const { stored, query } of cases) {
    all++;
    if (query.every((bit) => stored.includes(bit))) passes++;
  }
  return new Fraction(passes, all);
}

const SMALL: readonly Sizes[] = [
  { n: 1, m: 2, k: 2 },
  { n: 2, m: 3, k: 2 },
  { n: 1, m: 3, k: 3 },
  { n: 3, m: 3, k: 2 },
  { n: 2, m: 4, k: 2 },
  { n: 5, m: 5, k: 1 },
];

describe('the laws of the Bloom filters agree with a count of all hash values', () => {
  test.each(SMALL)('independent hash values: n = $n, m = $m, k = $k', ({ n, m, k }) => {
    const cases = [...sequences(k * n + k, m)].map((all) => ({ stored: all.slice(k), query: all.slice(0, k) }));
    expect(falsePositive({ n, m, k })).toEqual(counted(cases));
  });

  test.each(SMALL)('parts of their own: n = $n, k = $k, m = $m bits each', ({ n, m: part, k }) => {
    // Bit b of part j is numbered part·j + b.
    const cases = [...sequences(k * n + k, part)].map((all) => {
      const bits = all.map((bit, i) => part * (i % k) + bit);
      return { stored: bits.slice(k), query: bits.slice(0, k) };
    });
    expect(partitionedLaw({ n, k, part })).toEqual(counted(cases));
  });

  test.each(SMALL.filter(({ m, k }) => k <= m))('k different bits: n = $n, m = $m, k = $k', ({ n, m, k }) => {
    const different = [...sequences(k, m)].filter((bits) => new Set(bits).size === k);
    const cases = [...sequences(n + 1, different.length)].map(([query, ...items]) => ({
      stored: items.flatMap((item) => different[item]!),
      query: different[query!]!,
    }));
    expect(distinctLaw({ n, m, k })).toEqual(counted(cases));
  });

  test('occupied bins', () => {
    const counts = [0, 0, 0, 0, 0];
    for (const throws of sequences(6, 4)) counts[new Set(throws).size]!++;
    expect(occupancyCounts(6, 4).map(Number)).toEqual(counts);
    expect(Number(onto(6, 4))).toBe(counts[4]);
  });

  test('enclosures at sizes where both can be had', () => {
    for (const sizes of [...SMALL, { n: 30, m: 200, k: 5 }, { n: 1, m: 60, k: 8 }]) {
      const [lo, hi] = falsePositiveEnclosure(sizes);
      const exact = toNumber(falsePositive(sizes));
      expect(lo).toBeLessThanOrEqual(exact);
      expect(hi).toBeGreaterThanOrEqual(exact);
      expect(hi - lo).toBeLessThan(1e-14 * exact);
    }
  });
});

describe('the laws of the concentration inequalities', () => {
  /** The share of the sequences of `length` numbers below `base` that are as asked. */
  const share = (length: number, base: number, asked: (values: readonly number[]) => boolean): Fraction =>
    new Fraction([...sequences(length, base)].filter(asked).length, base ** length);

  test('agree with a count of all trials', () => {
    // Success is a number below 3 of 10: p = 3/10.
    const successes = (values: readonly number[]): number => values.filter((value) => value < 3).length;
    for (let s = 0; s <= 4; s++) {
      expect(upperTail(4, new Fraction(3, 10), s)).toEqual(share(4, 10, (values) => successes(values) >= s));
      expect(lowerTail(4, new Fraction(3, 10), s)).toEqual(share(4, 10, (values) => successes(values) <= s));
    }
  });

  test.each([
    [4, 3],
    [6, 4],
    [3, 6],
  ])('agree with a count of all throws: %i balls, %i bins', (balls, bins) => {
    const kinds = (values: readonly number[]): number => new Set(values).size;
    expect(completeAfter(bins, balls)).toEqual(share(balls, bins, (values) => kinds(values) === bins));
    expect(collision(bins, balls)).toEqual(share(balls, bins, (values) => kinds(values) < balls));
  });

  test.each([1, 2, 3, 4])('agree with a count of all loads: at most %i', (most) => {
    const isAsked = (values: readonly number[]): boolean =>
      [0, 1, 2, 3, 4].every((bin) => values.filter((value) => value === bin).length <= most);
    expect(loadAtMost(5, most)).toEqual(share(5, 5, isAsked));
  });

  test.each([
    [1, 1, 3],
    [2, 5, 2],
    [6, 3, 5],
    [10, 20, 4],
  ])('integrate the beta density of a projection: a = %i, b = %i, x = %i/8', (a, b, eighths) => {
    const density = (x: number): number => x ** (a - 1) * (1 - x) ** (b - 1);
    const part = integrate(density, 0, eighths / 8).value / integrate(density, 0, 1).value;
    expect(toNumber(projectionAtMost(a, b, new Fraction(eighths, 8)))).toBeCloseTo(part, 10);
  });

  test('are enclosed where exact sums take too long', () => {
    for (const [n, percent, s] of [
      [1, 1, 1],
      [40, 30, 13],
      [300, 7, 22],
      [300, 7, 90],
      [500, 50, 251],
      [500, 50, 500],
    ] as const) {
      const exact = toNumber(upperTail(n, new Fraction(percent, 100), s));
      const [lo, hi] = upperTailEnclosure(n, percent / 100, s);
      expect([lo < exact, exact < hi, hi - lo < 3e-9 * exact]).toEqual([true, true, true]);
      const below = toNumber(lowerTail(n, new Fraction(100 - percent, 100), n - s));
      const [from, to] = lowerTailEnclosure(n, 1 - percent / 100, n - s);
      expect([from < below, below < to]).toEqual([true, true]);
    }
    expect(upperTailEnclosure(5, 0.1, 6)).toEqual([0, 0]);
  });
});

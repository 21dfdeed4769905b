import { describe, expect, test } from 'vitest';
import { falsePositive, falsePositiveEnclosure, occupancyCounts, onto, type Sizes } from '../examples/bloom/filter.ts';
import { distinctLaw, partitionedLaw } from '../examples/bloom/variants.ts';
import { toNumber } from '../src/claim/exact/Quantity.ts';
import { Fraction } from '../src/index.ts';

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

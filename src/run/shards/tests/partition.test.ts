import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costsOf, longestFirst, partition } from '../partition.ts';

/** Ids, what is known of their costs, and a number of shards. */
const cases = (claims: number, shards: number): fc.Arbitrary<readonly [string[], Map<string, number>, number]> =>
  fc
    .tuple(
      fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: claims }),
      fc.array(fc.option(fc.double({ min: 0, max: 300, noNaN: true })), { minLength: claims, maxLength: claims }),
      fc.integer({ min: 1, max: shards }),
    )
    .map(([ids, costs, count]) => [
      ids,
      new Map(ids.flatMap((id, at) => (costs[at] === null ? [] : [[id, costs[at]!] as const]))),
      count,
    ]);

const none = (shards: number): number[] => Array.from({ length: shards }, () => 0);

const largest = (costs: readonly number[], parts: readonly number[], shards: number): number => {
  const loads = none(shards);
  for (const [at, part] of parts.entries()) loads[part - 1]! += costs[at]!;
  return Math.max(...loads);
};

/** The least cost of the shard that costs most, over all partitions. */
function optimum(costs: readonly number[], shards: number, loads = none(shards), at = 0): number {
  if (at === costs.length) return Math.max(...loads);
  let best = Infinity;
  for (let shard = 0; shard < shards; shard++) {
    loads[shard]! += costs[at]!;
    best = Math.min(best, optimum(costs, shards, loads, at + 1));
    loads[shard]! -= costs[at]!;
  }
  return best;
}

describe('the partition of claims into shards', () => {
  test('puts each claim into one of the shards', () => {
    fc.assert(
      fc.property(cases(40, 12), ([ids, seconds, shards]) => {
        const parts = partition(ids, seconds, shards);
        expect(parts).toHaveLength(ids.length);
        for (const part of parts) expect(Number.isInteger(part) && part >= 1 && part <= shards).toBe(true);
      }),
    );
  });

  test('depends on nothing but the ids, the costs and the number of shards', () => {
    fc.assert(
      fc.property(cases(20, 6), ([ids, seconds, shards]) => {
        const turned = new Map([...seconds].toReversed());
        const more = new Map([...seconds, ['a claim of another folder', 1e6] as const]);
        const parts = partition(ids, seconds, shards);
        for (const same of [turned, more]) expect(partition([...ids], same, shards)).toEqual(parts);
      }),
    );
  });

  test('costs at most 4/3 − 1/(3m) of the best one, and no more than the mean and the longest claim', () => {
    fc.assert(
      fc.property(cases(7, 4), ([ids, seconds, shards]) => {
        const costs = costsOf(ids, seconds);
        const found = largest(costs, partition(ids, seconds, shards), shards);
        const sum = costs.reduce((all, cost) => all + cost, 0);
        const rounding = 1e-9 * (1 + sum);
        expect(found).toBeLessThanOrEqual((4 / 3 - 1 / (3 * shards)) * optimum(costs, shards) + rounding);
        expect(found).toBeLessThanOrEqual(sum / shards + Math.max(0, ...costs) + rounding);
      }),
      { numRuns: 200 },
    );
  });

  test('attains that bound where Graham does: 5, 5, 4, 4, 3, 3, 3 in three shards', () => {
    const costs = [5, 5, 4, 4, 3, 3, 3];
    const ids = costs.map((_, at) => String(at));
    const seconds = new Map(ids.map((id, at) => [id, costs[at]!]));
    expect(largest(costs, partition(ids, seconds, 3), 3)).toBe(11);
    expect(optimum(costs, 3)).toBe(9);
  });

  test('gives shards of as many claims each where nothing is known', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 9 }), (claims, shards) => {
        const ids = Array.from({ length: claims }, (_, at) => `claim-${at}`);
        const parts = partition(ids, new Map(), shards);
        expect(parts).toEqual(ids.map((_, at) => (at % shards) + 1));
      }),
    );
  });

  test('takes a claim that was never seen for one of the usual cost', () => {
    expect(costsOf(['a', 'b', 'new'], new Map(Object.entries({ a: 1, b: 3 })))).toEqual([1, 3, 2]);
  });

  test('refuses no shards', () => {
    expect(() => partition(['a'], new Map(), 0)).toThrow(
      new RangeError('invalid number of shards; not a positive integer: 0'),
    );
  });
});

test('the longest comes first, and equal ones as they stand', () => {
  expect(longestFirst([1, 3, 2, 3])).toEqual([1, 3, 2, 0]);
});

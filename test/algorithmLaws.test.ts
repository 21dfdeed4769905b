import { describe, expect, test } from 'vitest';
import { meanToSelect, meanToSort, meanToSortByRecursion } from '../examples/algorithms/comparisons.ts';
import { vanishing } from '../examples/algorithms/freivalds.ts';
import { meeting } from '../examples/algorithms/hyperplanes.ts';
import { barbell, cutFound, cycle, survives } from '../examples/algorithms/karger.ts';
import { badlyShuffled, permuted, type Ranks, resemblance } from '../examples/algorithms/minhash.ts';
import { codeOf, reservoir, samplesOf } from '../examples/algorithms/reservoir.ts';
import { Fraction, type Rng } from '../src/index.ts';

/**
 * The mean of what a program returns over all that its stream may give, where each call of it chooses among finitely many ends:
 * `choices(call)` says how many the call of that number has.
 */
function averaged(program: (rng: Rng) => number, choices: (call: number) => number): Fraction {
  let sum = new Fraction(0);
  const follow = (prefix: readonly number[], share: Fraction): void => {
    let calls = 0;
    const short = new Error('one more');
    try {
      const found = program(() => {
        if (calls === prefix.length) throw short;
        // The middle of its part of [0, 1), so that rounding has no say in which part it is.
        return (prefix[calls]! + 0.5) / choices(calls++);
      });
      sum = sum.add(share.mul(found));
    } catch (error) {
      if (error !== short) throw error;
      const ways = choices(prefix.length);
      for (let way = 0; way < ways; way++) follow([...prefix, way], share.div(ways));
    }
  };
  follow([], new Fraction(1));
  return sum;
}

describe('the laws of the randomized algorithms', () => {
  test('quicksort: the formula is the recursion, and the mean over all trees of pivots', () => {
    for (let n = 1; n <= 30; n++) expect(meanToSort(n)).toEqual(meanToSortByRecursion(n));
    // Of three items the middle pivot takes 2 comparisons, and the others 3.
    expect(meanToSort(3)).toEqual(new Fraction(8, 3));
  });

  test('quickselect: Knuth’s formula is the recursion over the first pivot', () => {
    const known = new Map<string, Fraction>();
    const mean = (n: number, j: number): Fraction => {
      if (n < 2) return new Fraction(0);
      const key = `${n} ${j}`;
      let found = known.get(key);
      if (found !== undefined) return found;
      found = new Fraction(n - 1);
      for (let pivot = 1; pivot <= n; pivot++) {
        if (pivot > j) found = found.add(mean(pivot - 1, j).div(n));
        else if (pivot < j) found = found.add(mean(n - pivot, j - pivot).div(n));
      }
      known.set(key, found);
      return found;
    };
    for (let n = 1; n <= 12; n++)
      for (let j = 1; j <= n; j++) expect(meanToSelect(n, j), `${j} of ${n}`).toEqual(mean(n, j));
  });

  test.each([
    [4, 1],
    [5, 2],
    [5, 3],
  ])('reservoir: over all random places each sample of %i records is as frequent as it should be', (records, size) => {
    for (const [code, probability] of samplesOf({ records, size })) {
      const share = averaged(
        (rng) => Number(codeOf(reservoir(rng, { records, size })) === code),
        (call) => size + call + 1,
      );
      expect(share.valueOf()).toBeCloseTo(probability, 12);
    }
  });

  test.each<[string, Ranks, (count: number) => (call: number) => number]>([
    ['a random permutation', permuted, (count) => (call) => count - call],
    ['a shuffle that is not uniform', badlyShuffled, (count) => () => count],
  ])('minhash: under %s each element is the least one equally often', (_, ranks, choices) => {
    for (const count of [2, 3, 4]) {
      for (let at = 0; at < count; at++)
        expect(averaged((rng) => Number(ranks(rng, count)[at] === 0), choices(count))).toEqual(new Fraction(1, count));
    }
    expect(resemblance({ one: 1, other: 2, both: 3 })).toEqual(new Fraction(1, 2));
  });

  test('a shuffle that is not uniform leaves some permutations more often than others', () => {
    const often = averaged(
      (rng) => Number(badlyShuffled(rng, 3).join('') === '102'),
      () => 3,
    );
    expect(often).toEqual(new Fraction(5, 27));
  });

  test('karger: over all edges, a cut of a cycle survives as often as the product says, and the bridge is one edge', () => {
    for (const n of [3, 4, 5]) {
      const share = averaged(
        (rng) => Number(cutFound(rng, n, cycle(n)).every(([a]) => a < 2)),
        (call) => n - call,
      );
      expect(share).toEqual(survives(n));
    }
    expect(barbell(3)).toHaveLength(7);
    expect(barbell(4).filter(([a, b]) => a < 4 !== b < 4)).toEqual([[0, 4]]);
  });

  test('freivalds: vectors with the product 0', () => {
    expect([vanishing([1]), vanishing([1, -1]), vanishing([2, 3, -5]), vanishing([0, 0, 7])]).toEqual([1, 2, 2, 4]);
  });

  test('tables: one table with one value is the plain probability, and more tables meet more often', () => {
    expect(meeting({ tables: 1, values: 1 }, 0.3)).toBeCloseTo(0.3, 15);
    expect(meeting({ tables: 2, values: 2 }, 0.5)).toBeCloseTo(1 - 0.75 ** 2, 15);
  });
});

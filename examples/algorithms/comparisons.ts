import { Fraction, type Rng } from 'refutable';

/** How a pivot is chosen among so many items. */
export type Pivot = (rng: Rng, items: number) => number;

export const anywhere: Pivot = (rng, items) => Math.floor(rng() * items);
export const first: Pivot = () => 0;

/** Items that are less than, and greater than, the pivot; each is compared with it once. */
function parted(items: readonly number[], pivot: number): readonly [less: number[], greater: number[]] {
  const value = items[pivot]!;
  return [items.filter((item) => item < value), items.filter((item) => item > value)];
}

/** Comparisons that quicksort makes of different items. */
export function toSort(rng: Rng, items: readonly number[], choose: Pivot): number {
  if (items.length < 2) return 0;
  const [less, greater] = parted(items, choose(rng, items.length));
  return items.length - 1 + toSort(rng, less, choose) + toSort(rng, greater, choose);
}

/** Comparisons that quickselect makes to find the item of a rank, from 1, among different items. */
export function toSelect(rng: Rng, items: readonly number[], rank: number, choose: Pivot): number {
  if (items.length < 2) return 0;
  const [less, greater] = parted(items, choose(rng, items.length));
  const here = items.length - 1;
  if (rank <= less.length) return here + toSelect(rng, less, rank, choose);
  return rank === less.length + 1 ? here : here + toSelect(rng, greater, rank - less.length - 1, choose);
}

/** The items 1 to n in their order, which is where a pivot that is not random does worst. */
export const sorted = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

/** H(n) = 1 + 1/2 + … + 1/n. */
export function harmonic(n: number): Fraction {
  let sum = new Fraction(0);
  for (let i = 1; i <= n; i++) sum = sum.add(new Fraction(1, i));
  return sum;
}

/** The mean number of comparisons of quicksort: 2(n + 1)H(n) − 4n. */
export const meanToSort = (n: number): Fraction =>
  harmonic(n)
    .mul(2 * (n + 1))
    .sub(4 * n);

/** The same from C(n) = n − 1 + (2/n)(C(0) + … + C(n − 1)). */
export function meanToSortByRecursion(n: number): Fraction {
  const means = [new Fraction(0)];
  let sum = new Fraction(0);
  for (let size = 1; size <= n; size++) {
    means.push(new Fraction(size - 1).add(sum.mul(2).div(size)));
    sum = sum.add(means[size]!);
  }
  return means[n]!;
}

/** The mean number of comparisons of quickselect, for the rank j of n, by Knuth's formula. */
export const meanToSelect = (n: number, j: number): Fraction =>
  harmonic(n)
    .mul(n + 1)
    .sub(harmonic(n + 1 - j).mul(n + 3 - j))
    .sub(harmonic(j).mul(j + 2))
    .add(n + 3)
    .mul(2);

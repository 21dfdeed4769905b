import { claim, integers, readings } from 'refutable';
import { anywhere, first, meanToSort, meanToSortByRecursion, sorted, toSort } from '../comparisons.ts';
import { knuth } from '../sources.ts';

const literature = [knuth];
const sorting = {
  place: 'Quicksort',
  over: 'the pivots',
  forAll: { n: integers(2, 40, { scale: 'logarithmic' }) },
  statement: String.raw`E[\text{comparisons}]=2(n+1)H_n-4n`,
  quantity: (comparisons: number): number => comparisons,
  range: ({ n }: { readonly n: number }) => [0, (n * (n - 1)) / 2] as const,
  meanEquals: ({ n }: { readonly n: number }): number => meanToSort(n).valueOf(),
  within: ({ n }: { readonly n: number }): number => 0.05 * meanToSort(n).valueOf(),
  literature,
} as const;

export default readings({
  quicksort: claim({
    title: 'The mean number of comparisons is 2(n + 1)H(n) − 4n exactly',
    place: 'Quicksort',
    statement: String.raw`C_n=n-1+\tfrac2n\sum_{i<n}C_i\ \Rightarrow\ C_n=2(n+1)H_n-4n`,
    forAll: { n: integers(1, 120) },
    exhaustive: true,
    value: ({ n }) => meanToSortByRecursion(n),
    valueEquals: ({ n }) => meanToSort(n),
    expect: 'proved',
    literature,
    twin: {
      claims: 'It is 2nH(n) − 4n',
      valueEquals: ({ n }) =>
        meanToSort(n)
          .mul(n)
          .div(n + 1),
    },
  }),
  'quicksort-drawn': claim({
    ...sorting,
    title: 'With random pivots the mean number of comparisons is 2(n + 1)H(n) − 4n, to within 5 %',
    draw: (rng, { n }) => toSort(rng, sorted(n), anywhere),
    expect: 'upheld',
    twin: {
      claims: 'It is 10 % less',
      meanEquals: ({ n }) => 0.9 * meanToSort(n).valueOf(),
    },
  }),
  'quicksort-first': claim({
    ...sorting,
    title: 'The same of items in order, if the pivot is the first item',
    draw: (rng, { n }) => toSort(rng, sorted(n), first),
    expect: 'refuted',
    note: 'Then all n(n − 1)/2 pairs are compared.',
  }),
});

import { claim, Fraction, integers, readings } from 'refutable';
import { anywhere, first, meanToSelect, sorted, toSelect } from '../comparisons.ts';
import { knuth } from '../sources.ts';

const literature = [knuth];
const selecting = {
  place: 'Quickselect',
  over: 'the pivots',
  forAll: { n: integers(3, 40, { scale: 'logarithmic' }) },
  statement: String.raw`E[\text{comparisons}]\le(2+2\ln2)\,n`,
  literature,
} as const;
const middle = (n: number): number => Math.ceil(n / 2);

export default readings({
  quickselect: claim({
    ...selecting,
    title: 'By Knuth’s formula the mean number of comparisons for the median is at most (2 + 2 ln 2)n',
    forAll: { n: integers(1, 300) },
    value: ({ n }) => meanToSelect(n, middle(n)).div(n),
    valueAtMost: () => 2 + 2 * Math.LN2,
    expect: 'upheld',
    twin: { claims: 'It is at most 3n', valueAtMost: () => new Fraction(3) },
  }),
  'quickselect-drawn': claim({
    ...selecting,
    title: 'With random pivots the mean number of comparisons for the median is at most (2 + 2 ln 2)n',
    draw: (rng, { n }) => toSelect(rng, sorted(n), middle(n), anywhere),
    quantity: (comparisons) => comparisons,
    range: ({ n }) => [0, (n * (n - 1)) / 2] as const,
    meanAtMost: ({ n }) => (2 + 2 * Math.LN2) * n,
    expect: 'upheld',
    twin: { claims: 'It is at most 0.6n', meanAtMost: ({ n }) => 0.6 * n },
  }),
  'quickselect-first': claim({
    ...selecting,
    title: 'The same of items in order, if the pivot is the first item',
    draw: (rng, { n }) => toSelect(rng, sorted(n), middle(n), first),
    quantity: (comparisons) => comparisons,
    range: ({ n }) => [0, (n * (n - 1)) / 2] as const,
    meanAtMost: ({ n }) => (2 + 2 * Math.LN2) * n,
    expect: 'refuted',
  }),
});

import { claim, integers, readings } from 'refutable';
import { azar } from '../sources.ts';

/** Throws n balls into n bins: each into the emptier of the first so many of its two random bins. */
function fullest(bins: ReadonlyArray<readonly [number, number]>, choices: 1 | 2): number {
  const loads = bins.map(() => 0);
  for (const [one, other] of bins) {
    const bin = choices === 2 && loads[other]! < loads[one]! ? other : one;
    loads[bin]!++;
  }
  return Math.max(...loads);
}

const place = 'Two choices';
const forAll = { n: integers(2, 64, { scale: 'logarithmic' }) };

export default readings({
  'two-choices': claim({
    title:
      'If each of n balls goes into the emptier of two random bins, the fullest of n bins is less full, on average',
    place,
    statement: String.raw`\mathbb E\,L_2(n)\le\mathbb E\,L_1(n)`,
    over: 'the bins',
    forAll,
    draw: (rng, { n }) => {
      const bin = (): number => Math.floor(n * rng());
      return Array.from({ length: n }, () => [bin(), bin()] as const);
    },
    left: (bins) => fullest(bins, 2),
    right: (bins) => fullest(bins, 1),
    leftRange: ({ n }) => [1, n],
    rightRange: ({ n }) => [1, n],
    differenceAtMost: 0,
    repairs: 'two-choices-quarters',
    expect: 'upheld',
    note: String.raw`$L_d(n)$ is the load of the fullest bin with $d$ choices. Both are taken from the same bins: with one choice, each ball goes into the first of its two.`,
    literature: [azar],
    twin: { claims: 'It is less full by ½', differenceAtMost: -1 / 2 },
  }),
  'two-choices-quarters': claim({
    title:
      'If each of n balls goes into the emptier of two random bins, the fullest of n bins is three quarters as full, on average',
    place: 'Variant with a factor',
    statement: String.raw`\mathbb E\,L_2(n)\le\tfrac34\,\mathbb E\,L_1(n)`,
    over: 'the bins',
    forAll,
    draw: (rng, { n }) => {
      const bin = (): number => Math.floor(n * rng());
      return Array.from({ length: n }, () => [bin(), bin()] as const);
    },
    left: (bins) => fullest(bins, 2),
    right: (bins) => (3 / 4) * fullest(bins, 1),
    leftRange: ({ n }) => [1, n],
    rightRange: ({ n }) => [3 / 4, (3 / 4) * n],
    differenceAtMost: 0,
    expect: 'refuted',
    note: String.raw`The loads grow like $\ln\ln n$ and $\ln n/\ln\ln n$, so that the factor tends to 0, but for two bins it is $\frac{5/4}{3/2}=\frac56$.`,
    literature: [azar],
  }),
});

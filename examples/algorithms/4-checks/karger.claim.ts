import { claim, Fraction, integers, readings, type Rng } from 'refutable';
import { anyVertices, barbell, type Choice, cutFound, cycle, type Edge, promised, survives } from '../karger.ts';
import { karger } from '../sources.ts';

const place = 'Karger’s contraction';
const literature = [karger];
interface Half {
  readonly half: number;
}
const found =
  (choose?: Choice) =>
  (rng: Rng, { half }: Half): readonly Edge[] =>
    cutFound(rng, 2 * half, barbell(half), choose);
const bridge = {
  place,
  statement: String.raw`\Pr[\text{the smallest cut is found}]\ge\frac2{n(n-1)}`,
  over: 'the edges that are contracted',
  forAll: { half: integers(3, 6) },
  event: (cut: readonly Edge[]): boolean => cut.length === 1,
  probabilityAtLeast: ({ half }: Half): number => promised(2 * half),
  literature,
};

export default readings({
  'karger-cycle': claim({
    title: 'On a cycle each smallest cut is left with probability 2/(n(n − 1)) exactly',
    place,
    statement: String.raw`\frac{n-2}n\cdot\frac{n-3}{n-1}\cdots\frac13=\frac2{n(n-1)}`,
    forAll: { n: integers(3, 200) },
    exhaustive: true,
    value: ({ n }) => survives(n),
    valueEquals: ({ n }) => new Fraction(2, n * (n - 1)),
    expect: 'proved',
    note: 'So the bound is sharp.',
    literature,
    twin: { claims: 'It is 2/n²', valueEquals: ({ n }) => new Fraction(2, n * n) },
  }),
  'karger-cycle-drawn': claim({
    title:
      'On a cycle the first two edges are the cut that is found with probability 2/(n(n − 1)), to within half of that',
    place,
    statement: String.raw`\Pr[\text{the first two edges are cut}]=\frac2{n(n-1)}`,
    over: 'the edges that are contracted',
    forAll: { n: integers(4, 7) },
    draw: (rng, { n }) => cutFound(rng, n, cycle(n)),
    event: (cut) => cut.every(([a]) => a < 2),
    probabilityEquals: ({ n }) => promised(n),
    within: ({ n }) => promised(n) / 2,
    expect: 'upheld',
    literature,
    twin: { claims: 'With probability 1/n', probabilityEquals: ({ n }) => 1 / n },
  }),
  karger: claim({
    ...bridge,
    title: 'The bridge between two complete graphs is found with probability at least 2/(n(n − 1))',
    draw: found(),
    expect: 'upheld',
    note: 'Far more often: few edges are contracted before the bridge is the only one of its kind.',
    twin: { claims: 'It is always found', probabilityAtLeast: 1 },
  }),
  'karger-vertices': claim({
    ...bridge,
    title: 'The same, if any two vertices are contracted, and not only those that an edge joins',
    draw: found(anyVertices),
    expect: 'refuted',
  }),
});

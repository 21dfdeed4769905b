import { atMostUpTo, claim, equals, integers, readings } from 'refutable';
import { coherence, column, dot, gaussianVectors, gram, unitVectors } from 'refutable/superposition';

const domain = { n: integers(2, 60), m: integers(1, 60) };
const place = 'After Lemma 2';

const diagonal = (G: Float64Array, n: number): number[] => Array.from({ length: n }, (_, i) => G[i * n + i]!);

/** The diagonal entry that is furthest from 1. */
const furthestFromOne = (values: readonly number[]): number =>
  values.reduce((worst, value) => (Math.abs(value - 1) > Math.abs(worst - 1) ? value : worst), 1);

export default readings({
  'gram-shape': claim({
    title: 'The matrix of dot products of unit vectors has ones on its diagonal',
    place,
    statement: String.raw`(W^\top W)_{ii}=1,\qquad |W_i|=1`,
    forAll: domain,
    draw: (rng, { n, m }) => unitVectors(rng, n, m),
    always: (W, { n, m }) => equals(furthestFromOne(diagonal(gram(W), n)), 1, { ulps: 4 * m + 8 }),
    expect: 'upheld',
    twin: { claims: 'The same for vectors that are not scaled', draw: (rng, { n, m }) => gaussianVectors(rng, n, m) },
  }),
  'gram-shape-off-diagonal': claim({
    title: 'Off the diagonal, no entry of the matrix of dot products exceeds the coherence',
    place,
    statement: String.raw`|(W^\top W)_{ij}|\le\delta\quad(i\ne j),\qquad \delta=\max_{i<j}|W_i\cdot W_j|`,
    forAll: domain,
    draw: (rng, { n, m }) => unitVectors(rng, n, m),
    always: (W, { n, m }) => {
      const G = gram(W);
      const largest = G.reduce(
        (most, value, at) => (at % n === Math.floor(at / n) ? most : Math.max(most, Math.abs(value))),
        0,
      );
      return atMostUpTo(largest, coherence(W), { ulps: 4 * m, scale: 1 });
    },
    expect: 'upheld',
    note: 'The proof needs this for the $\\delta$ of Lemma 1; for the coherence it holds by definition.',
    twin: {
      claims: 'The same with half the coherence',
      always: (W, { n }) => {
        const G = gram(W);
        return G.every((value, at) => at % n === Math.floor(at / n) || Math.abs(value) <= coherence(W) / 2);
      },
    },
  }),
  'gram-shape-symmetric': claim({
    title: 'The matrix of dot products is symmetric: an entry and its mirror image are the same random number',
    place,
    statement: String.raw`(W^\top W)_{ij}=(W^\top W)_{ji}=W_i\cdot W_j`,
    forAll: domain,
    draw: (rng, { n, m }) => unitVectors(rng, n, m),
    always: (W, { n, m }) => {
      const G = gram(W);
      const worst = G.reduce(
        (most, value, at) => Math.max(most, Math.abs(value - dot(column(W, at % n), column(W, Math.floor(at / n))))),
        0,
      );
      return equals(worst, 0, { ulps: 4 * m, scale: 1 });
    },
    expect: 'upheld',
  }),
});

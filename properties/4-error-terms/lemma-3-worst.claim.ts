import { atLeast, atMostUpTo, choices, claim, equals, integers, readings } from 'refutable';
import { coherence, rademacherVectors, simplexFrame, unitVectors, worstError, delta } from 'refutable/superposition';

const place = 'Lemma 3';

export default readings({
  'lemma-3-worst': claim({
    title: 'Whatever the input, the error is at most δk, where δ is the coherence',
    place,
    statement: String.raw`\max_{x}\Big|\sum_{j\ne i}x_jW_i\cdot W_j\Big|\le\delta k,\qquad \delta=\max_{i<j}|W_i\cdot W_j|`,
    uses: ['lemma-2-repaired', 'gram-shape-off-diagonal'],
    forAll: {
      n: integers(2, 60),
      m: integers(1, 60),
      k: integers(1, ({ n }) => n - 1),
      directions: choices('unit', 'Rademacher'),
    },
    draw: (rng, { n, m, directions }) =>
      directions === 'unit' ? unitVectors(rng, n, m) : rademacherVectors(rng, n, m),
    always: (W, { n, m, k }) => {
      const worst = Math.max(...Array.from({ length: n }, (_, i) => worstError(W, i, k)));
      return atMostUpTo(worst, coherence(W) * k, { ulps: 4 * (m + k), scale: k });
    },
    expect: 'upheld',
    picture: {
      title: 'The worst and the typical error of random unit vectors, beside their bounds',
      along: 'k',
      values: [1, 2, 3, 4, 5, 6, 8, 10, 12],
      at: { n: 60, m: 60, directions: 'unit' },
      y: 'error of a feature',
      curves: {
        'δk with the δ of Lemma 1': ({ n, m, k }) => delta(n, m) * k,
        'typical, √(k/m)': ({ m, k }) => Math.sqrt(k / m),
      },
      measured: {
        'mean of coherence · k': {
          draws: 20,
          quantity: (rng, { n, m, k }) => coherence(unitVectors(rng, n, m)) * k,
          range: ({ k }) => [0, k],
        },
        'mean of the worst error': {
          draws: 20,
          quantity: (rng, { n, m, k }) => {
            const W = unitVectors(rng, n, m);
            return Math.max(...Array.from({ length: n }, (_, i) => worstError(W, i, k)));
          },
          range: ({ k }) => [0, k],
        },
      },
    },
    note: 'The triangle inequality over at most $k$ terms of size at most $\\delta$. The worst input is found exactly: the $k$ largest dot products of one sign. A present feature has only $k-1$ interfering terms, so the bound is met by absent ones alone.',
    literature: [
      {
        reference:
          'Garg, Kleinberg, Peng, How many features can a language model store under the linear representation hypothesis? (COLT 2026)',
        says: 'For all k-sparse inputs at once O(k² log n) dimensions are enough for a linear read-out and Ω(k² log(n/k)/log k) are needed. With δ = √(4 ln n/m) the bound δk ≤ ½ asks for m = 16 k² ln n, right up to the factor log k.',
        checked: 'abstract',
      },
    ],
    twin: {
      claims: 'The same with k − 1 terms, as for a present feature',
      always: (W, { n, m, k }) => {
        const worst = Math.max(...Array.from({ length: n }, (_, i) => worstError(W, i, k)));
        return atMostUpTo(worst, coherence(W) * (k - 1), { ulps: 4 * (m + k), scale: k });
      },
    },
  }),
  'lemma-3-worst-attained': claim({
    title: 'The bound δk is met: in a simplex every dot product is the coherence',
    place,
    statement: String.raw`\max_x|error_i|=\delta k\ \text{ for the simplex of } n=m+1 \text{ vectors}`,
    forAll: { n: integers(2, 200), k: integers(1, ({ n }) => n - 1) },
    holds: ({ n, k }) => {
      const W = simplexFrame(n);
      return equals(worstError(W, 0, k), coherence(W) * k, { ulps: 8 * n, scale: 1 });
    },
    expect: 'upheld',
    twin: {
      claims: 'The same one percent below the bound',
      holds: ({ n, k }) =>
        equals(worstError(simplexFrame(n), 0, k), 0.99 * coherence(simplexFrame(n)) * k, { ulps: 8 * n, scale: 1 }),
    },
  }),
  'lemma-3-worst-random': claim({
    title: 'For random directions too the worst error comes within a factor of two of δk, when k is small beside n',
    place,
    statement: String.raw`\max_{i,x}|error_i|\ge\tfrac12\,\delta k,\qquad k\le\sqrt n,\ \delta=\max_{i<j}|W_i\cdot W_j|`,
    over: 'W',
    forAll: { n: integers(4, 60), m: integers(2, 60), k: integers(1, ({ n }) => Math.sqrt(n)) },
    draw: (rng, { n, m }) => unitVectors(rng, n, m),
    event: (W, { n, k }) =>
      atLeast(Math.max(...Array.from({ length: n }, (_, i) => worstError(W, i, k))), (coherence(W) * k) / 2).holds,
    probabilityAtLeast: () => 1 / 2,
    expect: 'upheld',
    twin: {
      claims: 'The same without the one half',
      event: (W, { n, k }) =>
        atLeast(Math.max(...Array.from({ length: n }, (_, i) => worstError(W, i, k))), coherence(W) * k).holds,
    },
  }),
});

import { claim, integers, readings } from 'refutable';
import {
  dot,
  column,
  type Directions,
  featureError,
  gram,
  simplexFrame,
  sphereSumReluMoments,
  unitVectors,
} from 'refutable/superposition';

const place = 'Proof of Lemma 3';

/** The fraction of pairs of directions with a positive dot product. */
function shareOfPositive(W: Directions): number {
  const dots = gram(W);
  let positive = 0;
  for (let i = 0; i < W.n; i++) for (let j = 0; j < i; j++) positive += Number(dots[i * W.n + j]! > 0);
  return positive / ((W.n * (W.n - 1)) / 2);
}

export default readings({
  cancellation: claim({
    title: 'A dot product of random unit vectors is positive with probability ½',
    place,
    statement: String.raw`\Pr_W[W_i\cdot W_j>0]=\tfrac12`,
    over: 'W',
    forAll: { m: integers(1, 100, { scale: 'logarithmic' }) },
    draw: (rng, { m }) => unitVectors(rng, 8, m),
    quantity: shareOfPositive,
    range: () => [0, 1],
    meanEquals: () => 1 / 2,
    within: () => 0.02,
    expect: 'upheld',
    note: 'The probability is exact, since $-W_i$ is as likely as $W_i$. The quantity is the fraction of positive dot products among the 28 pairs of eight vectors, whose signs are pairwise independent; the tolerance is 0.02.',
    twin: { claims: 'It is positive with probability 0.7', meanEquals: () => 0.7 },
  }),
  'cancellation-structured': claim({
    title: 'In the simplex, a W that is not random, some dot product is positive',
    place,
    statement: String.raw`W\text{ the simplex: some } W_i\cdot W_j>0`,
    forAll: { n: integers(2, 100) },
    holds: ({ n }) => {
      const W = simplexFrame(n);
      return Array.from({ length: n - 1 }, (_, j) => dot(column(W, 0), column(W, j + 1))).some(
        (product) => product > 0,
      );
    },
    expect: 'refuted',
    note: 'In the simplex every dot product is $-1/(n-1)$. For a $W$ that was not drawn at random all dot products may have the same sign; Lemma 3 for fixed $W$ and random $x$ needs the signs of this $W$ to be mixed.',
  }),
  'cancellation-structured-repaired': claim({
    title: 'In the simplex no terms cancel: the size of the error is the sum of the sizes of its terms',
    place,
    statement: String.raw`\Big|\sum_{j\in S}W_i\cdot W_j\Big|=\sum_{j\in S}|W_i\cdot W_j|`,
    forAll: { n: integers(2, 100), k: integers(1, ({ n }) => n - 1) },
    holds: ({ n, k }) => {
      const x = { n, present: Int32Array.from({ length: k }, (_, j) => j + 1) };
      return Math.abs(Math.abs(featureError(simplexFrame(n), x, 0)) - k / (n - 1)) <= 8 * n * Number.EPSILON;
    },
    repairs: 'cancellation-structured',
    expect: 'upheld',
    twin: {
      claims: 'The same with one term fewer',
      holds: ({ n, k }) => {
        const x = { n, present: Int32Array.from({ length: k }, (_, j) => j + 1) };
        return Math.abs(Math.abs(featureError(simplexFrame(n), x, 0)) - (k - 1) / (n - 1)) <= 8 * n * Number.EPSILON;
      },
    },
  }),
  'cancellation-most': claim({
    title:
      'For random W, the expected size of the sum of k terms is at most 1/√k of the sum of their root-mean-square sizes',
    place,
    statement: String.raw`E\Big|\sum_{j\le k}W_i\cdot W_j\Big|\le\frac{1}{\sqrt k}\cdot\frac{k}{\sqrt m}`,
    over: 'W',
    forAll: { m: integers(2, 2000, { scale: 'logarithmic' }), k: integers(1, 60) },
    // By symmetry E|S| = 2 E max(0, S).
    value: ({ m, k }) => {
      const mean = 2 * sphereSumReluMoments(k, m, 0).first;
      return [mean - 1e-9, mean + 1e-9];
    },
    valueAtMost: ({ m, k }) => Math.sqrt(k / m),
    expect: 'upheld',
    twin: { claims: 'It is at most 0.7 of that', valueAtMost: ({ m, k }) => 0.7 * Math.sqrt(k / m) },
  }),
});

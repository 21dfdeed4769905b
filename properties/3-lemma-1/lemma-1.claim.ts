import { claim, integers, readings } from 'refutable';
import { coherence, delta, gaussianVectors, unitVectors } from 'refutable/superposition';

const domain = {
  n: integers(2, 300, { scale: 'logarithmic' }),
  m: integers(2, 1000, { scale: 'logarithmic' }),
};

export default readings({
  'lemma-1': claim({
    title: 'n random unit vectors are almost orthonormal with probability at least one half',
    place: 'Lemma 1',
    statement: String.raw`\Pr_W\Big[\max_{i<j}|W_i\cdot W_j|\le\delta\Big]\ge\tfrac12,\qquad \delta=\sqrt{\tfrac{4\ln n}{m}},\ |W_i|=1`,
    over: 'W',
    uses: ['chernoff-tail-two-sided', 'union-bound', 'pair-count'],
    forAll: domain,
    vacuousWhen: ({ n, m }) => delta(n, m) >= 1,
    draw: (rng, { n, m }) => unitVectors(rng, n, m),
    event: (W, { n, m }) => coherence(W) <= delta(n, m),
    probabilityAtLeast: () => 1 / 2,
    expect: 'upheld',
    twin: {
      claims: 'The same with half the deviation, δ = √(ln n/m)',
      event: (W, { n, m }) => coherence(W) <= delta(n, m) / 2,
      vacuousWhen: ({ n, m }) => delta(n, m) >= 2,
    },
  }),
  'lemma-1-unnormalised': claim({
    title: 'The same for the normal vectors as drawn, before their lengths are scaled to 1',
    place: 'Lemma 1, proof',
    statement: String.raw`\Pr_W\Big[\max_{i<j}|W_i\cdot W_j|\le\delta\Big]\ge\tfrac12,\qquad [W_i]_k\sim N(0,\tfrac1m)`,
    over: 'W',
    forAll: domain,
    vacuousWhen: ({ n, m }) => delta(n, m) >= 1,
    draw: (rng, { n, m }) => gaussianVectors(rng, n, m),
    event: (W, { n, m }) => coherence(W) <= delta(n, m),
    probabilityAtLeast: () => 1 / 2,
    expect: 'refuted',
  }),
});

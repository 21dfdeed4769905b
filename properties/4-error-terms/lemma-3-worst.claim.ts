import { atLeast, atMostUpTo, choices, claim, equals, integers, readings } from 'refutable';
import { logNormalTail, normalQuantile, normalTail } from 'refutable/numeric';
import {
  coherence,
  gramOfUnitVectors,
  rademacherVectors,
  simplexFrame,
  unitVectors,
  worstError,
  worstErrorOfAll,
  delta,
} from 'refutable/superposition';

const place = 'Lemma 3';

// As m → ∞ the dot products √m W_i·W_j of n directions become independent standard normal variables, one for each pair;
// all that follows is about these.

/** P(√m δ ≤ d), where √m δ is the largest size of n(n − 1)/2 standard normal variables. */
const coherenceAtMost = (n: number, d: number): number =>
  Math.exp(((n * (n - 1)) / 2) * Math.log1p(-2 * normalTail(d)));

/**
 * A bound on P(the k largest of one row's n − 1 dot products add up to s or more, in some row and with some sign).
 *
 * The k largest add up to at most kt + Σ_j (X_j − t)_+, for any t; by Chernoff that is s or more with probability at
 * most e^{−λ(s − kt)} (E e^{λ(X − t)_+})^{n−1}, for any λ ≥ 0, where E e^{λ(X − t)_+} = Φ(t) + e^{λ²/2 − λt} Q(t − λ);
 * and there are n rows with two signs. Here t is chosen so that k of n are expected above it, and λ is the best of a
 * hundred values up to t.
 */
function someRowReaches(n: number, k: number, s: number): number {
  const t = -normalQuantile(k / n);
  let least = 0;
  for (let hundredths = 1; hundredths <= 100; hundredths++) {
    const lambda = (hundredths / 100) * t;
    const excess = Math.exp(lambda ** 2 / 2 - lambda * t + logNormalTail(t - lambda)) - normalTail(t);
    least = Math.min(least, -lambda * (s - k * t) + (n - 1) * Math.log1p(excess));
  }
  return Math.min(1, 2 * n * Math.exp(least));
}

/**
 * An upper bound on the limit of P(worst error ≥ share · δk): if √m δ > d, some row must reach share · dk. Here d is
 * chosen so that one pair is expected above it in size.
 */
function reachesAtMost(n: number, k: number, share: number): number {
  const d = -normalQuantile(1 / n ** 2);
  return Math.min(1, coherenceAtMost(n, d) + someRowReaches(n, k, share * d * k));
}

/**
 * A lower bound on it.
 *
 * √m δ is at most d = 2√(ln n), the bound of Lemma 1, with probability at least 1 − n(n − 1)Q(d). Take a feature with
 * the largest dot product, reversed if necessary so that this dot product is positive: its other n − 2 dot products are
 * independent and normal, given that their size is at most that of the largest, and share · δk is reached if k − 1 of
 * them exceed (share · k − 1)/(k − 1) times the largest. Each does so with a probability that falls with d. Their number
 * is binomial, and P(Bin ≤ a) ≤ e^{−μ}(eμ/a)^a for a below its mean μ.
 */
function reachesAtLeast(n: number, k: number, share: number): number {
  if (share * k <= 1) return 1;
  const d = 2 * Math.sqrt(Math.log(n));
  const part = (share * k - 1) / (k - 1);
  const above = (normalTail(part * d) - normalTail(d)) / (1 - 2 * normalTail(d));
  const [mean, few] = [(n - 2) * above, k - 2];
  const tooFew = mean <= few ? 1 : Math.exp(few - mean + (few === 0 ? 0 : few * Math.log(mean / few)));
  return Math.max(0, 1 - n * (n - 1) * normalTail(d)) * (1 - tooFew);
}

const within = (n: number, k: number, share: number): readonly [number, number] => [
  reachesAtLeast(n, k, share),
  Math.max(reachesAtLeast(n, k, share), reachesAtMost(n, k, share)),
];
/**
 * The worst error over all features and all inputs of k present features, divided by δk, from the n × n matrix of all dot
 * products: for each feature, the k largest dot products of one sign are added up.
 */
function ratioOfWorst(dots: Float64Array, n: number, k: number): number {
  let [worst, delta] = [0, 0];
  for (let i = 0; i < n; i++) {
    const others = dots.slice(i * n, (i + 1) * n);
    others[i] = 0;
    others.sort();
    let [most, least] = [0, 0];
    for (let j = 0; j < k; j++) {
      most += Math.max(0, others[n - 1 - j]!);
      least -= Math.min(0, others[j]!);
    }
    worst = Math.max(worst, most, least);
    delta = Math.max(delta, others[n - 1]!, -others[0]!);
  }
  return worst / (delta * k);
}

const root = (digits: number): number => Math.floor(10 ** (digits / 2));

export default readings({
  'lemma-3-worst': claim({
    title: 'For every input the error is at most δk, where δ is the coherence',
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
    always: (W, { m, k }) => {
      const worst = worstErrorOfAll(W, k);
      return atMostUpTo(worst, coherence(W) * k, { ulps: 4 * (m + k), scale: k });
    },
    expect: 'upheld',
    picture: {
      title: 'Worst and typical errors of random unit vectors, with their bounds',
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
            return worstErrorOfAll(W, k);
          },
          range: ({ k }) => [0, k],
        },
      },
    },
    note: 'The triangle inequality over at most $k$ terms of size at most $\\delta$. The worst input is found exactly: the $k$ largest dot products of one sign. A present feature has only $k-1$ interfering terms, so only absent features attain the bound.',
    literature: [
      {
        reference:
          'Garg, Kleinberg, Peng, How many features can a language model store under the linear representation hypothesis? (COLT 2026)',
        says: 'For all k-sparse inputs at once O(k² log n) dimensions are enough for a linear read-out and Ω(k² log(n/k)/log k) are needed. With δ = √(4 ln n/m) the condition δk ≤ ½ requires m = 16 k² ln n, which is optimal up to the factor log k.',
        checked: 'abstract',
      },
    ],
    twin: {
      claims: 'The same with k − 1 terms, as for a present feature',
      always: (W, { m, k }) => {
        const worst = worstErrorOfAll(W, k);
        return atMostUpTo(worst, coherence(W) * (k - 1), { ulps: 4 * (m + k), scale: k });
      },
    },
  }),
  'lemma-3-worst-attained': claim({
    title: 'The simplex attains the bound δk: all its dot products have size δ',
    place,
    statement: String.raw`\max_x|error_i|=\delta k\ \text{ for the simplex of } n=m+1 \text{ vectors}`,
    forAll: { n: integers(2, 200), k: integers(1, ({ n }) => n - 1) },
    holds: ({ n, k }) => {
      const W = simplexFrame(n);
      return equals(worstError(W, 0, k), coherence(W) * k, { ulps: 8 * n, scale: 1 });
    },
    expect: 'upheld',
    twin: {
      claims: 'It attains 0.99δk',
      holds: ({ n, k }) =>
        equals(worstError(simplexFrame(n), 0, k), 0.99 * coherence(simplexFrame(n)) * k, { ulps: 8 * n, scale: 1 }),
    },
  }),
  'lemma-3-worst-random': claim({
    title: 'As m → ∞, the worst error of random directions is at least ½δk at least half the time, for k = ⌊√n⌋',
    place,
    statement: String.raw`\lim_{m\to\infty}\Pr_W\Big[\max_{i,x}|error_i|\ge\tfrac12\,\delta k\Big]\ge\tfrac12,\qquad k=\lfloor\sqrt n\rfloor,\ \delta=\max_{i<j}|W_i\cdot W_j|`,
    over: 'W',
    forAll: { digits: integers(4, 14) },
    value: ({ digits }) => within(10 ** digits, root(digits), 1 / 2),
    valueAtLeast: () => 1 / 2,
    expect: 'refuted',
    note: 'For $n\\le60$ this holds (`lemma-3-worst-random-small`). But $\\delta$ is the largest of $n^2/2$ dot products, about $2\\sqrt{\\ln n/m}$, and the $k=\\sqrt n$ largest of one feature are about $\\sqrt{\\ln n/m}$ each: the ratio tends to $\\frac12$, from below. The bounds are rigorous, for $n=10^{\\text{digits}}$: they use the distribution of $\\delta$, and Chernoff’s inequality for the sums, and show this from $n=10^5$ on.',
    sharpen: {
      constant: 'the ½ in the worst error ≥ ½ δk',
      printed: 1 / 2,
      find: 'largest',
      between: [0, 1],
      resolution: 0.001,
      along: 'log₁₀ n',
      sizes: [4, 5, 6, 8, 10, 12, 14],
      at: (digits) => ({ digits }),
      with: (a) => ({ value: ({ digits }) => within(10 ** digits, root(digits), a) }),
      limit: {
        value: 1 / 2,
        why: 'the √n largest of n normal variables are about √(ln n) each, and the largest of n²/2 is about 2√(ln n)',
      },
    },
  }),
  'lemma-3-worst-random-repaired': claim({
    title: 'As m → ∞, the worst error of random directions is at least ⅓δk at least half the time, for all k ≤ √n',
    place,
    statement: String.raw`\lim_{m\to\infty}\Pr_W\Big[\max_{i,x}|error_i|\ge\tfrac13\,\delta k\Big]\ge\tfrac12,\qquad k\le\sqrt n`,
    over: 'W',
    uses: ['lemma-1'],
    forAll: {
      n: integers(4, 1_000_000_000_000_000, { scale: 'logarithmic' }),
      k: integers(1, ({ n }) => Math.floor(Math.sqrt(n)), { scale: 'logarithmic' }),
    },
    value: ({ n, k }) => [reachesAtLeast(n, k, 1 / 3), 1],
    valueAtLeast: () => 1 / 2,
    repairs: 'lemma-3-worst-random',
    expect: 'upheld',
    note: 'One row of the largest dot product is enough: it contains $\\delta$ itself and $k-1$ more that exceed $\\frac{k-3}{3(k-1)}\\delta$. For fixed $k$ and $n\\to\\infty$ the ratio of the worst error to $\\delta k$ tends to $\\sqrt{\\frac{k+1}{2k}}$, for $k=n^a$ to $\\sqrt{\\frac{1-a}2}$.',
    twin: {
      claims: 'The same with 1/1.8 in place of ⅓, for k = ⌊√n⌋',
      value: ({ n }) => [0, reachesAtMost(n, Math.floor(Math.sqrt(n)), 1 / 1.8)],
    },
  }),
  'lemma-3-worst-random-drawn': claim({
    title: 'At n = 100, m = 2000, k = 10 the worst error reaches 0.7δk no more often than the bound for m → ∞ allows',
    place,
    statement: String.raw`\Pr_W\Big[\max_{i,x}|error_i|\ge s\,\delta k\Big]\le\text{bound}(s),\qquad n=100,\ m=2000,\ k=10,\ s\ge0.7`,
    over: 'W',
    forAll: { share: choices(0.7, 0.75, 0.8) },
    draw: (rng) => ratioOfWorst(gramOfUnitVectors(rng, 100, 2000), 100, 10),
    event: (ratio, { share }) => ratio >= share,
    probabilityAtMost: ({ share }) => reachesAtMost(100, 10, share),
    expect: 'upheld',
    note: 'The bound behind `lemma-3-worst-random` is compared with draws of all dot products in a finite number of dimensions, for $s=0.7,0.75,0.8$. It is loose, since it allows $\\delta$ to be below its usual size: it is 0.93, 0.43 and 0.38.',
    twin: { claims: 'It reaches 0.45δk no more often than that', event: (ratio) => ratio >= 0.45 },
  }),
  'lemma-3-worst-random-small': claim({
    title: 'For n ≤ 60 random directions and k ≤ √n, the worst error is at least ½δk at least half the time',
    place,
    statement: String.raw`\Pr_W\Big[\max_{i,x}|error_i|\ge\tfrac12\,\delta k\Big]\ge\tfrac12,\qquad n\le60,\ k\le\sqrt n,\ \delta=\max_{i<j}|W_i\cdot W_j|`,
    over: 'W',
    forAll: { n: integers(4, 60), m: integers(2, 60), k: integers(1, ({ n }) => Math.floor(Math.sqrt(n))) },
    draw: (rng, { n, m }) => unitVectors(rng, n, m),
    event: (W, { k }) => atLeast(worstErrorOfAll(W, k), (coherence(W) * k) / 2).holds,
    probabilityAtLeast: () => 1 / 2,
    repairs: 'lemma-3-worst-random',
    expect: 'upheld',
    twin: {
      claims: 'The same with δk in place of ½δk',
      event: (W, { k }) => atLeast(worstErrorOfAll(W, k), coherence(W) * k).holds,
    },
  }),
});

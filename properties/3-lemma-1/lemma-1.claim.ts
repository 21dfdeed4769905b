import { claim, integers, positiveRationals, readings, picture } from 'refutable';
import { interval, integrate } from 'refutable/numeric';
import {
  coherence,
  coherenceProbability,
  delta,
  gaussianCoherenceProbability,
  unitVectors,
  column,
  dot,
} from 'refutable/superposition';

/** Sizes at which W is drawn. */
const drawn = {
  n: integers(2, 60, { scale: 'logarithmic' }),
  m: integers(2, 200, { scale: 'logarithmic' }),
};
/** Sizes at which the exact distribution is computed. */
const exact = {
  n: integers(2, 1e12, { scale: 'logarithmic' }),
  m: integers(2, 1e9, { scale: 'logarithmic' }),
};
/** The same for vectors that are not scaled, whose distribution is summed for even m. */
const exactEven = {
  n: integers(2, 1e12, { scale: 'logarithmic' }),
  m: integers(2, 2000, { scale: 'logarithmic' }),
};

interface Sizes {
  readonly n: number;
  readonly m: number;
}

const isVacuous = ({ n, m }: Sizes): boolean => delta(n, m) >= 1;

/** δ with m − 2 ln n in place of m: √(4 ln n/(m − 2 ln n)); 1 where that is not below 1. */
function unnormalisedDelta({ n, m }: Sizes): number {
  const square = (4 * Math.log(n)) / (m - 2 * Math.log(n));
  return square > 0 && square < 1 ? Math.sqrt(square) : 1;
}

/** The density of W_i·W_j at t, for unit vectors in m dimensions: C(1 − t²)^{(m−3)/2}. */
function dotDensity(t: number, m: number): number {
  const shape = (at: number): number => (1 - at * at) ** ((m - 3) / 2);
  return shape(t) / integrate(shape, -1, 1).value;
}

/** The density of a normal variable with the same standard deviation, 1/√m. */
const normalDensity = (t: number, m: number): number => Math.sqrt(m / (2 * Math.PI)) * Math.exp((-m * t * t) / 2);

const histogram = picture<{ n: number; m: number }>({
  title: 'Distribution of Wᵢ·Wⱼ, and where δ lies',
  at: { n: 20, m: 30 },
  sample: (rng, { m }) => {
    const W = unitVectors(rng, 2, m);
    return dot(column(W, 0), column(W, 1));
  },
  draws: 3000,
  bars: [-0.75, 0.75, 30],
  x: 'Wᵢ·Wⱼ',
  densities: {
    'exact density': (t, { m }) => dotDensity(t, m),
    'normal, standard deviation 1/√m': (t, { m }) => normalDensity(t, m),
  },
  marks: { '1/√m': 1 / Math.sqrt(30), δ: delta(20, 30) },
});

/** P(all |W_i·W_j| ≤ ½), with the dimensions that Lemma 1 requires for δ = ½. */
const phase = picture<{ n: number; m: number }>({
  title: 'Dimensions needed to keep all |Wᵢ·Wⱼ| ≤ ½',
  at: {},
  across: {
    parameter: 'n',
    values: [2, 4, 8, 16, 32, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10],
    logarithmic: true,
  },
  up: { parameter: 'm', values: Array.from({ length: 24 }, (_, row) => 10 + 17 * row) },
  shade: 'probability that all |Wᵢ·Wⱼ| ≤ ½',
  value: ({ n, m }) => coherenceProbability(n, m, 1 / 2),
  level: 1 / 2,
  curves: {
    'Lemma 1: m = 4 ln n/δ²': ({ n }) => 16 * Math.log(n),
    'the same with 3 in place of 4': ({ n }) => 12 * Math.log(n),
  },
});

const cai = {
  reference: 'Cai and Jiang, Limiting laws of coherence of random matrices (2011) and Phase transition (2012)',
  says: 'The limiting distribution of the coherence L of independent spherical columns, separately for ln n/m → 0, → β and → ∞. The R package CovTools, which implements the first, compares mL² − 4 ln n + ln ln n with a Gumbel-type quantile: so L√(m/ln n) → 2, the constant of the paper, which is sharp.',
  checked: 'abstract',
} as const;
const overflow = {
  reference: 'MathOverflow, "Almost orthogonal vectors", an answer there',
  says: 'The same construction with signs ±1/√m and the same n = e^{δ²m/4}, with the two-sided bound 2e^{−δ²m/2} = 2/n² for a pair.',
  checked: 'text',
} as const;

export default readings({
  'lemma-1': claim({
    title: 'n random unit vectors have all |W_i·W_j| ≤ √(4 ln n/m) with probability at least ½',
    place: 'Lemma 1',
    subject: 'the probability',
    statement: String.raw`\Pr_W\Big[\max_{i<j}|W_i\cdot W_j|\le\delta\Big]\ge\tfrac12,\qquad \delta=\sqrt{\tfrac{4\ln n}{m}},\ |W_i|=1`,
    over: 'W',
    uses: ['mean-square-length', 'dot-mean-deviation', 'chernoff-tail', 'tail-is-success', 'pair-count', 'union-bound'],
    forAll: drawn,
    vacuousWhen: isVacuous,
    draw: (rng, { n, m }) => unitVectors(rng, n, m),
    event: (W, { n, m }) => coherence(W) <= delta(n, m),
    probabilityAtLeast: () => 1 / 2,
    expect: 'upheld',
    picture: [histogram, phase],
    note: String.raw`The statement is true, but the printed proof is wrong: it takes Chernoff's bound for an equality, confuses failure with success, and adds up probabilities of success. Corrected (lemma-1-exact), the same four steps prove the statement.`,
    literature: [
      overflow,
      cai,
      {
        reference:
          'Malykhin, On the structure of low-rank matrices that approximate the identity matrix (2024), introduction',
        says: 'Dot products of random sign vectors approximate the n × n identity with rank m to within 2√(ln n/m), credited there to a paper of 1974, which is, as recalled, by Kashin: the same δ, fifty years earlier.',
        checked: 'text',
      },
    ],
    twin: {
      claims: 'The same with √(ln n/m), half of δ',
      event: (W, { n, m }) => coherence(W) <= delta(n, m) / 2,
      vacuousWhen: ({ n, m }) => delta(n, m) >= 2,
    },
  }),
  'lemma-1-exact': claim({
    title:
      'By the exact distribution, n unit vectors have all |W_i·W_j| ≤ √(4 ln n/m) with probability at least ½, for n up to 10¹²',
    place: 'Lemma 1',
    statement: String.raw`\Pr_W\Big[\max_{i<j}|W_i\cdot W_j|\le\sqrt{\tfrac{4\ln n}{m}}\Big]\ge\tfrac12,\qquad |W_i|=1`,
    over: 'W',
    uses: [
      'dot-mean-deviation',
      'chernoff-tail-two-sided',
      'tail-is-success-repaired',
      'pair-count-repaired',
      'union-bound-repaired',
    ],
    forAll: exact,
    vacuousWhen: isVacuous,
    value: ({ n, m }) => coherenceProbability(n, m, delta(n, m)),
    valueAtLeast: () => 1 / 2,
    alsoAt: [
      { n: 2, m: 3 },
      { n: 1e6, m: 56 },
      { n: 1e12, m: 111 },
    ],
    expect: 'upheld',
    note: String.raw`The corrected proof: for unit vectors and $m\ge2$, $\Pr[|W_i\cdot W_j|>c/\sqrt m]\le e^{-c^2/2}$, two-sided and without a factor 2 (chernoff-tail-two-sided). With $c=\sqrt{4\ln n}$ a pair fails with probability at most $n^{-2}$, and there are $n(n-1)/2$ pairs, so all succeed with probability at least $1-\frac{n-1}{2n}=\frac12+\frac1{2n}$. The value encloses the true probability between Bonferroni's bounds, which can be computed because the dot products are pairwise independent.`,
    literature: [cai],
    sharpen: {
      constant: 'the 4 under the root',
      printed: 4,
      find: 'smallest',
      between: [1, 5],
      resolution: 0.01,
      along: 'n',
      sizes: [10, 100, 1e3, 1e4, 1e6, 1e9, 1e12],
      at: (n) => ({ n, m: 1e9 }),
      with: (a) => ({ value: ({ n, m }) => coherenceProbability(n, m, (Math.sqrt(a) / 2) * delta(n, m)) }),
      limit: { value: 4, why: 'for large m the median is nearly 4 − (ln ln n + 2.49)/ln n (Cai and Jiang)' },
    },
    twin: {
      claims: 'The same with 3 ln n in place of 4 ln n',
      value: ({ n, m }) => coherenceProbability(n, m, (Math.sqrt(3) / 2) * delta(n, m)),
    },
    picture: {
      title: 'Probability that all |Wᵢ·Wⱼ| ≤ δ, against n, at m = 1000',
      along: 'n',
      values: [2, 5, 10, 20, 50, 100, 1e3, 1e4, 1e5, 1e6, 1e8, 1e10, 1e12],
      logarithmic: true,
      at: { m: 1000 },
      y: 'probability (lower bound)',
      curves: {
        'unit vectors, exact': ({ n, m }) => coherenceProbability(n, m, delta(n, m))[0],
        'bound of the corrected proof': ({ n }) => 1 / 2 + 1 / (2 * n),
      },
    },
  }),
  'lemma-1-exponential-form': claim({
    title: 'The two forms of Lemma 1, n = e^{δ²m/4} and δ = √(4 ln n/m), are equivalent',
    place: 'Lemma 1',
    statement: String.raw`\ln n=\frac{\delta^2m}4\iff\delta^2=\frac{4\ln n}m`,
    forAll: { L: positiveRationals(), delta: positiveRationals(), m: positiveRationals() },
    concludes: 'L = delta^2*m/4 iff delta^2 = 4*L/m',
    expect: 'proved',
    note: String.raw`$L=\ln n$.`,
    twin: { claims: 'The same with 2 in place of 4 on the right', concludes: 'L = delta^2*m/4 iff delta^2 = 2*L/m' },
  }),
  'lemma-1-likelier': claim({
    title:
      'n random unit vectors have all |W_i·W_j| ≤ √(4 ln n/m) with probability at least 1 − 1/(5√(ln n)), which tends to 1',
    place: 'Lemma 1',
    statement: String.raw`\Pr_W\Big[\max_{i<j}|W_i\cdot W_j|\le\sqrt{\tfrac{4\ln n}{m}}\Big]\ge1-\frac1{5\sqrt{\ln n}}`,
    over: 'W',
    uses: ['pair-count-repaired', 'union-bound-repaired'],
    forAll: exact,
    vacuousWhen: isVacuous,
    value: ({ n, m }) => coherenceProbability(n, m, delta(n, m)),
    valueAtLeast: ({ n }) =>
      interval.subtract(
        [1, 1],
        interval.divide([1, 1], interval.multiply([5, 5], interval.sqrt(interval.log([n, n])))),
      ),
    expect: 'upheld',
    note: String.raw`"Likely" is an understatement: besides $e^{-c^2/2}$ the tail has a further factor, $2Q(c)\approx\frac{2}{c\sqrt{2\pi}}e^{-c^2/2}$. At $c=2\sqrt{\ln n}$ a pair fails with probability about $0.4\,n^{-2}/\sqrt{\ln n}$, and there are $n^2/2$ pairs.`,
    sharpen: {
      constant: 'the 5 before the root',
      printed: 5,
      find: 'largest',
      between: [4, 8],
      resolution: 0.005,
      along: 'n',
      sizes: [10, 100, 1e3, 1e4, 1e6, 1e9, 1e12],
      at: (n) => ({ n, m: 1e9 }),
      with: (a) => ({
        valueAtLeast: ({ n }) =>
          interval.subtract(
            [1, 1],
            interval.divide([1, 1], interval.multiply([a, a], interval.sqrt(interval.log([n, n])))),
          ),
      }),
      limit: {
        value: 2 * Math.sqrt(2 * Math.PI),
        why: 'n²/2 pairs fail with probability 2Q(2√(ln n)) each, which is 1/(2√(2π ln n)) in all',
      },
    },
    twin: {
      claims: 'The same with 10 in place of 5',
      valueAtLeast: ({ n }) => 1 - 1 / (10 * Math.sqrt(Math.log(n))),
    },
  }),
  'lemma-1-constant': claim({
    title:
      'For n ≥ 100 and m ≥ 20 ln² n, n random unit vectors have all |W_i·W_j| ≤ √(3 ln n/m) with probability at most ½',
    place: 'Lemma 1',
    statement: String.raw`\Pr_W\Big[\max_{i<j}|W_i\cdot W_j|\le\sqrt{\tfrac{3\ln n}{m}}\Big]\le\tfrac12,\qquad n\ge100,\ m\ge20\ln^2n`,
    over: 'W',
    forAll: {
      n: integers(100, 1e9, { scale: 'logarithmic' }),
      m: integers(({ n }) => 20 * Math.log(n) ** 2, 1e9, { scale: 'logarithmic' }),
    },
    value: ({ n, m }) => coherenceProbability(n, m, (Math.sqrt(3) / 2) * delta(n, m)),
    valueAtMost: () => 1 / 2,
    expect: 'upheld',
    note: String.raw`With $\sqrt{a\ln n/m}$ and $a<4$ the expected number of failing pairs grows like $n^{2-a/2}$, and by pairwise independence the probability of none tends to 0. For $m$ of order $\ln n$ smaller bounds than the constant 4 suggests hold: see exponentially-many.`,
    literature: [cai],
    twin: {
      claims: 'The same with the constant 4 itself',
      value: ({ n, m }) => coherenceProbability(n, m, delta(n, m)),
    },
  }),
  'lemma-1-unnormalised': claim({
    title: 'n normal vectors, not scaled to length 1, have all |W_i·W_j| ≤ √(4 ln n/m) with probability at least ½',
    place: 'Lemma 1, proof',
    quote: String.raw`by randomly choosing each coordinate of each $W_i$ with the normal distribution with mean 0 and standard deviation $\frac{1}{\sqrt{m}}$ … Their length can be scaled to be exactly 1.`,
    subject: 'the probability',
    statement: String.raw`\Pr_W\Big[\max_{i<j}|W_i\cdot W_j|\le\delta\Big]\ge\tfrac12,\qquad [W_i]_k\sim N(0,\tfrac1m),\ m\text{ even}`,
    over: 'W',
    uses: ['chernoff-tail-unnormalised', 'tail-is-success', 'pair-count', 'union-bound'],
    forAll: exactEven,
    where: ({ m }) => m % 2 === 0,
    vacuousWhen: isVacuous,
    value: ({ n, m }) => gaussianCoherenceProbability(n, m, delta(n, m)),
    valueAtLeast: () => 1 / 2,
    alsoAt: [
      { n: 400, m: 24 },
      { n: 2000, m: 32 },
      { n: 1e12, m: 112 },
    ],
    expect: 'refuted',
    note: String.raw`False for many vectors, from some hundreds on, when m is just above $4\ln n$. Without scaling, $\Pr[|W_i\cdot W_j|>\delta]$ falls like $e^{-mI(\delta)}$ with $I(\delta)=\sup_s\{s\delta+\frac12\ln(1-s^2)\}=\frac{\delta^2}2-\frac{\delta^4}4+\dots<\frac{\delta^2}2$, since lengths vary. At $m=4\ln n$, where $\delta=1$, $I=0.377$, and the expected number of failing pairs grows like $n^{2-4\cdot0.377}=n^{0.49}$. The value is enclosed between $(1-q)^{n(n-1)/2}$, by Šidák’s inequality for normal vectors and with the exact $q=\Pr[|W_i\cdot W_j|>\delta]$, and an upper bound from second moments. At $n=10^{12}$, $m=112$ some 22 000 pairs are expected above δ, and the probability of none is below $5\cdot10^{-5}$.`,
  }),
  'lemma-1-unnormalised-repaired': claim({
    title:
      'n normal vectors, not scaled to length 1, have all |W_i·W_j| ≤ √(4 ln n/(m − 2 ln n)) with probability at least ½',
    place: 'Lemma 1, proof',
    statement: String.raw`\Pr_W\Big[\max_{i<j}|W_i\cdot W_j|\le\sqrt{\tfrac{4\ln n}{m-2\ln n}}\Big]\ge\tfrac12,\qquad [W_i]_k\sim N(0,\tfrac1m),\ m\text{ even}`,
    over: 'W',
    uses: ['chernoff-tail-unnormalised-repaired', 'pair-count-repaired', 'union-bound-repaired'],
    forAll: exactEven,
    where: ({ m }) => m % 2 === 0,
    vacuousWhen: (setting) => unnormalisedDelta(setting) >= 1,
    value: (setting) => gaussianCoherenceProbability(setting.n, setting.m, unnormalisedDelta(setting)),
    valueAtLeast: () => 1 / 2,
    repairs: 'lemma-1-unnormalised',
    expect: 'upheld',
    note: String.raw`By chernoff-tail-unnormalised-repaired a pair fails with probability at most $e^{-m\delta^2/(2+\delta^2)}$, and $m\delta^2/(2+\delta^2)=2\ln n$ exactly at this δ. To second order in $\delta^2$ no smaller δ will do, since $\frac{\delta^2}{2+\delta^2}=\frac{\delta^2}2-\frac{\delta^4}4+\dots$ agrees with the true exponent $I(\delta)$ to that order. Scaling to length 1, which the paper allows, saves the $2\ln n$.`,
    twin: {
      claims: 'The same with m + 2 ln n in place of m',
      vacuousWhen: isVacuous,
      value: ({ n, m }) => gaussianCoherenceProbability(n, m, Math.sqrt((4 * Math.log(n)) / (m + 2 * Math.log(n)))),
    },
  }),
});

import { choices, claim, integers, readings, reals, picture } from 'refutable';
import { recoveryChance, sphereSumTail } from 'refutable/superposition';

const place = 'Lemma 4 and Theorem 2';

/** The expected number of wrong answers among n features, k of them present, with a threshold at t. */
const wrong = (n: number, m: number, k: number, t: number): number =>
  (n - k) * sphereSumTail(k, m, t) + k * sphereSumTail(k - 1, m, 1 - t);

/** The same, with its numerical error. */
function wrongAnswers(n: number, m: number, k: number, t: number): readonly [number, number] {
  const expected = wrong(n, m, k, t);
  return [expected - n * 1e-12, expected + n * 1e-12];
}

/** ½ + (k/m) ln((n − k)/k): where the normal densities of absent and present features, times their numbers, are equal. */
const balanced = (n: number, m: number, k: number): number => 1 / 2 + (k / m) * Math.log((n - k) / k);

/** The best threshold at the least m, 1/(1 + √(ln k/ln n)), and that m, 2k(√ln n + √ln k)². */
const limit = (n: number, k: number): number => 1 / (1 + Math.sqrt(Math.log(k) / Math.log(n)));
const enough = (n: number, k: number): number =>
  Math.ceil(2 * k * (Math.sqrt(Math.log(n)) + Math.sqrt(Math.log(k))) ** 2);

const sizes = {
  n: integers(100, 1_000_000, { scale: 'logarithmic' }),
  k: integers(5, 40, { scale: 'logarithmic' }),
};

/** The least m at which the expected number of wrong answers at the threshold t* is at most ½. */
function leastDimensions(n: number, k: number): number {
  const isEnough = (m: number): boolean => wrong(n, m, k, Math.min(1, balanced(n, m, k))) <= 1 / 2;
  let [few, most] = [1, 2];
  while (!isEnough(most)) [few, most] = [most, 2 * most];
  while (most - few > 1) {
    const middle = Math.floor((few + most) / 2);
    if (isEnough(middle)) most = middle;
    else few = middle;
  }
  return most;
}

const thresholds = picture<{ n: number; m: number; k: number; t: number }>({
  title: 'Expected number of wrong answers against the threshold, for m = 2k ln n',
  at: { n: 10_000, k: 10, m: 185 },
  along: 't',
  values: Array.from({ length: 41 }, (_, i) => 0.3 + 0.015 * i),
  y: 'expected wrong answers',
  logarithmicY: true,
  curves: {
    'all wrong answers': ({ n, m, k, t }) => wrong(n, m, k, t),
    'absent, read as present': ({ n, m, k, t }) => (n - k) * sphereSumTail(k, m, t),
    'present, read as absent': ({ m, k, t }) => k * sphereSumTail(k - 1, m, 1 - t),
  },
  marks: { '½': 1 / 2, '½ + (k/m) ln((n − k)/k)': balanced(10_000, 185, 10) },
});

export default readings({
  'best-threshold': claim({
    title: 'Among all thresholds, ½ minimises the expected number of wrong answers',
    place,
    statement: String.raw`E\,|\{i:x''_i\ne x_i\}|_{\,t=1/2}\le E\,|\{i:x''_i\ne x_i\}|_{\,t}`,
    over: 'W and x',
    forAll: { ...sizes, multiple: choices(2, 4), t: reals(0.3, 0.9, { steps: 60 }) },
    where: ({ n, k }) => 4 * k <= n,
    value: ({ n, k, multiple }) => wrongAnswers(n, Math.ceil(multiple * k * Math.log(n)), k, 1 / 2),
    valueAtMost: ({ n, k, multiple, t }) => wrongAnswers(n, Math.ceil(multiple * k * Math.log(n)), k, t),
    expect: 'refuted',
    picture: thresholds,
    note: 'In Lemma 4 all errors are below $\\frac12$ on either side. But $n-k$ features are absent and only $k$ present: a false alarm has about $n/k$ times as many chances as a miss.',
  }),
  'best-threshold-repaired': claim({
    title:
      'With m = 2 or 4 k ln n, the threshold ½ + (k/m) ln((n − k)/k) gives at most 5 % more wrong answers on average than any other',
    place,
    statement: String.raw`E\,|\{i:x''_i\ne x_i\}|_{\,t^*}\le1.05\,E\,|\{i:x''_i\ne x_i\}|_{\,t},\qquad t^*=\tfrac12+\tfrac km\ln\tfrac{n-k}k`,
    over: 'W and x',
    forAll: { ...sizes, multiple: choices(2, 4), t: reals(0.3, 0.9, { steps: 60 }) },
    where: ({ n, k }) => 4 * k <= n,
    value: ({ n, k, multiple }) => {
      const m = Math.ceil(multiple * k * Math.log(n));
      return wrongAnswers(n, m, k, Math.min(1, balanced(n, m, k)));
    },
    valueAtMost: ({ n, k, multiple, t }) => {
      const [lo, hi] = wrongAnswers(n, Math.ceil(multiple * k * Math.log(n)), k, t);
      return [1.05 * lo, 1.05 * hi];
    },
    repairs: 'best-threshold',
    alsoAt: [{ n: 1391, k: 5, multiple: 2, t: 0.88 }],
    expect: 'upheld',
    note: 'For normal errors of variance $\\sigma^2=k/m$ the two densities $(n-k)\\varphi(t/\\sigma)$ and $k\\varphi((1-t)/\\sigma)$ are equal there, and the sum of the two tails is least. For small $k$ and large $m$, errors are rare and their distribution is not normal so far into the tail, and the best threshold is higher.',
    twin: {
      claims: 'The same with twice the distance from ½',
      value: ({ n, k, multiple }) => {
        const m = Math.ceil(multiple * k * Math.log(n));
        return wrongAnswers(n, m, k, Math.min(1, 2 * balanced(n, m, k) - 1 / 2));
      },
    },
  }),
  'best-threshold-dimensions': claim({
    title:
      'With the best threshold, m = 2k(√ln n + √ln k)², down to a quarter of 8 k ln n, recovers x at least half the time',
    place,
    statement: String.raw`m=2k\left(\sqrt{\ln n}+\sqrt{\ln k}\right)^2,\ t=\frac{1}{1+\sqrt{\ln k/\ln n}}\ \Rightarrow\ \Pr[x''=x]\ge\tfrac12`,
    over: 'W and x',
    forAll: { n: integers(4, 1_000_000_000_000, { scale: 'logarithmic' }), k: integers(2, 12) },
    where: ({ n, k }) => 2 * k <= n,
    draw: (rng, { n, k }) => recoveryChance(rng, { n, m: enough(n, k), k, threshold: limit(n, k) }),
    chance: (chance) => chance,
    probabilityAtLeast: () => 1 / 2,
    margin: () => 0.001,
    expect: 'upheld',
    note: 'The largest error of $n$ absent features is about $\\sqrt{2\\ln n}\\,\\sigma$, the least of $k$ present ones about $-\\sqrt{2\\ln k}\\,\\sigma$, with $\\sigma^2=k/m$: they fit on either side of $t$ when $(\\sqrt{2\\ln n}+\\sqrt{2\\ln k})\\sigma\\le1$. For fixed $k$ the constant tends to 2, for $k$ near $n$ to 8; for $k=1$ any $m\\ge2$ suffices with $t$ just below 1.',
    literature: [
      {
        reference: 'Fletcher, Rangan, Goyal, Necessary and sufficient conditions for sparsity pattern recovery, 2009',
        says: 'Thresholding of correlations for noisy measurements of real vectors; the sufficient number there has the same order k log(n − k).',
        checked: 'abstract',
      },
    ],
    twin: {
      claims: 'The same m with the threshold ½',
      draw: (rng, { n, k }) => recoveryChance(rng, { n, m: enough(n, k), k, threshold: 1 / 2 }),
    },
  }),
  'best-threshold-growth': claim({
    title: 'With the best threshold, the least m grows with k as k(√ln n + √ln k)²',
    place,
    statement: String.raw`m^*(k)=\Theta\left(k\left(\sqrt{\ln n}+\sqrt{\ln k}\right)^2\right)\ \text{ at fixed } n`,
    forAll: { n: integers(1_000_000, 1_000_000) },
    sizes: [3, 10, 30, 100, 300, 1000],
    measure: (k, { n }) => {
      const m = leastDimensions(n, k);
      return [m - 1, m];
    },
    law: (k, { n }) => k * (Math.sqrt(Math.log(n)) + Math.sqrt(Math.log(k))) ** 2,
    order: 'Theta',
    slopeWithin: 0.03,
    driftWithin: 1.25,
    expect: 'upheld',
    note: 'The least $m$ at which the expected number of wrong answers at the threshold $t^*$ is at most $\\frac12$, computed exactly at $n=10^6$: it is 0.80 to 0.90 of $2k(\\sqrt{\\ln n}+\\sqrt{\\ln k})^2$, and at $k=10$ half of what the threshold $\\frac12$ needs.',
    twin: { claims: 'It grows as k², as for all inputs at once', law: (k) => k ** 2 },
  }),
});

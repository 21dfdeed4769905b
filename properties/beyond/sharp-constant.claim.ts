import { claim, integers, readings, type Rng } from 'refutable';
import { integrate, logSphereUpperTail } from 'refutable/numeric';
import { chosenDots, sphereSumTail } from 'refutable/superposition';

const place = 'After Theorem 2';

/** C_k: the sums of k coordinates exceed ½ with probability e^{−mI} up to powers, I = −(k/2) ln(1 − 1/(4k²)) = 1/(C_k k). */
const constant = (k: number): number => -2 / (k * k * Math.log1p(-1 / (4 * k * k)));
/** D_k: given that |h|² = k, one absent feature exceeds ½ with probability e^{−m/(D_k k)} up to powers of m. */
const recoveryConstant = (k: number): number => -2 / (k * Math.log1p(-1 / (4 * k)));
const logOf = (digits: number): number => digits * Math.LN10;
/** C k ln n dimensions for n = 10^digits, rounded up. */
const dimensions = (multiple: number, k: number, digits: number): number => Math.ceil(multiple * k * logOf(digits));

/** The expected number of wrong answers among n features, k of them present, with a threshold at ½. */
const wrong = (n: number, m: number, k: number): number =>
  (n - k) * sphereSumTail(k, m, 1 / 2) + (k === 1 ? 0 : k * sphereSumTail(k - 1, m, 1 / 2));

/** The same, with the error of the tail of sums. */
function wrongAnswers(n: number, m: number, k: number): readonly [number, number] {
  const expected = wrong(n, m, k);
  return [expected * (1 - 1e-9), expected * (1 + 1e-9)];
}

/**
 * P(x'' = x) for one feature present among n = 10^digits and a threshold at ½, exactly: it reads itself as 1, and each
 * of the n − 1 others stays below ½ with probability 1 − q, independently; (1 − q)^{n−1} = exp(−nq), as q is tiny.
 */
function oneRecovered(digits: number, m: number): readonly [number, number] {
  const logMean = logOf(digits) + logSphereUpperTail(1 / 2, m);
  // The logarithm is known to 10⁻¹⁰; n − 1 against n, and ln(1 − q) against −q, change the mean by less than 2q + 2/n of it.
  const slack = 1e-10 + 2 * Math.exp(logSphereUpperTail(1 / 2, m)) + 2 * 10 ** -digits;
  return [Math.exp(-Math.exp(logMean + slack)), Math.exp(-Math.exp(logMean - slack))];
}

/**
 * P(x'' = x | |h| = length) for n = 10^digits features when all k present ones are read correctly: (1 − q)^{n−k} with q
 * the chance that one absent feature exceeds ½.
 */
function restRight(digits: number, m: number, k: number, length: number): number {
  const logTail = logSphereUpperTail(1 / (2 * length), m);
  // Below e^{−30} the logarithm of 1 − q is −q to 13 digits, and q itself may be too small for a double.
  const logRate = logTail < -30 ? logTail : Math.log(-Math.log1p(-Math.exp(logTail)));
  return Math.exp(-Math.exp(logOf(digits) + Math.log1p(-k * 10 ** -digits) + logRate));
}

/** The probability, given a draw, that a threshold at ½ recovers x: n = 10^digits features, k of them present. */
function recovered(rng: Rng, digits: number, m: number, k: number): number {
  const { dots, length } = chosenDots(rng, k, m);
  return dots.every((dot) => dot > 1 / 2) ? restRight(digits, m, k, length) : 0;
}

/**
 * Its mean for two features present: |h|² = 2 + 2u, both are read as 1 + u, and the density of u = W₁·W₂ is
 * proportional to (1 − u²)^{(m−3)/2}. Without ten deviations on either side 10⁻²² is left out.
 */
function twoRecovered(digits: number, m: number): number {
  const reach = Math.min(1, 10 / Math.sqrt(m));
  const density = (u: number): number => Math.exp(((m - 3) / 2) * Math.log1p(-u * u));
  const right = (u: number): number => density(u) * restRight(digits, m, 2, Math.sqrt(2 + 2 * u));
  const accuracy = { relative: 1e-9 };
  return (
    integrate(right, Math.max(-1 / 2, -reach), reach, accuracy).value /
    integrate(density, -reach, reach, accuracy).value
  );
}

/** The least m at which the expected number of wrong answers is at most ½. */
function leastDimensions(n: number, k: number): number {
  let [few, enough] = [1, 2];
  while (wrong(n, enough, k) > 1 / 2) [few, enough] = [enough, 2 * enough];
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    if (wrong(n, middle, k) <= 1 / 2) enough = middle;
    else few = middle;
  }
  return enough;
}

const domain = { digits: integers(1, 300), k: integers(1, 40) };

const literature = [
  {
    reference: 'Fletcher, Rangan, Goyal, Necessary and sufficient conditions for sparsity pattern recovery, 2009',
    says: 'Thresholding the correlations (their maximum correlation estimator) recovers the k present features from about k log(n − k) noisy measurements, and no method does at finite signal-to-noise ratio with fewer in order; the constants are stated in terms of that ratio.',
    checked: 'abstract',
  },
] as const;

export default readings({
  'sharp-constant': claim({
    title: 'With m = 7 k ln n the expected number of wrong answers is at most ½',
    place,
    statement: String.raw`m=\lceil7\,k\ln n\rceil\ \Rightarrow\ E\,|\{i:x''_i\ne x_i\}|\le\tfrac12`,
    over: 'W and x',
    forAll: domain,
    where: ({ digits, k }) => 2 * k <= 10 ** digits,
    value: ({ digits, k }) => wrongAnswers(10 ** digits, dimensions(7, k, digits), k),
    valueAtMost: () => 1 / 2,
    expect: 'refuted',
    note: '$n=10^{\\text{digits}}$. At $n=10^4$ the constant seems to be 6.6; its limit is approached slowly, from below. Recovering all of $x$ half the time takes fewer dimensions, with a constant of its own (`sharp-constant-recovery-repaired`).',
    literature,
    sharpen: {
      constant: 'the 7 in m = 7 k ln n, for ten features present',
      printed: 7,
      find: 'smallest',
      between: [4, 9],
      resolution: 0.01,
      along: 'log₁₀ n',
      sizes: [2, 4, 8, 16, 32, 64, 128, 300],
      at: (digits) => ({ digits, k: 10 }),
      with: (a) => ({ value: ({ digits, k }) => wrongAnswers(10 ** digits, dimensions(a, k, digits), k) }),
      limit: {
        value: constant(10),
        why: 'it follows from the exponential rate at which ten coordinates add up to ½ (sharp-constant-repaired)',
      },
    },
  }),
  'sharp-constant-repaired': claim({
    title:
      'With m = C k ln n, where C = −2/(k² ln(1 − 1/(4k²))) is nearly 8 − 1/k², the expected number of wrong answers is at most ½',
    place,
    statement: String.raw`m=\lceil C_k\,k\ln n\rceil\ \Rightarrow\ E\,|\{i:x''_i\ne x_i\}|\le\tfrac12,\qquad C_k=\frac{-2}{k^2\ln\left(1-\frac1{4k^2}\right)}`,
    over: 'W and x',
    forAll: domain,
    where: ({ digits, k }) => 2 * k <= 10 ** digits,
    value: ({ digits, k }) => wrongAnswers(10 ** digits, dimensions(constant(k), k, digits), k),
    valueAtMost: () => 1 / 2,
    repairs: 'sharp-constant',
    expect: 'upheld',
    note: 'By Markov’s inequality all of $x$ is then recovered at least half the time; for that alone fewer dimensions suffice (`sharp-constant-recovery-repaired`). A coordinate $u$ of a random unit vector has the density $(1-u^2)^{(m-3)/2}$; $k$ of them add up to $\\frac12$ most easily when each is $\\frac1{2k}$, with a probability of about $\\left(1-\\frac1{4k^2}\\right)^{km/2}$. With $n$ features that is $\\frac1n$ at $m=C_kk\\ln n$. $C_1=2/\\ln\\frac43=6.95$, $C_2=7.75$, $C_3=7.89$, and 8 as $k\\to\\infty$, which a normal distribution would give for every $k$.',
    literature,
    twin: {
      claims: 'The same with nine tenths of the dimensions',
      value: ({ digits, k }) => wrongAnswers(10 ** digits, dimensions(0.9 * constant(k), k, digits), k),
    },
  }),
  'sharp-constant-attained': claim({
    title:
      'The constant C = −2/(k² ln(1 − 1/(4k²))) is sharp: for n ≥ 10¹⁰⁰ and m = 0.98 C k ln n, the expected number of wrong answers exceeds ½',
    place,
    statement: String.raw`m=0.98\,C_k\,k\ln n,\ n\ge10^{100}\ \Rightarrow\ E\,|\{i:x''_i\ne x_i\}|>\tfrac12`,
    over: 'W and x',
    forAll: { digits: integers(100, 300), k: integers(1, 40) },
    value: ({ digits, k }) => wrongAnswers(10 ** digits, dimensions(0.98 * constant(k), k, digits), k),
    valueAtLeast: () => 1 / 2,
    expect: 'upheld',
    note: 'The power of $m$ in front of the exponential is what makes the computed constant smaller at every $n$ within reach: $m=C_kk(\\ln n-\\tfrac12\\ln\\ln n-\\dots)$.',
    twin: {
      claims: 'The same with 1.02 of it',
      value: ({ digits, k }) => wrongAnswers(10 ** digits, dimensions(1.02 * constant(k), k, digits), k),
    },
  }),
  'sharp-constant-recovery': claim({
    title:
      'The constant C = −2/(k² ln(1 − 1/(4k²))) is sharp for recovery, too: for n ≥ 10¹⁰⁰ and m = 0.98 C k ln n, x is recovered at most half the time',
    place,
    statement: String.raw`m=0.98\,C_k\,k\ln n,\ n\ge10^{100}\ \Rightarrow\ \Pr[x''=x]\le\tfrac12,\qquad C_k=\frac{-2}{k^2\ln\left(1-\frac1{4k^2}\right)}`,
    over: 'W and x',
    forAll: { digits: integers(100, 3000, { scale: 'logarithmic' }), k: integers(1, 12) },
    draw: (rng, { digits, k }) => recovered(rng, digits, dimensions(0.98 * constant(k), k, digits), k),
    chance: (chance) => chance,
    probabilityAtMost: () => 1 / 2,
    expect: 'refuted',
    note: 'For $k\\ge2$ wrong answers come many at a time. Given $h$, an absent feature exceeds $\\frac12$ with probability about $\\left(1-\\frac1{4|h|^2}\\right)^{m/2}$; the expected number is dominated by the rare $h$ that are longer than $\\sqrt k$, for which many features are misread at once. At the typical length, $|h|^2\\approx k$, nearly all inputs are recovered.',
  }),
  'sharp-constant-recovery-repaired': claim({
    title:
      'With m = D k ln n, where D = −2/(k ln(1 − 1/(4k))) is nearly 8 − 1/k, x is recovered at least half the time',
    place,
    statement: String.raw`m=\lceil D_k\,k\ln n\rceil\ \Rightarrow\ \Pr[x''=x]\ge\tfrac12,\qquad D_k=\frac{-2}{k\ln\left(1-\frac1{4k}\right)}`,
    over: 'W and x',
    forAll: { digits: integers(1, 3000, { scale: 'logarithmic' }), k: integers(1, 12) },
    where: ({ digits, k }) => 2 * k <= 10 ** digits,
    draw: (rng, { digits, k }) => recovered(rng, digits, dimensions(recoveryConstant(k), k, digits), k),
    chance: (chance) => chance,
    probabilityAtLeast: () => 1 / 2,
    margin: () => 0.001,
    repairs: 'sharp-constant-recovery',
    expect: 'upheld',
    note: 'Given $h$, the absent features are read as independent copies of $|h|U$, and all of them stay below $\\frac12$ with probability $(1-q)^{n-k}$, $q=\\Pr[U>\\frac1{2|h|}]\\approx\\left(1-\\frac1{4|h|^2}\\right)^{m/2}/\\sqrt m$ up to a constant. $|h|^2$ has mean $k$ and standard deviation $\\sqrt{2k(k-1)/m}$, so that $|h|^2\\to k$ and what decides is $n\\left(1-\\frac1{4k}\\right)^{m/2}$, which is 1 at $m=D_kk\\ln n$; a present feature falls below $\\frac12$ with a probability exponentially small in $m$. $D_1=C_1=6.95$, $D_2=7.49$, $D_3=7.66$, and 8 as $k\\to\\infty$. At exactly this $m$, for $k\\ge2$, the fluctuation of $|h|^2$ moves $\\ln(nq)$ by a normal amount of order $\\sqrt{\\ln n}$ about $-\\frac12\\ln m$: the probability tends to $\\frac12$, from above. For $k=1$ it tends to 1.',
    literature: [
      {
        reference:
          'Li, Lin, Shi, Jiang, Gao, Han, The ball and the box (preprint, October 2026), Theorem 6.1 and Corollary 6.3',
        says: 'For Gaussian directions and k → ∞, n/k → ∞ the sharp threshold for reading all features with the threshold ½ is 8 k ln(n − k), the limit of the constant here. For fixed k we know of no source.',
        checked: 'text',
      },
    ],
    twin: {
      claims: 'The same with nine tenths of the dimensions',
      draw: (rng, { digits, k }) => recovered(rng, digits, dimensions(0.9 * recoveryConstant(k), k, digits), k),
    },
  }),
  'sharp-constant-recovery-attained': claim({
    title:
      'The constant D = −2/(k ln(1 − 1/(4k))) is sharp for recovery: for n ≥ 10³⁰⁰ and m = 0.98 D k ln n, x is recovered at most half the time',
    place,
    statement: String.raw`m=0.98\,D_k\,k\ln n,\ n\ge10^{300}\ \Rightarrow\ \Pr[x''=x]\le\tfrac12`,
    over: 'W and x',
    forAll: { digits: integers(300, 3000, { scale: 'logarithmic' }), k: integers(1, 12) },
    draw: (rng, { digits, k }) => recovered(rng, digits, dimensions(0.98 * recoveryConstant(k), k, digits), k),
    chance: (chance) => chance,
    probabilityAtMost: () => 1 / 2,
    expect: 'upheld',
    note: 'With 2 % fewer dimensions $\\ln(nq)$ is larger by $0.02\\ln n$, against a fluctuation of at most $0.28\\sqrt{\\ln n}$ and a power of $m$: the change from almost always to almost never takes a share of order $1/\\sqrt{\\ln n}$ of the dimensions.',
    twin: {
      claims: 'The same with 1.02 of it',
      draw: (rng, { digits, k }) => recovered(rng, digits, dimensions(1.02 * recoveryConstant(k), k, digits), k),
    },
  }),
  'sharp-constant-recovery-two': claim({
    title: 'By simulation: the probability of recovering two present features is an integral over their dot product',
    place,
    statement: String.raw`k=2:\quad\Pr[x''=x]=\int_{-1/2}^1\left(1-\Pr\big[U>\tfrac{1}{2\sqrt{2+2u}}\big]\right)^{n-2}f_m(u)\,du,\qquad m=\lceil D_2\,2\ln n\rceil`,
    over: 'W and x',
    forAll: { digits: integers(1, 300, { scale: 'logarithmic' }) },
    draw: (rng, { digits }) => recovered(rng, digits, dimensions(recoveryConstant(2), 2, digits), 2),
    quantity: (chance) => chance,
    range: () => [0, 1],
    meanEquals: ({ digits }) => twoRecovered(digits, dimensions(recoveryConstant(2), 2, digits)),
    within: () => 0.04,
    expect: 'upheld',
    note: 'For two features $|h|^2=2+2u$ with $u=W_1\\cdot W_2$, of density $f_m(u)\\propto(1-u^2)^{(m-3)/2}$, and both are read as $1+u$.',
    twin: {
      claims: 'The same with the length of h taken as √2',
      meanEquals: ({ digits }) => restRight(digits, dimensions(recoveryConstant(2), 2, digits), 2, Math.SQRT2),
    },
  }),
  'sharp-constant-one-present': claim({
    title: 'With one feature present, m = 7.9 ln n is too small: for n ≥ 10¹⁰, x is recovered at most half the time',
    place,
    statement: String.raw`k=1,\ m=7.9\ln n,\ n\ge10^{10}\ \Rightarrow\ \Pr[x''=x]\le\tfrac12`,
    over: 'W and x',
    forAll: { digits: integers(10, 3000, { scale: 'logarithmic' }) },
    value: ({ digits }) => oneRecovered(digits, dimensions(7.9, 1, digits)),
    valueAtMost: () => 1 / 2,
    expect: 'refuted',
    note: 'The normal distribution is the limit for sums of many terms. A single coordinate is bounded by 1 and has a lighter tail.',
  }),
  'sharp-constant-one-present-repaired': claim({
    title: 'With one feature present, m = 6.953 ln n recovers x at least half the time, for every n',
    place,
    statement: String.raw`k=1,\ m=\Big\lceil\tfrac{2}{\ln(4/3)}\ln n\Big\rceil\ \Rightarrow\ \Pr[x''=x]=(1-q)^{n-1}\ge\tfrac12,\qquad q=\Pr[U_m>\tfrac12]`,
    over: 'W and x',
    forAll: { digits: integers(1, 3000, { scale: 'logarithmic' }) },
    value: ({ digits }) => oneRecovered(digits, dimensions(constant(1), 1, digits)),
    valueAtLeast: () => 1 / 2,
    repairs: 'sharp-constant-one-present',
    expect: 'upheld',
    note: 'Exact: $P=(1-q)^{n-1}$ with $q\\approx\\left(\\frac34\\right)^{m/2}/\\sqrt{m}$, up to a constant, so $nq\\to0$ like $1/\\sqrt{\\ln n}$ at this $m$. Checked up to $n=10^{3000}$.',
    twin: {
      claims: 'The same with 6.88 ln n, one per cent less',
      value: ({ digits }) => oneRecovered(digits, dimensions(0.99 * constant(1), 1, digits)),
    },
  }),
  'sharp-constant-growth': claim({
    title: 'At k = 10 the least m at which the expected number of wrong answers is at most ½ grows as k ln n',
    place,
    statement: String.raw`m^*(n)=\Theta(k\ln n)`,
    forAll: { k: integers(10, 10) },
    sizes: [1e4, 1e8, 1e16, 1e32, 1e64, 1e128, 1e256],
    measure: (n, { k }) => {
      const m = leastDimensions(n, k);
      return [m - 1, m];
    },
    law: (n, { k }) => k * Math.log(n),
    order: 'Theta',
    slopeWithin: 0.06,
    driftWithin: 1.25,
    expect: 'upheld',
    note: 'Computed exactly at $k=10$. The ratio $m^*/(k\\ln n)$ is 6.57, 7.13, 7.48 at $n=10^4,10^8,10^{16}$, and 7.95 at $10^{300}$.',
    twin: { claims: 'It grows as k √(ln n)', law: (n, { k }) => k * Math.sqrt(Math.log(n)) },
  }),
});

import { claim, integers, reals, readings, picture } from 'refutable';
import { logSphereUpperTail } from 'refutable/numeric';
import { recoveryChance, sphereSumTail, sphereSumTailBound } from 'refutable/superposition';

const place = 'Theorem 2 and its proof';

/** m = (4c′²/ε²) k ln n, rounded up. */
const dimensions = (n: number, k: number, epsilon: number, cPrime: number): number =>
  Math.ceil(((4 * cPrime ** 2) / epsilon ** 2) * k * Math.log(n));

const promised = (cPrime: number): number => -Math.expm1((-cPrime * cPrime) / 2);

/** C k ln n dimensions, rounded up; at least 2. */
const multiple = (constant: number, n: number, k: number): number => Math.max(2, Math.ceil(constant * k * Math.log(n)));

/** Bounds on P(all of x recovered) with a threshold at ½ and exactly k present: from one error, and from the union bound. */
function allRecovered(n: number, m: number, k: number): readonly [number, number] {
  // The computed tail has an absolute error; far into the tail the proved bound is smaller than that.
  const atMost = (r: number): number => Math.min(sphereSumTail(r, m, 1 / 2) + 1e-12, sphereSumTailBound(r, m, 1 / 2));
  const union = (n - k) * atMost(k) + k * atMost(k - 1);
  return [Math.max(0, 1 - union), 1 - Math.max(0, sphereSumTail(k, m, 1 / 2) - 1e-12)];
}

const oneFeature = picture<{ n: number; k: number; epsilon: number; m: number }>({
  title: 'Probability that an absent feature errs by more than ε, against m',
  at: { n: 1000, k: 4, epsilon: 0.5 },
  along: 'm',
  values: [4, 6, 9, 13, 20, 30, 45, 65, 90, 120, 160, 220, 300, 400],
  logarithmic: true,
  y: 'probability',
  curves: {
    'bound of Theorem 2, e^(−c′²/2)': ({ n, k, epsilon, m }) => Math.exp((-m * epsilon ** 2) / (8 * k * Math.log(n))),
    'bound without ln n, 2e^(−mε²/(2k))': ({ k, epsilon, m }) =>
      Math.min(1, 2 * Math.exp((-m * epsilon ** 2) / (2 * k))),
    exact: ({ k, epsilon, m }) => 2 * sphereSumTail(k, m, epsilon),
  },
});

/** P(all of x recovered) over dimensions and features present. */
const overDimensions = picture<{ n: number; m: number; k: number }>({
  title: 'Probability that a threshold at ½ recovers all of x',
  at: { n: 1000 },
  across: { parameter: 'm', values: Array.from({ length: 18 }, (_, column) => 30 + 40 * column) },
  up: { parameter: 'k', values: Array.from({ length: 14 }, (_, row) => row + 1) },
  shade: 'probability that x′′ = x',
  chance: (rng, { n, m, k }) => recoveryChance(rng, { n, m, k, threshold: 1 / 2 }),
  draws: 16,
  level: 1 / 2,
  curves: {
    'm = 16c′² k ln n at c′ = ½, promised 12 %': ({ n, m }) => m / (4 * Math.log(n)),
    'm = 16 k ln n, promised 1 − 1/n': ({ n, m }) => m / (16 * Math.log(n)),
    'm = 8 k ln n, promised 50 %': ({ n, m }) => m / (8 * Math.log(n)),
  },
});

/** The same over the number of features. */
const overFeatures = picture<{ n: number; m: number; k: number }>({
  title: 'Probability that a threshold at ½ recovers all of x',
  at: { k: 3 },
  across: {
    parameter: 'n',
    values: [10, 30, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12],
    logarithmic: true,
  },
  up: { parameter: 'm', values: Array.from({ length: 18 }, (_, row) => 30 + 40 * row) },
  shade: 'probability that x′′ = x',
  chance: (rng, { n, m, k }) => recoveryChance(rng, { n, m, k, threshold: 1 / 2 }),
  draws: 16,
  level: 1 / 2,
  curves: {
    '4 k ln n': ({ n, k }) => 4 * k * Math.log(n),
    '16 k ln n': ({ n, k }) => 16 * k * Math.log(n),
    '8 k ln n': ({ n, k }) => 8 * k * Math.log(n),
  },
});

/**
 * P(all of x recovered) for one feature present, exactly: it reads itself as 1, and each of the n − 1 others stays below
 * ½ with probability 1 − q, independently.
 */
function oneRecovered(n: number, m: number): readonly [number, number] {
  const mean = (n - 1) * -Math.log1p(-Math.exp(logSphereUpperTail(1 / 2, m)));
  // The logarithm of the tail is known to 10⁻¹⁰, and the last digit of what lies next to 1 to 10⁻¹⁶.
  return [Math.max(0, Math.exp(-mean * (1 + 1e-9)) - 2e-16), Math.min(1, Math.exp(-mean * (1 - 1e-9)) + 2e-16)];
}

export default readings({
  'theorem-2': claim({
    title: 'With m = (4c′²/ε²) k ln n, an absent feature errs by at most ε with probability at least 1 − e^{−c′²/2}',
    place,
    statement: String.raw`m=\tfrac{4c'^2}{\varepsilon^2}k\ln n\ \Rightarrow\ \Pr_W\left[|error_i|\le\varepsilon\right]\ge1-e^{-c'^2/2}`,
    over: 'W',
    uses: ['lemma-1', 'lemma-3-typical', 'lemma-4-threshold', 'lemma-4-relu', 'solve-m-theorem-2'],
    forAll: {
      n: integers(2, 1_000_000_000_000, { scale: 'logarithmic' }),
      k: integers(1, 40),
      epsilon: reals(0.05, 0.5, { steps: 45 }),
      cPrime: reals(0.1, 4, { steps: 39 }),
    },
    where: ({ n, k }) => k < n,
    vacuousWhen: ({ n, k, epsilon, cPrime }) => dimensions(n, k, epsilon, cPrime) < 2,
    value: ({ n, k, epsilon, cPrime }) => {
      const within = 1 - 2 * sphereSumTail(k, dimensions(n, k, epsilon, cPrime), epsilon);
      return [within - 1e-10, within + 1e-10];
    },
    valueAtLeast: ({ cPrime }) => promised(cPrime),
    expect: 'upheld',
    picture: oneFeature,
    note: "The proof pays for large deviations twice, once by $\\ln n$ for all pairs at once and once by $c'$ for the sum: for one feature $m=\\frac{2}{\\varepsilon^2}k\\ln\\frac{2}{1-p}$ is enough for probability $p$, with no $\\ln n$ at all.",
    literature: [
      {
        reference: 'Plate, Holographic reduced representations (1995)',
        says: 'About 3.16 (k − ¼) ln(n/q³) dimensions to tell the k superposed vectors from the others with error probability q: linear in k and logarithmic in n, as here, thirty years earlier.',
        checked: 'recalled',
      },
      {
        reference:
          'Frady, Kleyko, Sommer, A theory of sequence indexing and working memory in recurrent neural networks (2018)',
        says: 'Retrieval of superposed random vectors has the same accuracy in all the usual models, better than earlier analyses found. Its integral ∫φ(h)Φ(h + √(m/k))^{n−1}dh is recalled: the normal limit of the error, with k/m for its variance.',
        checked: 'abstract',
      },
      {
        reference: 'Thomas, Dasgupta, Rosing, A theoretical perspective on hyperdimensional computing (2021)',
        says: 'Decoding sums of random vectors through their incoherence and sub-Gaussian tails; later work names it as a source of the order k ln n. Its constants were not found.',
        checked: 'abstract',
      },
    ],
    sharpen: {
      constant: 'the 4 in m = (4c′²/ε²) k ln n',
      printed: 4,
      find: 'smallest',
      between: [0, 6],
      resolution: 0.002,
      along: 'n',
      sizes: [100, 1e3, 1e4, 1e6, 1e8, 1e12],
      at: (n) => ({ n, k: 10, epsilon: 0.1, cPrime: 2 }),
      with: (a) => ({
        value: ({ n, k, epsilon, cPrime }) => {
          const m = Math.max(2, Math.ceil((a / 4) * ((4 * cPrime ** 2) / epsilon ** 2) * k * Math.log(n)));
          const within = 1 - 2 * sphereSumTail(k, m, epsilon);
          return [within - 1e-10, within + 1e-10];
        },
      }),
      limit: { value: 0, why: 'one feature needs no ln n at all (theorem-2-one-feature), and so no constant times it' },
    },
    twin: {
      claims: 'The same with m = k ln n/ε² · c′²/8',
      value: ({ n, k, epsilon, cPrime }) => {
        const within =
          1 - 2 * sphereSumTail(k, Math.max(2, Math.ceil(dimensions(n, k, epsilon, cPrime) / 32)), epsilon);
        return [within - 1e-10, within + 1e-10];
      },
    },
  }),
  'theorem-2-one-feature': claim({
    title:
      'With m ≥ (2/ε²) k ln(2/q), without a factor ln n, an absent feature errs by more than ε with probability at most q',
    place,
    statement: String.raw`m\ge\tfrac{2}{\varepsilon^2}k\ln\tfrac2q\ \Rightarrow\ \Pr_W\left[|error_i|>\varepsilon\right]\le q`,
    over: 'W',
    forAll: {
      k: integers(1, 40),
      epsilon: reals(0.05, 0.5, { steps: 45 }),
      q: reals(0.001, 0.999, { steps: 499 }),
    },
    value: ({ k, epsilon, q }) => {
      const beyond = 2 * sphereSumTail(k, Math.ceil((2 / epsilon ** 2) * k * Math.log(2 / q)), epsilon);
      return [Math.max(0, beyond - 1e-10), beyond + 1e-10];
    },
    valueAtMost: ({ q }) => q,
    expect: 'upheld',
    note: "From the two-sided bound of `lemma-3-typical-sharp` with $c'=\\varepsilon\\sqrt{m/k}$.",
    twin: {
      claims: 'The same with a quarter of the dimensions',
      value: ({ k, epsilon, q }) => {
        const beyond =
          2 * sphereSumTail(k, Math.max(2, Math.ceil((0.5 / epsilon ** 2) * k * Math.log(2 / q))), epsilon);
        return [Math.max(0, beyond - 1e-10), beyond + 1e-10];
      },
    },
  }),
  'theorem-2-all-features': claim({
    title:
      'With m = 16c′² k ln n, for every constant c′ and not only for large ones, all of x is recovered with probability at least 1 − e^{−c′²/2}',
    place,
    quote: String.raw`Hence, $m = \frac{4c'^2}{\epsilon^2} k \ln n \leq \mathcal{O}(k \ln(n))$. Note Lemma 3 says c' should be a large constant and Lemma 4 says $\epsilon$ should be a small constant`,
    statement: String.raw`m=16c'^2k\ln n\ \Rightarrow\ \Pr[x''=x]\ge1-e^{-c'^2/2}`,
    over: 'W and x',
    showAt: { cPrime: 1 },
    forAll: {
      n: integers(2, 1_000_000, { scale: 'logarithmic' }),
      k: integers(1, 12),
      cPrime: reals(0.1, 2, { steps: 19 }),
    },
    where: ({ n, k }) => k < n,
    draw: (rng, { n, k, cPrime }) =>
      recoveryChance(rng, { n, m: Math.max(1, dimensions(n, k, 1 / 2, cPrime)), k, threshold: 1 / 2 }),
    chance: (chance) => chance,
    probabilityAtLeast: ({ cPrime }) => promised(cPrime),
    expect: 'refuted',
    picture: overDimensions,
    note: "The probability in Lemma 3 is for one feature. For small constants $c'$ one feature in several is wrong, so that almost never all are right. The paper says that $c'$ should be large, though not how large: it holds for every $c'\\ge1$, where the union bound gives probability at least $1-n^{1-2c'^2}\\ge1-e^{-c'^2/2}$.",
  }),
  'theorem-2-all-features-repaired': claim({
    title: 'With m ≥ 16 k ln n, all of x is recovered with probability at least 1 − 1/n',
    place,
    statement: String.raw`m\ge16\,k\ln n\ \Rightarrow\ \Pr[x''=x]\ge1-\tfrac1n`,
    over: 'W and x',
    forAll: {
      n: integers(2, 1_000_000_000, { scale: 'logarithmic' }),
      k: integers(1, 40),
    },
    where: ({ n, k }) => k < n,
    value: ({ n, k }) => allRecovered(n, multiple(16, n, k), k),
    valueAtLeast: ({ n }) => 1 - 1 / n,
    repairs: 'theorem-2-all-features',
    expect: 'upheld',
    note: "The union bound over $n$ features. An absent one is read wrongly only if its error exceeds $\\frac12$, a present one only if its error is $-\\frac12$ or less: one side each, and so probability at most $e^{-m/(8k)}=n^{-2}$ each. So $c'=1$ is a large enough constant, and the factor $\\ln n$ in $\\delta$, superfluous for one feature, pays for all of them.",
    literature: [
      {
        reference:
          'Vompa, High-probability guarantees for linear accessibility in feature superposition (2026, arXiv 2609.09556), Lemma 1',
        says: 'The same theorem: without noise, m ≥ (2k/ε²) ln(2n/q) dimensions of random unit vectors keep all n errors below ε with probability 1 − q. At ε = ½ and q = 2/n that is 16 k ln n: its errors are bounded on both sides, of which a threshold needs one.',
        checked: 'text',
      },
      {
        reference: 'Fletcher, Rangan, Goyal, Necessary and sufficient conditions for sparsity pattern recovery (2009)',
        says: 'Thresholding of correlations finds the support from m = Θ(k ln(n − k)) noisy measurements. The factor 8(1 + SNR)/(MAR·SNR) is recalled; without noise and for equal entries it is the 8 of theorem-2-smallest-m, half of the 16 here.',
        checked: 'abstract',
      },
      {
        reference: 'Clarkson, Ubaru, Yang, Capacity analysis of vector symbolic architectures (2023)',
        says: 'Bounds on the dimension at which membership in a sum of random sign vectors can be read, through Johnson–Lindenstrauss. Others quote m = O(k log(n/q)) for failure q; its constant was not found.',
        checked: 'abstract',
      },
    ],
    sharpen: {
      constant: 'the 16 in m = 16 k ln n, for one feature present',
      printed: 16,
      find: 'smallest',
      between: [4, 18],
      resolution: 0.02,
      along: 'n',
      sizes: [10, 100, 1e3, 1e4, 1e6, 1e9, 1e12],
      at: (n) => ({ n, k: 1 }),
      with: (a) => ({ value: ({ n }) => oneRecovered(n, multiple(a, n, 1)) }),
      limit: {
        value: 4 / Math.log(4 / 3),
        why: 'a coordinate exceeds ½ with probability (3/4)^(m/2) up to powers of m, which must not be more than 1/n²',
      },
    },
    twin: { claims: 'The same with m = 2 k ln n', value: ({ n, k }) => allRecovered(n, multiple(2, n, k), k) },
  }),
  'theorem-2-smallest-m': claim({
    title: 'With m = 8 k ln n, half of 16 k ln n, all of x is recovered at least half the time',
    place,
    statement: String.raw`m=8\,k\ln n\ \Rightarrow\ \Pr[x''=x]\ge\tfrac12`,
    over: 'W and x',
    forAll: {
      n: integers(4, 1_000_000_000_000, { scale: 'logarithmic' }),
      k: integers(1, 12),
    },
    where: ({ n, k }) => 2 * k <= n,
    draw: (rng, { n, k }) => recoveryChance(rng, { n, m: multiple(8, n, k), k, threshold: 1 / 2 }),
    chance: (chance) => chance,
    probabilityAtLeast: () => 1 / 2,
    margin: () => 0.001,
    expect: 'upheld',
    picture: overFeatures,
    note: 'The largest of $n$ normal errors of standard deviation $\\sqrt{k/m}$ is about $\\sqrt{2\\ln n}\\sqrt{k/m}$; it stays below $\\frac12$ when $m>8k\\ln n$. The errors are $|h|U$ with $|h|^2$ near $k$, and $U$ has a lighter tail than a normal variable: the sharp constant is $D_k=-2/(k\\ln(1-\\frac1{4k}))$, below 8 for every $k$ (`sharp-constant-recovery-repaired`).',
    literature: [
      {
        reference:
          'Li, Lin, Shi, Jiang, Gao, Han, The ball and the box (preprint, October 2026), Theorem 6.1 and Corollary 6.3',
        says: 'For Gaussian directions and k → ∞, n/k → ∞ the sharp threshold for reading all features is 8 k ln(n − k) with the threshold at ½, and 2k(√ln k + √ln(n − k))² with the best one: 8 here is right, and a better threshold saves up to a factor 4.',
        checked: 'text',
      },
      {
        reference: 'Wainwright, Sharp thresholds for high-dimensional and noisy sparsity recovery (2009)',
        says: 'The Lasso recovers the support from Gaussian measurements exactly when m exceeds 2k ln(n − k): a quarter of what one linear step with a threshold at ½ needs.',
        checked: 'abstract',
      },
      {
        reference: 'Donoho and Tanner, Precise undersampling theorems (2010)',
        says: 'Minimising the ℓ1 norm recovers k-sparse inputs from m ≈ 2k ln(n/m) noiseless measurements, for k much smaller than n.',
        checked: 'abstract',
      },
    ],
    sharpen: {
      constant: 'the 8 in m = 8 k ln n, for two features present',
      printed: 8,
      find: 'smallest',
      between: [4, 9],
      resolution: 0.1,
      along: 'n',
      sizes: [100, 1e3, 1e4, 1e6, 1e9, 1e12],
      at: (n) => ({ n, k: 2 }),
      with: (a) => ({ draw: (rng, { n, k }) => recoveryChance(rng, { n, m: multiple(a, n, k), k, threshold: 1 / 2 }) }),
      limit: {
        value: -1 / Math.log1p(-1 / 8),
        why: '|h|² tends to 2, and a coordinate exceeds ½/√2 with probability (7/8)^(m/2) up to powers of m (sharp-constant-recovery-repaired)',
      },
    },
    twin: {
      claims: 'The same with m = 4 k ln n',
      draw: (rng, { n, k }) => recoveryChance(rng, { n, m: multiple(4, n, k), k, threshold: 1 / 2 }),
    },
  }),
});

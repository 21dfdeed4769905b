import { claim, integers, positiveRationals, readings, type Rng } from 'refutable';
import { type Directions, dot, encode, sparseInput, unitVectors } from 'refutable/superposition';

const place = 'A Random/Learned Directions/Mapping';

interface Sizes {
  readonly k: number;
  readonly m: number;
}

/** Number of independent W in one draw, over which the error is averaged to reduce its variance. */
const TOGETHER = 6;
/** Number of absent features read with each W. */
const ABSENT = 4;
/**
 * The mean squared error X of one draw is capped at six times its mean μ. As E error⁴ ≤ 3μ², Var X ≤ 2μ²/TOGETHER = μ²/3,
 * and the cap lowers the mean by E max(0, X − 6μ) ≤ Var X/(4·5μ) ≤ μ/60.
 */
const CUT = 6;

/** The mean of (x'_i − x_i)² over the features from `first` on, where features 0, …, k − 1 of W are present. */
function meanSquareError({ n, m, columns }: Directions, k: number, first: number): number {
  const h = new Float64Array(m);
  for (let at = 0; at < k * m; at++) h[at % m]! += columns[at]!;
  let sum = 0;
  for (let i = first; i < n; i++) {
    let error = i < k ? -1 : 0;
    for (let c = 0; c < m; c++) error += columns[i * m + c]! * h[c]!;
    sum += error * error;
  }
  return sum / (n - first);
}

const mean = (once: () => number): number =>
  Array.from({ length: TOGETHER }, once).reduce((sum, value) => sum + value, 0) / TOGETHER;

/** The mean squared error of absent features when k others are present. */
const readAbsent = (rng: Rng, { k, m }: Sizes): number =>
  mean(() => meanSquareError(unitVectors(rng, k + ABSENT, m), k, k));

/** The mean squared error of the k present features. */
const readPresent = (rng: Rng, { k, m }: Sizes): number => mean(() => meanSquareError(unitVectors(rng, k, m), k, 0));

/** |h|² for k random directions, capped at k² because of rounding. */
const squaredLength = (rng: Rng, { k, m }: Sizes): number => {
  const h = encode(unitVectors(rng, k, m), sparseInput(k, Array.from({ length: k }).keys()));
  return Math.min(k * k, dot(h, h));
};

export default readings({
  'approx-dot': claim({
    title: 'For all k and m, the root-mean-square error of an absent feature is at most ½',
    place,
    quote: String.raw`The dot product $W_i \cdot h$, lets us know how feature $f_i$ align with this stored value $h$. It is also a good approximation of $x_i$.`,
    statement: String.raw`E_W(x'_i-x_i)^2\le\tfrac14,\qquad x'_i=W_i\cdot h`,
    over: 'W',
    forAll: { k: integers(1, 20), m: integers(1, 60) },
    draw: squaredLength,
    quantity: (square, { m }) => square / m,
    range: ({ k, m }) => [0, (k * k) / m],
    meanAtMost: () => 1 / 4,
    expect: 'refuted',
    note: String.raw`The paper calls $x'_i$ "a good approximation" without a condition; this is taken as an error of at most ½, the limit for distinguishing 0 from 1. In few dimensions it fails: with $m=1$ one present feature is read as ±1 for every other. The quantity is the mean square given h, $|h|^2/m$.`,
  }),
  'approx-dot-repaired': claim({
    title: 'For m ≥ k/ε², the root-mean-square error of an absent feature is at most ε',
    place,
    statement: String.raw`m\ge\frac k{\varepsilon^2}\implies E_W(x'_i-x_i)^2=\frac km\le\varepsilon^2`,
    forAll: { k: positiveRationals(), m: positiveRationals(), epsilon: positiveRationals() },
    given: ['m >= k/epsilon^2'],
    concludes: 'k/m <= epsilon^2',
    uses: ['approx-dot-absent', 'approx-dot-present'],
    repairs: 'approx-dot',
    expect: 'proved',
    note: String.raw`The condition is also necessary: one feature requires a number of dimensions proportional to k, whatever n is. The factor $\ln n$ of Theorem 2 is the cost of all n features at once.`,
    twin: { claims: 'The same for m ≥ k/ε', given: ['m >= k/epsilon'] },
  }),
  'approx-dot-absent': claim({
    title: 'The mean squared error of an absent feature is k/m',
    place,
    statement: String.raw`E_W(x'_i-x_i)^2=\frac km,\qquad x_i=0`,
    over: 'W',
    uses: ['dot-mean-deviation'],
    forAll: { k: integers(1, 4), m: integers(2, 12, { scale: 'logarithmic' }) },
    draw: readAbsent,
    quantity: (square, { k, m }) => Math.min((CUT * k) / m, square),
    range: ({ k, m }) => [0, (CUT * k) / m],
    meanEquals: ({ k, m }) => k / m,
    within: ({ k, m }) => (0.08 * k) / m,
    expect: 'upheld',
    note: String.raw`$x'_i=\sum_jW_i\cdot W_j$ over the k present features: terms of mean 0 and variance $1/m$, uncorrelated since each direction can be reversed independently. So the root-mean-square error is $\sqrt{k/m}$, which does not depend on n. The quantity is the mean over four absent features and six W; the tolerance is 8 %.`,
    literature: [
      {
        reference: 'Liu, Liu, Gore, Superposition yields robust neural scaling (2025)',
        says: 'In strong superposition squared overlaps, and with them the loss of trained models, fall like 1/m. For random directions the mean squared overlap is exactly 1/m, and k of them add up to k/m.',
        checked: 'abstract',
      },
      {
        reference: 'Borobia, Seguí-Mas, Tormo-Carbó, Linear-readout floors and threshold recovery (2026)',
        says: 'With n = m² features a linear read-out has mean squared error Ω(k/m) per feature, whatever the directions. Random directions, with k/m, attain this order.',
        checked: 'abstract',
      },
    ],
    twin: { claims: 'It is (k + 1)/m', meanEquals: ({ k, m }) => (k + 1) / m, vacuousWhen: ({ m }) => m < 3 },
  }),
  'approx-dot-present': claim({
    title: 'The mean squared error of a present feature is (k − 1)/m',
    place,
    statement: String.raw`E_W(x'_i-x_i)^2=\frac{k-1}m,\qquad x_i=1`,
    over: 'W',
    uses: ['dot-mean-deviation'],
    forAll: { k: integers(2, 5), m: integers(2, 12, { scale: 'logarithmic' }) },
    draw: readPresent,
    quantity: (square, { k, m }) => Math.min((CUT * (k - 1)) / m, square),
    range: ({ k, m }) => [0, (CUT * (k - 1)) / m],
    meanEquals: ({ k, m }) => (k - 1) / m,
    within: ({ k, m }) => (0.08 * (k - 1)) / m,
    expect: 'upheld',
    note: String.raw`A feature does not interfere with itself: $W_i\cdot W_i=1$ is the value to be read, and $k-1$ interfering terms are left. The quantity is the mean over the k present features and six W; the tolerance is 8 %.`,
    twin: {
      claims: 'It is k/m, as for an absent feature',
      meanEquals: ({ k, m }) => k / m,
      vacuousWhen: ({ m }) => m < 3,
    },
  }),
});

import { claim, integers, positiveRationals, readings, type Rng } from 'refutable';
import { type Directions, dot, encode, sparseInput, unitVectors } from 'refutable/superposition';

const place = 'A Random/Learned Directions/Mapping';

interface Sizes {
  readonly k: number;
  readonly m: number;
}

/** Choices of W in one draw; the mean over them varies less. */
const TOGETHER = 6;
/** Absent features read in each. */
const ABSENT = 4;
/** The mean squared error of one draw is cut at six times its mean; one so large was not met in a million draws. */
const CUT = 6;

/** The mean of (x'_i − x_i)² over the features from `first` on, features 0, …, k − 1 of W being present. */
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

/** The mean squared error of absent features, k others being present. */
const readAbsent = (rng: Rng, { k, m }: Sizes): number =>
  mean(() => meanSquareError(unitVectors(rng, k + ABSENT, m), k, k));

/** The mean squared error of the k present features. */
const readPresent = (rng: Rng, { k, m }: Sizes): number => mean(() => meanSquareError(unitVectors(rng, k, m), k, 0));

/** |h|² for k random directions, cut at k² against rounding. */
const squaredLength = (rng: Rng, { k, m }: Sizes): number => {
  const h = encode(unitVectors(rng, k, m), sparseInput(k, Array.from({ length: k }).keys()));
  return Math.min(k * k, dot(h, h));
};

export default readings({
  'approx-dot': claim({
    title: 'What is read for an absent feature is within ½ of 0 in the root of the mean square, whatever k and m',
    place,
    statement: String.raw`E_W(x'_i-x_i)^2\le\tfrac14,\qquad x'_i=W_i\cdot h`,
    over: 'W',
    forAll: { k: integers(1, 20), m: integers(1, 60) },
    draw: squaredLength,
    quantity: (square, { m }) => square / m,
    range: ({ k, m }) => [0, (k * k) / m],
    meanAtMost: () => 1 / 4,
    expect: 'refuted',
    note: String.raw`"A good approximation" without a condition, taken as an error below ½, which is where 0 and 1 are told apart. In few dimensions it is none: with $m=1$ one present feature is read as ±1 for every other. The quantity is the mean square given h, $|h|^2/m$.`,
  }),
  'approx-dot-repaired': claim({
    title: 'The approximation is good to ε in the root of the mean square for m ≥ k/ε²',
    place,
    statement: String.raw`m\ge\frac k{\varepsilon^2}\implies E_W(x'_i-x_i)^2=\frac km\le\varepsilon^2`,
    forAll: { k: positiveRationals(), m: positiveRationals(), epsilon: positiveRationals() },
    given: ['m >= k/epsilon^2'],
    concludes: 'k/m <= epsilon^2',
    uses: ['approx-dot-absent', 'approx-dot-present'],
    repairs: 'approx-dot',
    expect: 'proved',
    note: String.raw`It is an equivalence: dimensions in proportion to k are needed for one feature, whatever n is. The factor $\ln n$ of Theorem 2 is the price for all n features at once.`,
    twin: { claims: 'The same for m ≥ k/ε', given: ['m >= k/epsilon'] },
  }),
  'approx-dot-absent': claim({
    title: 'For an absent feature the mean square of the error is k/m',
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
    note: String.raw`$x'_i=\sum_jW_i\cdot W_j$ over the k present features: terms of mean 0 and variance $1/m$, uncorrelated since each direction can be reversed alone. So the error is $\sqrt{k/m}$, and does not depend on n. The quantity is the mean over four absent features and six W; the tolerance is 8 per cent.`,
    literature: [
      {
        reference: 'Liu, Liu, Gore, Superposition yields robust neural scaling (2025)',
        says: 'In strong superposition squared overlaps, and with them the loss of trained models, fall like 1/m. For random directions the overlap is 1/m exactly, and k of them make the k/m here.',
        checked: 'abstract',
      },
      {
        reference: 'Borobia, Seguí-Mas, Tormo-Carbó, Linear-readout floors and threshold recovery (2026)',
        says: 'With n = m² features a linear read-out errs by Ω(k/m) in the mean square for each feature, whatever the directions. Random ones, with k/m, have the right order.',
        checked: 'abstract',
      },
    ],
    twin: { claims: 'It is (k + 1)/m', meanEquals: ({ k, m }) => (k + 1) / m, vacuousWhen: ({ m }) => m < 3 },
  }),
  'approx-dot-present': claim({
    title: 'For a present feature the mean square of the error is (k − 1)/m',
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
    note: String.raw`A feature does not interfere with itself: $W_i\cdot W_i=1$ is what is to be read, and $k-1$ terms are left. The quantity is the mean over the k present features and six W; the tolerance is 8 per cent.`,
    twin: { claims: 'It is k/m, as for an absent one', meanEquals: ({ k, m }) => k / m, vacuousWhen: ({ m }) => m < 3 },
  }),
});

import { claim, integers, positiveRationals, readings, type Rng } from 'refutable';
import { decodedValue, dot, encode, sparseInput, unitVectors } from 'refutable/superposition';

const place = 'A Random/Learned Directions/Mapping';

interface Sizes {
  readonly k: number;
  readonly m: number;
}

/** x'_i for an absent feature i = k, features 0, …, k − 1 being present. */
const readAbsent = (rng: Rng, { k, m }: Sizes): number =>
  decodedValue(unitVectors(rng, k + 1, m), sparseInput(k + 1, Array.from({ length: k }).keys()), k);

/** x'_i for a present feature i = 0 of k. */
const readPresent = (rng: Rng, { k, m }: Sizes): number =>
  decodedValue(unitVectors(rng, k, m), sparseInput(k, Array.from({ length: k }).keys()), 0);

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
    quantity: (read, { k }) => Math.min(k * k, read * read),
    range: ({ k }) => [0, k * k],
    meanEquals: ({ k, m }) => k / m,
    within: ({ k, m }) => (0.4 * k) / m,
    expect: 'upheld',
    note: String.raw`$x'_i=\sum_jW_i\cdot W_j$ over the k present features: terms of mean 0 and variance $1/m$, uncorrelated since each direction can be turned round alone. So the error is $\sqrt{k/m}$, and does not depend on n.`,
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
    quantity: (read, { k }) => Math.min((k - 1) ** 2, (read - 1) ** 2),
    range: ({ k }) => [0, (k - 1) ** 2],
    meanEquals: ({ k, m }) => (k - 1) / m,
    within: ({ k, m }) => (0.4 * (k - 1)) / m,
    expect: 'upheld',
    note: String.raw`A feature does not interfere with itself: $W_i\cdot W_i=1$ is what is to be read, and $k-1$ terms are left.`,
    twin: { claims: 'It is k/m, as for an absent one', meanEquals: ({ k, m }) => k / m, vacuousWhen: ({ m }) => m < 3 },
  }),
});

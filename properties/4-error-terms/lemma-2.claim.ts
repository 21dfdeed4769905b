import { claim, equals, integers, readings, picture } from 'refutable';
import {
  type Directions,
  type SparseInput,
  atMostK,
  column,
  decodedValue,
  dot,
  gaussianVectors,
  isPresent,
  featureError,
  unitVectors,
  directions,
  sparseInput,
  sphereSumTail,
} from 'refutable/superposition';

interface Outcome {
  readonly W: Directions;
  readonly x: SparseInput;
  readonly i: number;
}

/** Two coordinates. */
type Plane = readonly [x: number, y: number];
/** The cosine of an angle in degrees. */
const cosine = (degrees: number): number => Math.cos((degrees * Math.PI) / 180);

const domain = { n: integers(2, 60), m: integers(1, 60), k: integers(1, 'n') };
const place = 'Lemma 2';

/** x'_i − x_i, computed from h = Wx. */
const errorOf = ({ W, x, i }: Outcome): number => decodedValue(W, x, i) - Number(isPresent(x, i));

/**
 * The tolerance for rounding: the sum of the sizes of all products that are added, with a few units in the last place
 * for each of the m + k additions.
 */
const rounding = ({ W, x, i }: Outcome): { ulps: number; scale: number } => {
  const norm = Math.sqrt(dot(column(W, i), column(W, i)));
  const sizes = Array.from(x.present, (j) => Math.sqrt(dot(column(W, j), column(W, j))));
  return { ulps: 4 * (W.m + x.present.length), scale: 1 + norm * sizes.reduce((total, size) => total + size, norm) };
};

const show = (outcome: Outcome) => ({
  'W, row by row': Array.from({ length: outcome.W.m }, (_, row) =>
    Array.from({ length: outcome.W.n }, (_, i) => column(outcome.W, i)[row]!),
  ),
  'present features': outcome.x.present,
  i: outcome.i,
  "x'_i − x_i": errorOf(outcome),
  'sum of x_j W_i·W_j over j ≠ i': featureError(outcome.W, outcome.x, outcome.i),
});

const drawn =
  (vectors: typeof unitVectors) =>
  (rng: () => number, { n, m, k }: { n: number; m: number; k: number }): Outcome => ({
    W: vectors(rng, n, m),
    x: atMostK(rng, n, k),
    i: Math.floor(rng() * n),
  });

/** Three directions in the plane; the picture stores the second and the third feature. */
const THREE = directions([0, 115, 215].map((angle) => [cosine(angle), cosine(angle - 90)]));

const arrows = picture<{ m: number }>({
  title: 'An absent feature may be read as a negative number: W₀·h = W₀·W₁ + W₀·W₂ < 0',
  at: { m: 2 },
  vectors: () => {
    const [first, second, third] = [0, 1, 2].map((i) => {
      const [x = 0, y = 0] = column(THREE, i);
      return [x, y] as const;
    }) as [Plane, Plane, Plane];
    const h = [second[0] + third[0], second[1] + third[1]] as const;
    return [
      { name: 'W₀', to: first, group: 'directions' },
      { name: 'W₁', to: second, group: 'directions' },
      { name: 'W₂', to: third, group: 'directions' },
      { name: 'h', to: h, group: 'h = W₁ + W₂' },
      { name: 'x′₀', to: [decodedValue(THREE, sparseInput(3, [1, 2]), 0), 0], group: 'h along W₀' },
    ];
  },
  circles: { 'length 1': 1 },
});

/** The density of the sum of k coordinates of random unit vectors, as a difference quotient of its distribution. */
const sumDensity = (t: number, { m, k }: { m: number; k: number }): number =>
  (sphereSumTail(k, m, t - 0.01) - sphereSumTail(k, m, t + 0.01)) / 0.02;

const errors = picture<{ n: number; m: number; k: number }>({
  title: 'The error of an absent feature has a sign: half of all errors are negative',
  at: { n: 20, m: 10, k: 4 },
  sample: (rng, { m, k }) =>
    featureError(
      unitVectors(rng, k + 1, m),
      sparseInput(
        k + 1,
        Array.from({ length: k }, (_, j) => j + 1),
      ),
      0,
    ),
  draws: 3000,
  bars: [-2, 2, 32],
  x: 'x′ᵢ − xᵢ',
  densities: {
    'exact density': sumDensity,
    'as printed, with the absolute value': (t, setting) => (t < 0 ? 0 : 2 * sumDensity(t, setting)),
  },
});

export default readings({
  'lemma-2': claim({
    title: 'The error is the absolute value of the sum of the interfering terms, as printed',
    place,
    quote: String.raw`The error $x'_i - x_i$ is $|\sum_{j \neq i} x_j W_i^T W_j|$.`,
    statement: String.raw`x'_i-x_i=\Big|\sum_{j\ne i}x_jW_i^\top W_j\Big|,\qquad |W_i|=1`,
    forAll: domain,
    draw: drawn(unitVectors),
    always: (o) => equals(errorOf(o), Math.abs(featureError(o.W, o.x, o.i)), rounding(o)),
    show,
    expect: 'refuted',
    picture: [errors, arrows],
    note: 'The left side can be negative, the right side cannot: whenever the interfering terms add up to a negative number, the two differ by twice its size.',
  }),
  'lemma-2-repaired': claim({
    title: 'The error is the signed sum of the interfering terms',
    place,
    statement: String.raw`x'_i-x_i=\sum_{j\ne i}x_jW_i^\top W_j,\qquad |W_i|=1`,
    forAll: domain,
    draw: drawn(unitVectors),
    always: (o) => equals(errorOf(o), featureError(o.W, o.x, o.i), rounding(o)),
    show,
    repairs: 'lemma-2',
    expect: 'upheld',
    note: "From $h=\\sum_jx_jW_j$: $x'_i=W_i\\cdot h=x_i|W_i|^2+\\sum_{j\\ne i}x_jW_i\\cdot W_j$, and $|W_i|=1$. Equality is required up to the rounding of the products added, a few units in the last place for each.",
    twin: {
      claims: 'The same for vectors that are not scaled to length 1',
      draw: drawn(gaussianVectors),
    },
  }),
  'lemma-2-absolute': claim({
    title: 'The size of the error is the absolute value of the sum of the interfering terms',
    place,
    statement: String.raw`|x'_i-x_i|=\Big|\sum_{j\ne i}x_jW_i^\top W_j\Big|,\qquad |W_i|=1`,
    forAll: domain,
    draw: drawn(unitVectors),
    always: (o) => equals(Math.abs(errorOf(o)), Math.abs(featureError(o.W, o.x, o.i)), rounding(o)),
    show,
    repairs: 'lemma-2',
    expect: 'upheld',
    twin: {
      claims: 'The same with the term j = i left in the sum',
      always: (o) => equals(Math.abs(errorOf(o)), Math.abs(decodedValue(o.W, o.x, o.i)), rounding(o)),
    },
  }),
  'lemma-2-unnormalised': claim({
    title: 'For normal vectors, not scaled to length 1, the error is the signed sum of the interfering terms',
    place,
    statement: String.raw`x'_i-x_i=\sum_{j\ne i}x_jW_i^\top W_j,\qquad [W_i]_k\sim N(0,\tfrac1m)`,
    forAll: domain,
    draw: drawn(gaussianVectors),
    always: (o) => equals(errorOf(o), featureError(o.W, o.x, o.i), rounding(o)),
    show,
    expect: 'refuted',
    note: 'A present feature also errs by $|W_i|^2-1$, which has standard deviation $\\sqrt{2/m}$: as large as the sum of two interfering terms.',
  }),
  'lemma-2-unnormalised-repaired': claim({
    title: 'For vectors of any length, the error has the further term x_i(|W_i|² − 1)',
    place,
    statement: String.raw`x'_i-x_i=x_i\left(|W_i|^2-1\right)+\sum_{j\ne i}x_jW_i^\top W_j`,
    forAll: domain,
    draw: drawn(gaussianVectors),
    always: (o) => {
      const own = Number(isPresent(o.x, o.i)) * (dot(column(o.W, o.i), column(o.W, o.i)) - 1);
      return equals(errorOf(o), own + featureError(o.W, o.x, o.i), rounding(o));
    },
    show,
    repairs: 'lemma-2-unnormalised',
    expect: 'upheld',
    twin: {
      claims: 'The same with the length in place of its square',
      always: (o) => {
        const own = Number(isPresent(o.x, o.i)) * (Math.sqrt(dot(column(o.W, o.i), column(o.W, o.i))) - 1);
        return equals(errorOf(o), own + featureError(o.W, o.x, o.i), rounding(o));
      },
    },
  }),
});

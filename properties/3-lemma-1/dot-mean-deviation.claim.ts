import { claim, equals, integers, positiveRationals, readings } from 'refutable';
import { integrate } from 'refutable/numeric';
import { column, type Directions, dot, gaussianVectors, gram, unitVectors } from 'refutable/superposition';

const place = 'Proof of Lemma 1';
const domain = { m: integers(2, 30, { scale: 'logarithmic' }) };

/** Number of vectors in one draw: the dot products of their 120 pairs are pairwise independent, so that their mean square varies little. */
const TOGETHER = 16;
/** Their mean square is capped at 3/m, at least eleven standard deviations above its mean 1/m. */
const CUT = 3;

/** The mean of (W_i·W_j)² over all pairs of the vectors drawn. */
function meanSquareDot(W: Directions): number {
  const dots = gram(W);
  let sum = 0;
  for (let i = 0; i < W.n; i++) for (let j = 0; j < i; j++) sum += dots[i * W.n + j]! ** 2;
  return sum / ((W.n * (W.n - 1)) / 2);
}

/** The mean of |W_i|² over the vectors drawn: a chi-square variable with n·m degrees of freedom, divided by that number. */
const meanSquareLength = (W: Directions): number =>
  W.columns.reduce((sum, coordinate) => sum + coordinate * coordinate, 0) / W.n;

/**
 * E t² for the component t of a uniform unit vector along a fixed direction, by quadrature of its density
 * (1 − t²)^{(m−3)/2} in the angle φ, t = sin φ; beyond 10/√m it has less than e^{−49} of its mass.
 */
function meanSquareByDensity(m: number): number {
  const density = (angle: number): number => Math.exp((m - 2) * Math.log1p(-2 * Math.sin(angle / 2) ** 2));
  const end = Math.min(Math.PI / 2, 10 / Math.sqrt(m));
  return integrate((angle) => Math.sin(angle) ** 2 * density(angle), 0, end).value / integrate(density, 0, end).value;
}

export default readings({
  'dot-mean-deviation': claim({
    title: 'The dot product of two random unit vectors has standard deviation 1/√m',
    place,
    statement: String.raw`E(W_i\cdot W_j)^2=\frac1m,\qquad|W_i|=|W_j|=1`,
    over: 'W',
    uses: ['dot-mean-deviation-mean', 'dot-mean-deviation-exact', 'dot-mean-deviation-step'],
    forAll: domain,
    draw: (rng, { m }) => unitVectors(rng, TOGETHER, m),
    quantity: (W, { m }) => Math.min(CUT / m, meanSquareDot(W)),
    range: ({ m }) => [0, CUT / m],
    meanEquals: ({ m }) => 1 / m,
    within: ({ m }) => 0.02 / m,
    expect: 'upheld',
    note: String.raw`Exact for every m: given $W_i$, the squares of $W_j$'s components along an orthonormal basis that begins with $W_i$ add up to 1 and have the same mean, so each has mean $1/m$. The paper derives this for normal coordinates; scaling to length 1 does not change it. The quantity is the mean over the 120 pairs of 16 vectors; the tolerance is 2 % of $1/m$. dot-mean-deviation-exact shows the same without draws.`,
    twin: {
      claims: 'The standard deviation is 1/√(m + 1)',
      meanEquals: ({ m }) => 1 / (m + 1),
    },
  }),
  'dot-mean-deviation-exact': claim({
    title: 'By its exact density, a component of a random unit vector has mean square 1/m, for m up to 10⁹',
    place,
    statement: String.raw`\frac{\int_{-1}^1t^2(1-t^2)^{(m-3)/2}\,dt}{\int_{-1}^1(1-t^2)^{(m-3)/2}\,dt}=\frac1m`,
    over: 'W',
    forAll: { m: integers(2, 1e9, { scale: 'logarithmic' }) },
    holds: ({ m }) => equals(meanSquareByDensity(m), 1 / m, { ulps: 1e5 }),
    expect: 'upheld',
    note: String.raw`Given $W_i$, the dot product is the component of $W_j$ along it, whose density is proportional to $(1-t^2)^{(m-3)/2}$. Both integrals are computed by quadrature; their quotient agrees with $1/m$ to a relative error of $2\cdot10^{-11}$.`,
    twin: { claims: 'It is 1/(m + 1)', holds: ({ m }) => equals(meanSquareByDensity(m), 1 / (m + 1), { ulps: 1e5 }) },
  }),
  'dot-mean-deviation-mean': claim({
    title: 'The dot product of two random unit vectors has mean 0: reversing one vector reverses its sign',
    place,
    statement: String.raw`(-W_i)\cdot W_j=-(W_i\cdot W_j)`,
    over: 'W',
    forAll: domain,
    draw: (rng, { m }) => unitVectors(rng, 2, m),
    always: (W) => {
      const [u, v] = [column(W, 0), column(W, 1)];
      return equals(
        dot(
          u.map((x) => -x),
          v,
        ),
        -dot(u, v),
      );
    },
    expect: 'upheld',
    note: String.raw`$-W_i$ is as likely as $W_i$, scaled or not, so the distribution of the dot product is symmetric, with mean 0.`,
    twin: {
      claims: 'Reversing one vector leaves the dot product unchanged',
      always: (W) => equals(-dot(column(W, 0), column(W, 1)), dot(column(W, 0), column(W, 1))),
    },
  }),
  'dot-mean-deviation-step': claim({
    title: 'If m equal parts add up to 1, each is 1/m',
    place,
    statement: String.raw`m\,q=1\implies q=\frac1m`,
    forAll: { m: positiveRationals(), q: positiveRationals() },
    concludes: 'm*q = 1 iff q = 1/m',
    expect: 'proved',
    twin: { claims: 'Each is 1/m²', concludes: 'm*q = 1 iff q = 1/m^2' },
  }),
  'dot-mean-deviation-unnormalised': claim({
    title: 'The dot product of two normal vectors, not scaled to length 1, also has standard deviation 1/√m',
    place,
    statement: String.raw`E(W_i\cdot W_j)^2=\frac1m,\qquad[W_i]_k\sim N(0,\tfrac1m)`,
    over: 'W',
    uses: ['footnote-coordinate-variances'],
    forAll: domain,
    draw: (rng, { m }) => gaussianVectors(rng, 2 * TOGETHER, m),
    quantity: (W, { m }) => Math.min(CUT, meanSquareLength(W)) / m,
    range: ({ m }) => [0, CUT / m],
    meanEquals: ({ m }) => 1 / m,
    within: ({ m }) => 0.02 / m,
    expect: 'upheld',
    note: String.raw`Given $W_j$, the dot product is normal with variance $|W_j|^2/m$; the quantity is the mean of this conditional variance over 32 vectors $W_j$, capped at $3/m$, which a chi-square variable exceeds with probability less than $e^{-28}$; the tolerance is 2 % of $1/m$. By the footnote the value is exact for every m.`,
    twin: {
      claims: 'The variance is 1/(m + 1)',
      meanEquals: ({ m }) => 1 / (m + 1),
    },
  }),
});

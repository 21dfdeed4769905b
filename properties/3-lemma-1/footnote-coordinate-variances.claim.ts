import { claim, integers, positiveRationals, readings } from 'refutable';
import { type Directions, unitVectors } from 'refutable/superposition';

const place = 'Footnote 2';

/** Number of vectors in one draw. */
const TOGETHER = 16;
/**
 * The mean of the squared products is capped at three times its mean 1/m², more than 30 standard deviations above it: given
 * one vector of a pair it is 1/m² on average, so that the 120 pairs are uncorrelated, and its variance is
 * (4m − 4)/(m + 2)²/120 ≤ 1/360 of 1/m⁴.
 */
const CUT = 3;

/** The mean of ([W_i]_k[W_j]_k)² over the coordinates and all pairs of vectors, from sums of squares and of fourth powers. */
function meanSquareProduct({ n, m, columns }: Directions): number {
  let total = 0;
  for (let k = 0; k < m; k++) {
    let [squares, fourths] = [0, 0];
    for (let i = 0; i < n; i++) {
      const square = columns[i * m + k]! ** 2;
      squares += square;
      fourths += square * square;
    }
    total += squares * squares - fourths;
  }
  return total / (m * n * (n - 1));
}

export default readings({
  'footnote-coordinate-variances': claim({
    title: 'Products of coordinates of variance 1/m have variance 1/m², and m such variances add up to 1/m',
    place,
    statement: String.raw`m\times\Big(\frac1{\sqrt m}\Big)^4=\frac1m`,
    forAll: { s: positiveRationals() },
    concludes: '(1/s)^2*(1/s)^2 = (1/s)^4 and s^2*(1/s)^4 = 1/s^2',
    uses: ['footnote-variance-product', 'footnote-variance-product-sum'],
    expect: 'proved',
    note: String.raw`$s=\sqrt m$. The product rule is applied to the coordinates of two independent vectors, then the sum rule to the m products. For normal vectors both are exact.`,
    twin: {
      claims: 'The same with coordinates of standard deviation 1/m',
      concludes: 's^2*(1/s^2)^4 = 1/s^2',
    },
  }),
  'footnote-coordinate-variances-normalised': claim({
    title: 'After scaling to length 1, the products of coordinates still have variance 1/m²',
    place,
    statement: String.raw`E\big([W_i]_k[W_j]_k\big)^2=\frac1{m^2},\qquad|W_i|=|W_j|=1`,
    over: 'W',
    forAll: { m: integers(2, 6) },
    draw: (rng, { m }) => unitVectors(rng, TOGETHER, m),
    quantity: (W, { m }) => Math.min(CUT / m ** 2, meanSquareProduct(W)),
    range: ({ m }) => [0, CUT / m ** 2],
    meanEquals: ({ m }) => 1 / m ** 2,
    within: ({ m }) => 0.01 / m ** 2,
    uses: ['footnote-variance-product', 'dot-mean-deviation-exact'],
    expect: 'upheld',
    note: String.raw`The coordinates of one unit vector are no longer independent, but those of two vectors are: $E[W_i]_k^2E[W_j]_k^2=\frac1m\cdot\frac1m$. The m products are uncorrelated, since the sign of each coordinate can be reversed independently; so the sum rule holds as well. The quantity averages over k and over the 120 pairs of 16 vectors; the tolerance is 2 % of $1/m^2$. That $E[W_i]_k^2=\frac1m$ is dot-mean-deviation-exact, since a coordinate is the dot product with a fixed direction.`,
    twin: { claims: 'The variance is 1/(m² + m)', meanEquals: ({ m }) => 1 / (m ** 2 + m) },
  }),
});

import { claim, integers, positiveRationals, readings } from 'refutable';
import { column, unitVectors } from 'refutable/superposition';

const place = 'Footnote 2';

export default readings({
  'footnote-coordinate-variances': claim({
    title: 'Coordinates of variance 1/m have products of variance 1/m², and m of those add up to 1/m',
    place,
    statement: String.raw`m\times\Big(\frac1{\sqrt m}\Big)^4=\frac1m`,
    forAll: { s: positiveRationals() },
    concludes: '(1/s)^2*(1/s)^2 = (1/s)^4 and s^2*(1/s)^4 = 1/s^2',
    uses: ['footnote-variance-product', 'footnote-variance-product-sum'],
    expect: 'proved',
    note: String.raw`$s=\sqrt m$. The product rule for the coordinates of two independent vectors, then the sum rule for the m products. For normal vectors all of it is exact.`,
    twin: {
      claims: 'The same with coordinates of standard deviation 1/m',
      concludes: 's^2*(1/s^2)^4 = 1/s^2',
    },
  }),
  'footnote-coordinate-variances-normalised': claim({
    title: 'After scaling to length 1 the products of coordinates have the variance 1/m² too',
    place,
    statement: String.raw`E\big([W_i]_k[W_j]_k\big)^2=\frac1{m^2},\qquad|W_i|=|W_j|=1`,
    over: 'W',
    forAll: { m: integers(2, 6) },
    draw: (rng, { m }) => unitVectors(rng, 2, m),
    quantity: (W, { m }) => {
      const [u, v] = [column(W, 0), column(W, 1)];
      return Math.min(1, u.reduce((sum, x, k) => sum + (x * v[k]!) ** 2, 0) / m);
    },
    range: () => [0, 1],
    meanEquals: ({ m }) => 1 / m ** 2,
    within: ({ m }) => 0.15 / m ** 2,
    uses: ['footnote-variance-product'],
    expect: 'upheld',
    note: String.raw`The coordinates of one unit vector are no longer independent, but those of two vectors are: $E[W_i]_k^2E[W_j]_k^2=\frac1m\cdot\frac1m$. The m products are uncorrelated, since the sign of each coordinate can be turned alone; so the sum rule holds as well. The quantity averages over k.`,
    twin: { claims: 'The variance is 1/(m² + m)', meanEquals: ({ m }) => 1 / (m ** 2 + m) },
  }),
});

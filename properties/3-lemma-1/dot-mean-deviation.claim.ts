import { claim, equals, integers, positiveRationals, readings } from 'refutable';
import { column, dot, gaussianVectors, unitVectors } from 'refutable/superposition';

const place = 'Proof of Lemma 1';
const domain = { m: integers(2, 30, { scale: 'logarithmic' }) };

/** A squared length above this has probability below e^{−30}; cutting there changes the mean by less than 10^{−10}. */
const cut = (m: number): number => 1 + 2 * Math.sqrt(30 / m) + 60 / m;

export default readings({
  'dot-mean-deviation': claim({
    title: 'The dot product of two random unit vectors has the standard deviation 1/√m',
    place,
    statement: String.raw`E(W_i\cdot W_j)^2=\frac1m,\qquad|W_i|=|W_j|=1`,
    over: 'W',
    uses: ['dot-mean-deviation-mean', 'dot-mean-deviation-step'],
    forAll: domain,
    draw: (rng, { m }) => unitVectors(rng, 2, m),
    quantity: (W) => Math.min(1, dot(column(W, 0), column(W, 1)) ** 2),
    range: () => [0, 1],
    meanEquals: ({ m }) => 1 / m,
    within: ({ m }) => 0.2 / m,
    expect: 'upheld',
    note: String.raw`Exact for every m: given $W_i$, the squares of $W_j$'s components along an orthonormal basis that begins with $W_i$ add up to 1 and have the same mean, so each has mean $1/m$. The paper derives it for normal coordinates; scaling to length 1 changes nothing in it.`,
    twin: {
      claims: 'The standard deviation is 1/√(m + 1)',
      meanEquals: ({ m }) => 1 / (m + 1),
    },
  }),
  'dot-mean-deviation-mean': claim({
    title: 'The dot product has mean 0: turning one vector round turns its sign',
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
    note: String.raw`$-W_i$ is as likely as $W_i$, scaled or not, so the dot has a symmetric law and mean 0.`,
    twin: {
      claims: 'Turning one vector round leaves it as it is',
      always: (W) => equals(-dot(column(W, 0), column(W, 1)), dot(column(W, 0), column(W, 1))),
    },
  }),
  'dot-mean-deviation-step': claim({
    title: 'm equal shares of a unit length squared are 1/m each',
    place,
    statement: String.raw`m\,q=1\implies q=\frac1m`,
    forAll: { m: positiveRationals(), q: positiveRationals() },
    concludes: 'm*q = 1 iff q = 1/m',
    expect: 'proved',
    twin: { claims: 'They are 1/m² each', concludes: 'm*q = 1 iff q = 1/m^2' },
  }),
  'dot-mean-deviation-unnormalised': claim({
    title: 'The dot product of the normal vectors as drawn has the standard deviation 1/√m too',
    place,
    statement: String.raw`E(W_i\cdot W_j)^2=\frac1m,\qquad[W_i]_k\sim N(0,\tfrac1m)`,
    over: 'W',
    uses: ['footnote-coordinate-variances'],
    forAll: domain,
    draw: (rng, { m }) => gaussianVectors(rng, 1, m),
    quantity: (W, { m }) => Math.min(cut(m), dot(column(W, 0), column(W, 0))) / m,
    range: ({ m }) => [0, cut(m) / m],
    meanEquals: ({ m }) => 1 / m,
    within: ({ m }) => 0.2 / m,
    expect: 'upheld',
    note: String.raw`Given $W_j$ the dot is normal with variance $|W_j|^2/m$; the quantity is this conditional variance, cut where the chi-square law leaves less than $e^{-30}$. Exact for every m by the footnote.`,
    twin: {
      claims: 'The variance is 1/(m + 1)',
      meanEquals: ({ m }) => 1 / (m + 1),
    },
  }),
});

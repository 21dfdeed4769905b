import { atLeast, claim, equals, integers, readings, reals, type Rng } from 'refutable';
import { logBinomial } from 'refutable/numeric';
import {
  coherence,
  crossPolytope,
  type Directions,
  icosahedronLines,
  simplexFrame,
  unitVectors,
} from 'refutable/superposition';

const place = 'After Lemma 1';

/** Welch's bound √((n − m)/(m(n − 1))); 0 where all directions can be orthogonal. */
const welch = (n: number, m: number): number => Math.sqrt(Math.max(0, n - m) / (m * (n - 1)));

/** The number of monomials of degree l in m variables, C(m + l − 1, l). */
const monomials = (m: number, l: number): number => Math.round(Math.exp(logBinomial(m + l - 1, l)));

/** Welch's bound of order l on the coherence to the power 2l. */
const higher = (n: number, m: number, l: number): number => (n / monomials(m, l) - 1) / (n - 1);

/** Random directions or, where there is one, the best frame of that size. */
function randomOrBest(rng: Rng, n: number, m: number): Directions {
  if (rng() < 1 / 2) {
    if (n === m + 1) return simplexFrame(n);
    if (n === 6 && m === 3) return icosahedronLines();
  }
  return unitVectors(rng, n, m);
}

/** ln of the least number of monomials that n directions with coherence δ must have, of degree l: n/(1 + nδ^{2l}). */
const logNeeded = (logN: number, delta: number, l: number): number =>
  logN - Math.log1p(Math.exp(Math.min(700, logN + 2 * l * Math.log(delta))));

/** The least m that the bounds of all orders leave for n directions with coherence at most δ. */
function leastDimensions(logN: number, delta: number): number {
  const orders = Math.ceil(logN / Math.log(1 / delta)) + 1;
  let least = 1;
  for (let l = 1; l <= orders; l++) {
    const needed = logNeeded(logN, delta, l);
    while (logBinomial(least + l - 1, l) < needed) least++;
  }
  return least;
}

const welchText = {
  reference: 'Welch, Lower bounds on the maximum cross correlation of signals, 1974',
  says: 'For every l the coherence to the power 2l is at least (n/C(m + l − 1, l) − 1)/(n − 1); l = 1 is the bound that bears his name.',
  checked: 'recalled',
} as const;

const alonText = {
  reference:
    'Alon, Problems and results in extremal combinatorics I, 2003, Lemma 9.1 (as quoted on MathOverflow 131554)',
  says: 'A symmetric n × n matrix with ones on the diagonal and entries of size at most ε elsewhere has rank at least n/(1 + (n − 1)ε²).',
  checked: 'text',
} as const;

export default readings({
  welch: claim({
    title: 'Every W of unit columns has coherence at least √((n − m)/(m(n − 1))), Welch’s bound',
    place,
    statement: String.raw`\max_{i<j}|W_i\cdot W_j|\ge\sqrt{\frac{n-m}{m(n-1)}},\qquad|W_i|=1`,
    forAll: { n: integers(2, 24), m: integers(1, ({ n }) => n) },
    draw: (rng, { n, m }) => randomOrBest(rng, n, m),
    always: (W) => atLeast(coherence(W) * (1 + 1e-12), welch(W.n, W.m)),
    expect: 'upheld',
    note: 'The Gram matrix has trace $n$ and rank at most $m$, so by Cauchy and Schwarz its eigenvalues have $\\sum\\lambda^2\\ge n^2/m$; and $\\sum\\lambda^2=\\sum_{i,j}(W_i\\cdot W_j)^2\\le n+n(n-1)\\delta^2$. For $n\\gg m$ the bound is about $1/\\sqrt m$, smaller by the factor $\\sqrt{4\\ln n}$ than what Lemma 1 promises.',
    literature: [welchText, alonText],
    twin: {
      claims: 'The same with a bound one per cent higher',
      always: (W) => atLeast(coherence(W), 1.01 * welch(W.n, W.m)),
    },
  }),
  'welch-cross-polytope': claim({
    title: 'The 2m directions of the cross-polytope, the antipodal pairs of Theorem 3, attain Welch’s bound',
    place,
    statement: String.raw`\max_{i<j}|W_i\cdot W_j|=\sqrt{\frac{1}{2m-1}}`,
    forAll: { m: integers(1, 20) },
    holds: ({ m }) => equals(coherence(crossPolytope(m)), welch(2 * m, m), { ulps: 16 }),
    expect: 'refuted',
    note: 'Antipodes have $|W_i\\cdot W_j|=1$, the largest coherence there is; it is the sign that makes them harmless after a ReLU, and Lemma 1 ignores the sign.',
  }),
  'welch-cross-polytope-repaired': claim({
    title: 'The simplex, n = m + 1, attains Welch’s bound, with coherence 1/m',
    place,
    statement: String.raw`\max_{i<j}|W_i\cdot W_j|=\frac1m=\sqrt{\frac{n-m}{m(n-1)}},\qquad n=m+1`,
    forAll: { m: integers(1, 60) },
    holds: ({ m }) => equals(coherence(simplexFrame(m + 1)), welch(m + 1, m), { ulps: 64 }),
    repairs: 'welch-cross-polytope',
    expect: 'upheld',
    note: 'Equality needs all $|W_i\\cdot W_j|$ equal and the frame tight. The six diagonals of the icosahedron attain the bound too: $n=6$, $m=3$, $1/\\sqrt5$.',
    twin: {
      claims: 'The same for the simplex with the antipode of one corner, whose coherence is 1',
      holds: ({ m }) => equals(1, welch(m + 2, m), { ulps: 64 }),
    },
  }),
  'welch-icosahedron': claim({
    title: 'The six diagonals of the icosahedron attain Welch’s bound, with coherence 1/√5',
    place,
    statement: String.raw`\max_{i<j}|W_i\cdot W_j|=\frac1{\sqrt5}=\sqrt{\frac{6-3}{3\cdot5}}`,
    forAll: {},
    holds: () => equals(coherence(icosahedronLines()), welch(6, 3), { ulps: 16 }),
    expect: 'upheld',
  }),
  'welch-higher': claim({
    title:
      'For every l and every W of unit columns, the coherence to the power 2l is at least (n/C(m + l − 1, l) − 1)/(n − 1)',
    place,
    statement: String.raw`\max_{i<j}(W_i\cdot W_j)^{2l}\ge\frac1{n-1}\left(\frac{n}{\binom{m+l-1}{l}}-1\right)`,
    forAll: { l: integers(1, 6), n: integers(2, 24), m: integers(1, ({ n }) => n) },
    draw: (rng, { n, m }) => randomOrBest(rng, n, m),
    always: (W, { l }) => atLeast(coherence(W) ** (2 * l) * (1 + 1e-11), higher(W.n, W.m, l)),
    expect: 'upheld',
    note: 'The same for the matrix of $(W_i\\cdot W_j)^l$, which is the Gram matrix of the symmetric tensors $W_i^{\\otimes l}$ and so has rank at most $\\binom{m+l-1}l$, the number of monomials of degree $l$.',
    literature: [welchText],
    twin: {
      claims: 'The same with a bound one per cent higher',
      always: (W, { l }) => atLeast(coherence(W) ** (2 * l), 1.01 * higher(W.n, W.m, l)),
    },
  }),
  'welch-against-lemma-1': claim({
    title:
      'Lemma 1 is optimal up to a factor of order ln(1/δ): n directions with coherence δ need at least ln n/(9 δ² ln(1/δ)) dimensions',
    place,
    statement: String.raw`\max\big(\tfrac1{\sqrt n},\tfrac1{20}\big)\le\delta\le\tfrac12\ \Rightarrow\ m\ge\frac{\ln n}{9\,\delta^2\ln(1/\delta)}`,
    forAll: { digits: integers(1, 40), delta: reals(0.05, 0.5, { steps: 45 }) },
    where: ({ digits, delta }) => delta >= 10 ** (-digits / 2),
    value: ({ digits, delta }) => leastDimensions(digits * Math.LN10, delta),
    valueAtLeast: ({ digits, delta }) => (digits * Math.LN10) / (9 * delta ** 2 * Math.log(1 / delta)),
    uses: ['welch-higher'],
    expect: 'upheld',
    note: 'By the bound of order $l\\approx\\ln n/(2\\ln\\frac1\\delta)$. Lemma 1 uses $4\\ln n/\\delta^2$: so no choice of directions, learned or not, saves more than the factor $36\\ln\\frac1\\delta$ in the dimensions for a given coherence. $n=10^{\\text{digits}}$.',
    literature: [
      alonText,
      {
        reference: 'Alon, Perturbed identity matrices have high rank: proof and applications, 2009',
        says: 'The rank is at least c ln n/(ε² ln(1/ε)) for 1/√n ≤ ε < ½, by this argument.',
        checked: 'recalled',
      },
      {
        reference: 'Malykhin, On the structure of low-rank matrices that approximate the identity matrix, 2024',
        says: 'Random signs give errors of at most 2√(ln N/n) with rank n (after Kashin 1974): the δ of Lemma 1 with the same constant.',
        checked: 'text',
      },
    ],
    twin: {
      claims: 'They need at least a third of what Lemma 1 uses',
      valueAtLeast: ({ digits, delta }) => (4 * digits * Math.LN10) / (3 * delta ** 2),
    },
  }),
});

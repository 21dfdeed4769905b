import { atLeast, choices, claim, integers, readings, type Rng } from 'refutable';
import {
  coherenceProbability,
  column,
  decode,
  type Directions,
  dot,
  encode,
  equiangularVectors,
  exactlyK,
  icosahedronLines,
  orthonormalBasis,
  perfectlyRecovered,
  simplexFrame,
  threshold,
  unitVectors,
} from 'refutable/superposition';

const place = 'After Theorem 2; Lemma 3, worst case';

/**
 * Whether a threshold at ½ recovers every input with at most k ones: no k present features together lift an absent
 * one above ½, and no k − 1 press a present one down to it. Sorting each row of dot products replaces the search.
 */
function recoversAll(W: Directions, k: number): boolean {
  const { n } = W;
  for (let i = 0; i < n; i++) {
    // Row by row, since most W fail at the first.
    const own = column(W, i);
    const row = Float64Array.from({ length: n }, (_, j) => dot(own, column(W, j)));
    const square = row[i]!;
    row[i] = 0;
    row.sort();
    let [lift, press] = [0, 0];
    for (let j = 0; j < Math.min(k, n); j++) lift += Math.max(0, row[n - 1 - j]!);
    for (let j = 0; j < Math.min(k - 1, n); j++) press += Math.min(0, row[j]!);
    if (lift > 1 / 2 || !(square + press > 1 / 2)) return false;
  }
  return true;
}

const timesLogN = (constant: number, n: number): number => Math.max(1, Math.ceil(constant * Math.log(n)));

/** 8k² ln(en/k) + 8k ln(4n), rounded up. */
const byUnion = (n: number, k: number): number =>
  Math.ceil(8 * k * k * (1 + Math.log(n / k)) + 8 * k * Math.log(4 * n));

/** A lower bound on the dimensions of every W of unit vectors that recovers all inputs: 1/(3/(2n) + 1/(4(k − 1)²)). */
const necessary = (n: number, k: number, share = 3 / 2): number => 1 / (share / n + 1 / (4 * (k - 1) ** 2));

/** Directions that may recover all inputs: random ones and, at the sizes where they exist, frames. */
function candidate(rng: Rng, n: number, m: number): Directions {
  const which = rng();
  if (m === n && which < 1 / 3) return orthonormalBasis(n);
  if (m === n && which < 2 / 3) return equiangularVectors(n, -rng() / (n - 1));
  if (m === n - 1 && which < 1 / 2) return simplexFrame(n);
  if (m === 3 && n === 6 && which < 1 / 2) return icosahedronLines();
  return unitVectors(rng, n, m);
}

const small = { n: choices(50, 25), k: choices(3, 2) };

export default readings({
  'all-inputs': claim({
    title:
      'With m = 8 k ln n, enough for a random input, a random W recovers every input with at most k ones at least half the time',
    place,
    statement: String.raw`m=8\,k\ln n\ \Rightarrow\ \Pr_W[\forall x,\ |x|\le k:\ x''=x]\ge\tfrac12`,
    over: 'W',
    forAll: small,
    draw: (rng, { n, k }) => unitVectors(rng, n, timesLogN(8 * k, n)),
    event: (W, { k }) => recoversAll(W, k),
    probabilityAtLeast: () => 1 / 2,
    expect: 'refuted',
    note: 'The order of choice matters: first $W$, then the worst of $\\binom nk$ inputs. For a fixed absent feature the $k$ largest of $n$ dot products add up to about $k\\sqrt{2\\ln(n/k)/m}$, not to a few standard deviations of $\\sqrt{k/m}$.',
  }),
  'all-inputs-repaired': claim({
    title:
      'With m = 8k² ln(en/k) + 8k ln(4n), a random W recovers every input with at most k ones at least half the time',
    place,
    statement: String.raw`m\ge8k^2\ln\tfrac{en}k+8k\ln(4n)\ \Rightarrow\ \Pr_W[\forall x,\ |x|\le k:\ x''=x]\ge\tfrac12`,
    over: 'W',
    forAll: { n: choices(32, 16, 8), k: choices(3, 2, 1) },
    draw: (rng, { n, k }) => unitVectors(rng, n, byUnion(n, k)),
    event: (W, { k }) => recoversAll(W, k),
    probabilityAtLeast: () => 1 / 2,
    repairs: 'all-inputs',
    expect: 'upheld',
    note: 'The union bound over $n$ features and $\\binom{n}{k}\\le(en/k)^k$ sets, each with $\\Pr[S_k>\\frac12]\\le e^{-m/(8k)}$, gives a failure probability of at most $\\frac14$; smaller sets and the present features add less than another $\\frac14$.',
    twin: {
      claims: 'The same with a sixth of the dimensions',
      draw: (rng, { n, k }) => unitVectors(rng, n, Math.ceil(byUnion(n, k) / 6)),
    },
  }),
  'all-inputs-coherence': claim({
    title:
      'With m = 16 k² ln n, the coherence is at most 1/(2k), low enough to recover every input, at least half the time',
    place,
    statement: String.raw`m\ge16\,k^2\ln n\ \Rightarrow\ \Pr_W\Big[\max_{i<j}|W_i\cdot W_j|\le\tfrac1{2k}\Big]\ge\tfrac12`,
    over: 'W',
    forAll: { n: integers(2, 1_000_000_000_000, { scale: 'logarithmic' }), k: integers(1, 40) },
    where: ({ n, k }) => k < n,
    value: ({ n, k }) => coherenceProbability(n, timesLogN(16 * k * k, n), 1 / (2 * k)),
    valueAtLeast: () => 1 / 2,
    uses: ['lemma-3-worst', 'lemma-4-threshold'],
    expect: 'upheld',
    note: 'This is what Lemma 1, the worst case of Lemma 3 and Lemma 4 give together: $k\\delta<\\frac12$ with $\\delta=\\sqrt{4\\ln n/m}$. The constant 16 is sharp for this argument, since the coherence of random vectors is $2\\sqrt{\\ln n/m}$ in the limit.',
    literature: [
      {
        reference: 'Cai and Jiang, Limiting laws of coherence of random matrices, 2011',
        says: 'The coherence of random unit vectors is 2√(ln n/m) in the limit, for m much larger than ln n.',
        checked: 'recalled',
      },
    ],
    twin: {
      claims: 'The same with m = 8 k² ln n',
      value: ({ n, k }) => coherenceProbability(n, timesLogN(8 * k * k, n), 1 / (2 * k)),
    },
  }),
  'all-inputs-necessary': claim({
    title:
      'Any W of unit columns that recovers every input with at most k ones has m ≥ 1/(3/(2n) + 1/(4(k − 1)²)), of order k² for large n',
    place,
    statement: String.raw`\big(\forall x,\ |x|\le k:\ x''=x\big)\ \Rightarrow\ m\ge\frac1{\frac3{2n}+\frac1{4(k-1)^2}},\qquad|W_i|=1`,
    over: 'W, including frames',
    forAll: { n: integers(3, 16), m: integers(2, 'n'), k: integers(2, 'n') },
    draw: (rng, { n, m }) => candidate(rng, n, m),
    always: (W, { n, k }) => (recoversAll(W, k) ? atLeast(W.m, necessary(n, k)) : true),
    expect: 'upheld',
    note: 'Suppose that a threshold at $\\frac12$ recovers all inputs. For each $i$ the $k$ largest positive dot products add up to at most $\\frac12$, so that their squares add up to at most $\\frac14$, and every other positive dot product is at most $\\frac1{2k}$; the $k-1$ most negative ones likewise, with $\\frac1{2(k-1)}$. So $\\sum_{j\\ne i}(W_i\\cdot W_j)^2\\le\\frac12+\\frac n{4(k-1)^2}$. On average over $i$ it is at least $\\frac nm-1$ (Welch). Hence $m\\ge2(k-1)^2$ is necessary for $n\\ge6(k-1)^2$: reading each feature by one threshold costs order $k^2$ in the worst case, whereas decoding by other means costs order $k\\log(n/k)$.',
    literature: [
      {
        reference:
          'Borobia, Seguí-Mas, Tormo-Carbó, Linear-readout floors and threshold recovery in computation in superposition, 2026',
        says: 'A rank-trace bound of Welch’s kind for linear readouts, whose worst cross-talk is Ω(m^{−1/2}), set against threshold recovery of random supports of size O(m/log m).',
        checked: 'abstract',
      },
    ],
    twin: {
      claims: 'The same with 1/(2n) in place of 3/(2n)',
      always: (W, { n, k }) => (recoversAll(W, k) ? atLeast(W.m, necessary(n, k, 1 / 2)) : true),
    },
  }),
  'all-inputs-typical': claim({
    title:
      'With m = 8 k ln n, a random W recovers a random input but not every input at least half the time (10 ≤ n ≤ 100, 2 ≤ k ≤ 5)',
    place,
    statement: String.raw`m=8\,k\ln n\ \Rightarrow\ \Pr_{W,x}[x''=x\ \text{and}\ \exists y,\ |y|\le k:\ y''\ne y]\ge\tfrac12,\qquad10\le n\le100,\ 2\le k\le5`,
    over: 'W and x',
    forAll: { n: integers(10, 100, { scale: 'logarithmic' }), k: integers(2, 5) },
    draw: (rng, { n, k }) => {
      const W = unitVectors(rng, n, timesLogN(8 * k, n));
      return { W, x: exactlyK(rng, n, k) };
    },
    event: ({ W, x }, { k }) => perfectlyRecovered(threshold(decode(W, encode(W, x))), x) && !recoversAll(W, k),
    probabilityAtLeast: () => 1 / 2,
    literature: [
      {
        reference: 'Kuppinger, Durisi, Bölcskei, Where is randomness needed to break the square-root bottleneck?, 2010',
        says: 'Guarantees for every sparse vector through the coherence stop at k of the order √m; with the positions of the nonzero entries at random (after Tropp 2008) much larger k is possible.',
        checked: 'abstract',
      },
      {
        reference: 'Bajwa, Calderbank, Jafarpour, Why Gabor frames?, 2010',
        says: 'One-step thresholding of correlations selects the right features for generic supports when the worst-case and the average coherence are small, for random and for deterministic directions.',
        checked: 'abstract',
      },
    ],
    expect: 'upheld',
    note: 'The estimate of `all-inputs` suggests the same up to about $8k^2\\ln(n/k)$ dimensions; only $8k\\ln n$ is tested. For $n$ below 10 there are so many dimensions, $m>n$, that one $W$ may recover all.',
    twin: {
      claims: 'The same with m = 16 k² ln n, where nearly every W recovers all inputs',
      draw: (rng, { n, k }) => {
        const W = unitVectors(rng, n, timesLogN(16 * k * k, n));
        return { W, x: exactlyK(rng, n, k) };
      },
    },
  }),
});

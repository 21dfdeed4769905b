import { atMost, claim, integers, readings, type Rng } from 'refutable';
import { countAtMost, interval, log2BigInt, normalTail } from 'refutable/numeric';
import {
  atMostK,
  column,
  dot,
  encode,
  gaussianVectors,
  rademacherDotTail,
  rademacherVectors,
  sparseInput,
} from 'refutable/superposition';

const place = 'Opening and Theorems 1 and 2';

/** Neurons for directions with entries ±1/√m and a threshold at ½: 8k ln n, rounded up. */
const neurons = (n: number, k: number): number => Math.ceil(8 * k * Math.log(n));
/** The bits needed for one of the 2k + 1 values of a neuron. */
const bits = (k: number): number => Math.ceil(Math.log2(2 * k + 1));

/**
 * The expected number of wrong answers of m such neurons, exactly k of n features present: an error is a sum of km (or,
 * for a present feature, (k − 1)m) signs over m, and ½ itself is read as absent.
 */
function wrong(n: number, m: number, k: number): number {
  const absent = rademacherDotTail((m / 2 + 1 / 2) / (k * m), k * m) / 2;
  const present = k === 1 ? 0 : rademacherDotTail((m / 2 - 1 / 2) / ((k - 1) * m), (k - 1) * m) / 2;
  return (n - k) * absent + k * present;
}

/** One-bit neurons: m = 4πk ln n, rounded up. */
const oneBitNeurons = (n: number, k: number): number => Math.ceil(4 * Math.PI * k * Math.log(n));

/**
 * The probability, given the k present directions (normal coordinates of variance 1/m), that all of x is read correctly
 * from the signs of Wx alone. With s = sign(Wx) a present feature is read as W_j·s, near √m √(2/(πk)); an absent one,
 * independent of s, is standard normal, exactly. The threshold is a share of the former.
 */
function oneBitChance(rng: Rng, n: number, k: number, m: number, share = 1 / 2): number {
  const W = gaussianVectors(rng, k, m);
  const s = encode(W, sparseInput(k, Array.from({ length: k }).keys())).map(Math.sign);
  const threshold = share * Math.sqrt((2 * m) / (Math.PI * k));
  for (let j = 0; j < k; j++) if (!(dot(column(W, j), s) > threshold)) return 0;
  return Math.exp((n - k) * Math.log1p(-normalTail(threshold)));
}

/** With the best threshold: πk(√ln n + √ln k)², and that threshold as a share of what a present feature is read as. */
const bestOneBitNeurons = (n: number, k: number): number =>
  Math.ceil(Math.PI * k * (Math.sqrt(Math.log(n)) + Math.sqrt(Math.log(k))) ** 2);
const bestShare = (n: number, k: number): number => 1 / (1 + Math.sqrt(Math.log(k) / Math.log(n)));

/** k ≤ √n, and at most 100, so that the counts of inputs stay short. */
const sizes = {
  n: integers(2, 1_000_000_000_000, { scale: 'logarithmic' }),
  k: integers(1, ({ n }) => Math.min(100, Math.floor(Math.sqrt(n))), { scale: 'logarithmic' }),
};

export default readings({
  'bits-a-neuron': claim({
    title: 'With directions of entries ±1/√m, the network of Theorem 2 uses at most 20 times the bits of Theorem 1',
    place,
    statement: String.raw`k\le\sqrt n\ \Rightarrow\ \lceil8k\ln n\rceil\,\lceil\log_2(2k+1)\rceil\le20\,\log_2\tbinom n{\le k}`,
    forAll: sizes,
    value: ({ n, k }) => neurons(n, k) * bits(k),
    valueAtMost: ({ n, k }) => interval.multiply([20, 20], log2BigInt(countAtMost(n, k))),
    alsoAt: [{ n: 1_000_000, k: 100 }],
    expect: 'refuted',
    note: 'To compare the two theorems, the precision of a neuron must be counted. With $W_i\\in\\{\\pm1/\\sqrt m\\}^m$ each coordinate of $\\sqrt m\\,h$ is an integer from $-k$ to $k$. For small $n$ the excess comes from rounding up, for large $k$ from the $\\log_2(2k+1)$ bits per neuron.',
  }),
  'bits-a-neuron-repaired': claim({
    title:
      'With directions of entries ±1/√m, the network of Theorem 2 uses at most 12⌈log₂(2k + 1)⌉ times the bits of Theorem 1, up to rounding',
    place,
    statement: String.raw`k\le\sqrt n\ \Rightarrow\ \lceil8k\ln n\rceil\,b\le12\,b\,\log_2\tbinom n{\le k}+b,\qquad b=\lceil\log_2(2k+1)\rceil`,
    forAll: sizes,
    value: ({ n, k }) => neurons(n, k) * bits(k),
    valueAtMost: ({ n, k }) =>
      interval.add(interval.multiply([12 * bits(k), 12 * bits(k)], log2BigInt(countAtMost(n, k))), [bits(k), bits(k)]),
    repairs: 'bits-a-neuron',
    uses: ['bits-a-neuron-values', 'bits-a-neuron-signs'],
    expect: 'upheld',
    note: '$8\\ln2=5.55$ and $\\log_2\\binom n{\\le k}\\ge\\frac12k\\log_2n$ for $k\\le\\sqrt n$ (matching-bounds-k-near-n-repaired).',
    twin: {
      claims: 'It uses at most 6⌈log₂(2k + 1)⌉ times as many',
      valueAtMost: ({ n, k }) =>
        interval.add(interval.multiply([6 * bits(k), 6 * bits(k)], log2BigInt(countAtMost(n, k))), [bits(k), bits(k)]),
    },
  }),
  'bits-a-neuron-values': claim({
    title: 'With directions of entries ±1/√m, a neuron takes one of 2k + 1 values',
    place,
    statement: String.raw`\sqrt m\,h_c\in\{-k,\dots,k\}`,
    forAll: { n: integers(1, 40), m: integers(1, 40), k: integers(1, 'n') },
    draw: (rng, { n, m, k }) => {
      const W = rademacherVectors(rng, n, m);
      return encode(W, atMostK(rng, n, k));
    },
    always: (h, { m, k }) => {
      const scaled = h.map((value) => Math.abs(value * Math.sqrt(m)));
      return (
        scaled.every((value) => Math.abs(value - Math.round(value)) < 1e-9) &&
        atMost(Math.round(Math.max(...scaled)), k)
      );
    },
    expect: 'upheld',
    twin: {
      claims: 'It takes one of k values',
      always: (h, { m, k }) => Math.max(...h.map((value) => Math.abs(value * Math.sqrt(m)))) < k / 2 + 1e-9,
    },
  }),
  'bits-a-neuron-signs': claim({
    title: 'With directions of entries ±1/√m, too, m = 8 k ln n makes the expected number of wrong answers at most ½',
    place,
    statement: String.raw`W_i\in\{\pm1/\sqrt m\}^m,\ m=\lceil8k\ln n\rceil\ \Rightarrow\ E\,|\{i:x''_i\ne x_i\}|\le\tfrac12`,
    over: 'W and x',
    forAll: { n: integers(2, 1_000_000_000_000, { scale: 'logarithmic' }), k: integers(1, 40) },
    where: ({ n, k }) => 2 * k <= n,
    value: ({ n, k }) => {
      const expected = wrong(n, neurons(n, k), k);
      return [expected * (1 - 1e-9), expected * (1 + 1e-9)];
    },
    valueAtMost: () => 1 / 2,
    expect: 'upheld',
    note: 'An error is a sum of $km$ independent signs divided by $m$, with an exact binomial tail of at most $e^{-m/(8k)}$.',
    twin: {
      claims: 'The same with half the neurons',
      value: ({ n, k }) => {
        const expected = wrong(n, Math.ceil(neurons(n, k) / 2), k);
        return [expected * (1 - 1e-9), expected * (1 + 1e-9)];
      },
    },
  }),
  'bits-a-neuron-one': claim({
    title: 'One bit per neuron is enough: the signs of m = 4πk ln n neurons recover x at least half the time',
    place,
    statement: String.raw`m=4\pi\,k\ln n,\ h=\operatorname{sign}(Wx)\ \Rightarrow\ \Pr\left[\mathbf 1\big[W^Th>\tfrac12\sqrt{\tfrac{2m}{\pi k}}\big]=x\right]\ge\tfrac12`,
    over: 'W and x',
    forAll: { n: integers(4, 1_000_000_000, { scale: 'logarithmic' }), k: integers(1, 6) },
    where: ({ n, k }) => 2 * k <= n,
    draw: (rng, { n, k }) => oneBitChance(rng, n, k, oneBitNeurons(n, k)),
    chance: (chance) => chance,
    probabilityAtLeast: () => 1 / 2,
    margin: () => 0.001,
    expect: 'upheld',
    note: 'This makes the bounds of Theorems 1 and 2 comparable, and they match: $m$ bits with $m=4\\pi k\\ln n=8.7\\,k\\log_2n$ are enough, $k(\\log_2(n/k)-1)$ are necessary. Keeping only the sign costs no more than a factor $\\frac\\pi2$: for normal $W$ the correlation of $W_{jc}$ with the sign of the sum of $k$ such coordinates is $\\sqrt{2/(\\pi k)}$ instead of $\\sqrt{1/k}$.',
    literature: [
      {
        reference: 'Mazumdar and Pal, Support recovery in universal one-bit compressed sensing, 2021',
        says: 'For one set of sign measurements that works for all sparse signals, support recovery takes about k² measurements, up to logarithms, and no fewer; the claim here is for one input at a time.',
        checked: 'abstract',
      },
      {
        reference: 'Clarkson, Ubaru, Yang, Capacity analysis of vector symbolic architectures, 2023',
        says: 'Bounds the dimension at which membership in a bundle of random sign vectors can be decided, for sums (MAP-I) and for signs of sums (MAP-B).',
        checked: 'abstract',
      },
      {
        reference:
          'Frady, Kleyko, Sommer, Theory of the superposition principle for randomized connectionist representations, 2017',
        says: 'Networks that store in superposition reach a capacity of about half a bit for each neuron.',
        checked: 'abstract',
      },
    ],
    twin: {
      claims: 'The same with 0.3 of the neurons',
      draw: (rng, { n, k }) => oneBitChance(rng, n, k, Math.ceil(0.3 * oneBitNeurons(n, k))),
    },
  }),
  'bits-a-neuron-one-threshold': claim({
    title: 'With the best threshold, m = πk(√ln n + √ln k)² one-bit neurons recover x at least half the time',
    place,
    statement: String.raw`m=\pi k\left(\sqrt{\ln n}+\sqrt{\ln k}\right)^2,\ t=\frac1{1+\sqrt{\ln k/\ln n}}\ \Rightarrow\ \Pr\left[\mathbf 1\big[W^Th>t\sqrt{\tfrac{2m}{\pi k}}\big]=x\right]\ge\tfrac12`,
    over: 'W and x',
    forAll: { n: integers(10, 1_000_000_000, { scale: 'logarithmic' }), k: integers(2, 6) },
    where: ({ n, k }) => 2 * k <= n,
    draw: (rng, { n, k }) => oneBitChance(rng, n, k, bestOneBitNeurons(n, k), bestShare(n, k)),
    chance: (chance) => chance,
    probabilityAtLeast: () => 1 / 2,
    margin: () => 0.001,
    expect: 'upheld',
    note: 'As for real neurons (best-threshold-dimensions), times $\\frac\\pi2$. For fixed $k$ and large $n$ that is $\\pi\\ln2=2.18$ times $k\\log_2n$: within a factor of 2.2 of what any code needs.',
    twin: {
      claims: 'The same with half the neurons',
      draw: (rng, { n, k }) => oneBitChance(rng, n, k, Math.ceil(bestOneBitNeurons(n, k) / 2), bestShare(n, k)),
    },
  }),
  'bits-a-neuron-match': claim({
    title: 'For k ≤ √n, the 4πk ln n one-bit neurons hold at most 18 times the bits that are necessary',
    place,
    statement: String.raw`k\le\sqrt n\ \Rightarrow\ \lceil4\pi k\ln n\rceil\le18\,\log_2\tbinom n{\le k}+1`,
    forAll: sizes,
    value: ({ n, k }) => oneBitNeurons(n, k),
    valueAtMost: ({ n, k }) => interval.add(interval.multiply([18, 18], log2BigInt(countAtMost(n, k))), [1, 1]),
    uses: ['bits-a-neuron-one', 'pigeonhole'],
    expect: 'upheld',
    note: '$4\\pi\\ln2=8.71$, and $\\log_2\\binom n{\\le k}\\ge\\frac12k\\log_2n$. So $m=\\Theta(k\\log n)$ bits for a simple network, with both bounds in the same unit.',
    twin: {
      claims: 'They hold at most 8 times as many',
      valueAtMost: ({ n, k }) => interval.add(interval.multiply([8, 8], log2BigInt(countAtMost(n, k))), [1, 1]),
    },
  }),
});

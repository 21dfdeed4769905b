import { choices, claim, equals, Fraction, integers, readings, reals, picture } from 'refutable';
import {
  allInputs,
  decode,
  type Directions,
  directions,
  encode,
  exactlyK,
  perfectlyRecovered,
  recoveryChance,
  sphereSumTail,
  threshold,
} from 'refutable/superposition';

const place = 'Theorems 1 and 2: real neurons';

/** N directions at the corners of a regular polygon in each of several mutually perpendicular planes: m = 2·circles. */
function onCircles(circles: number, points: number): Directions {
  const vectors: number[][] = [];
  for (let circle = 0; circle < circles; circle++) {
    for (let corner = 0; corner < points; corner++) {
      const vector = Array.from({ length: 2 * circles }, () => 0);
      vector[2 * circle] = Math.cos((2 * Math.PI * corner) / points);
      vector[2 * circle + 1] = Math.sin((2 * Math.PI * corner) / points);
      vectors.push(vector);
    }
  }
  return directions(vectors);
}

/** Halfway between cos(2π/N), what a neighbour on the circle is read as, and 1. */
const halfway = (points: number): number => (1 + Math.cos((2 * Math.PI) / points)) / 2;

/** The probability that k of n = circles × points features, chosen uniformly, lie on k different circles. */
function apart(circles: number, points: number, k: number): Fraction {
  const n = circles * points;
  let [numerator, denominator] = [1n, 1n];
  for (let j = 0; j < k; j++) {
    numerator *= BigInt(Math.max(0, n - j * points));
    denominator *= BigInt(n - j);
  }
  return new Fraction(numerator, denominator);
}

/** The same in the limit of many points: the probability that no two of k birthdays fall on the same of so many days. */
function birthdays(circles: number, k: number): readonly [number, number] {
  let probability = 1;
  for (let j = 0; j < k; j++) probability *= Math.max(0, 1 - j / circles);
  return [probability * (1 - k * 4e-16), probability * (1 + k * 4e-16)];
}

/** C(circles, k) · points^k, the number of inputs with k features on different circles. */
function inputsApart(circles: number, points: number, k: number): number {
  let count = 1;
  for (let j = 0; j < k; j++) count *= ((circles - j) * points) / (j + 1);
  return Math.round(count);
}

/** How many of the inputs with exactly k features a threshold recovers. */
function countRight(W: Directions, k: number, at: number): number {
  let right = 0;
  for (const x of allInputs(W.n, k)) {
    if (x.present.length === k && perfectlyRecovered(threshold(decode(W, encode(W, x)), at), x)) right++;
  }
  return right;
}

/**
 * The expected number of wrong answers for two features present: when they are on one circle, at each of N − 1
 * distances, the misread features are counted; otherwise there are none.
 */
function wrongOfTwo(circles: number, points: number): number {
  const angle = (2 * Math.PI) / points;
  const at = halfway(points);
  let wrong = 0;
  for (let distance = 1; distance < points; distance++) {
    for (let i = 0; i < points; i++) {
      const isOn = Math.cos(i * angle) + Math.cos((i - distance) * angle) > at;
      if (isOn !== (i === 0 || i === distance)) wrong++;
    }
  }
  // Given the first feature, each of the n − 1 others is as likely to be the second.
  return wrong / (circles * points - 1);
}

const chances = picture<{ neurons: number; n: number }>({
  title: 'Probability of recovering a random x, k = 5 of n = 10¹² features present',
  at: { neurons: 40, n: 1e12 },
  along: 'neurons',
  values: Array.from({ length: 38 }, (_, i) => 10 + 10 * i),
  y: 'probability',
  curves: {
    'circles, threshold near 1': ({ neurons, n }) => apart(neurons / 2, Math.floor(n / (neurons / 2)), 5).valueOf(),
    'random directions, threshold ½ (lower bound)': ({ neurons, n }) =>
      Math.max(0, 1 - (n - 5) * sphereSumTail(5, neurons, 1 / 2) - 5 * sphereSumTail(4, neurons, 1 / 2)),
  },
  marks: { '2k(k − 1)': 40, '8 k ln n': 8 * 5 * Math.log(1e12) },
});

const unitDistances = {
  reference: 'Swanepoel, Unit distances and diameters in Euclidean spaces (2009), on Lenz and Erdős (1960)',
  says: 'Points on circles about one centre in planes perpendicular to each other (Lenz) have, in an even number d ≥ 4 of dimensions, as many equal distances as any set of n points, (1 − 2/d)n²/2 to first order. The circles here are such circles: two features that do not interfere are such a pair.',
  checked: 'text',
} as const;

export default readings({
  circles: claim({
    title: 'With m ≤ k ln n real neurons, no directions let a threshold recover a random x more than half the time',
    place,
    statement: String.raw`m\le k\ln n\ \Rightarrow\ \Pr_x[x''=x]\le\tfrac12\ \text{ for every } W`,
    over: 'x',
    forAll: {
      k: integers(2, 12),
      points: integers(({ k }) => Math.max(10, 2 * k + 5), 1_000_000_000_000, { scale: 'logarithmic' }),
    },
    // Circles are one W; it has m = 2k(k − 1) neurons.
    where: ({ k, points }) =>
      k * (k - 1) * points <= Number.MAX_SAFE_INTEGER && 2 * (k - 1) <= Math.log(k * (k - 1) * points),
    value: ({ k, points }) => apart(k * (k - 1), points, k),
    valueAtMost: () => new Fraction(1, 2),
    uses: ['circles-law'],
    expect: 'refuted',
    picture: chances,
    note: 'The cost of random directions, $m=O(k\\log n)$, is taken here for the cost of any linear network. Put the $n$ features on $\\frac m2$ circles in perpendicular planes, and the threshold between $\\cos\\frac{2\\pi}N$, with $N=\\frac{2n}m$ features on each circle, and 1: features on different circles do not interfere at all, and a single feature on a circle is distinguished from its neighbours.',
    literature: [unitDistances],
  }),
  'circles-repaired': claim({
    title:
      'With m = 2k(k − 1) real neurons, for any n, directions on circles let a threshold recover a random x at least half the time',
    place,
    statement: String.raw`m=2k(k-1)\ \Rightarrow\ \Pr_x[x''=x]\ge\prod_{j<k}\frac{n-jN}{n-j}\ge\prod_{j<k}\Big(1-\frac{2j}m\Big)\ge1-\frac{k(k-1)}m=\tfrac12,\qquad N=\tfrac{2n}m`,
    over: 'x',
    forAll: { k: integers(2, 40), points: integers(2, 1_000_000_000_000, { scale: 'logarithmic' }) },
    where: ({ k, points }) => k * (k - 1) * points <= Number.MAX_SAFE_INTEGER,
    value: ({ k, points }) => apart(k * (k - 1), points, k),
    valueAtLeast: () => new Fraction(1, 2),
    uses: ['circles-law'],
    repairs: 'circles',
    expect: 'upheld',
    note: 'So for $k\\le4\\ln n$ these are fewer neurons than the $8k\\ln n$ of random directions with the threshold $\\frac12$, and for $k\\le\\ln n$ fewer than the $2k(\\sqrt{\\ln n}+\\sqrt{\\ln k})^2$ of the best threshold. $W$ is fixed here and $x$ random: where $N\\ge10$ and $N\\ge2k+5$, no threshold recovers an input with two features on one circle (`circles-law`). For a small failure probability $\\eta$ circles take $m=\\frac{k(k-1)}\\eta$, where random directions take $8k\\ln\\frac n\\eta$. The price is precision (`circles-precision`) and many wrong answers on the other half of the inputs (`circles-wrong-answers`).',
    literature: [unitDistances],
    twin: {
      claims: 'The same with half as many circles',
      value: ({ k, points }) => apart((k * (k - 1)) / 2, 2 * points, k),
    },
  }),
  'circles-law': claim({
    title:
      'With N ≥ 10 and N ≥ 2k + 5 points per circle and any threshold from cos(2π/N) to below 1, exactly the inputs with at most one feature per circle are recovered',
    place,
    statement: String.raw`|\{x:|x|=k,\ x''=x\}|=\binom{m/2}kN^k,\qquad\cos\tfrac{2\pi}N\le t<1`,
    over: 'x; all inputs are enumerated',
    forAll: {
      circles: integers(1, 3),
      k: integers(1, 4),
      points: integers(({ k }) => Math.max(10, 2 * k + 5), 13),
      share: choices(0.5, 0.001, 0.999),
    },
    holds: ({ circles, points, k, share }) => {
      const neighbour = Math.cos((2 * Math.PI) / points);
      const W = onCircles(circles, points);
      return equals(countRight(W, k, neighbour + share * (1 - neighbour)), inputsApart(circles, points, k));
    },
    where: ({ circles, k }) => circles < 3 || k < 4,
    expect: 'upheld',
    note: 'The values read on a circle fall with the angle from $h$, so that the $q$ present features would have to be neighbours, forming an arc. With $\\alpha=\\frac\\pi N$ the first absent feature beside the arc is read as $\\frac12\\left[\\frac{\\sin(2q+1)\\alpha}{\\sin\\alpha}-1\\right]$, which is at least 1 when $\\sin(2q+1)\\alpha\\ge3\\sin\\alpha$: for $2\\le q\\le\\frac{N-5}2$ and $N\\ge10$.',
    twin: {
      claims: 'The same with four fewer points on each circle',
      holds: ({ circles, points, k, share }) => {
        const neighbour = Math.cos((2 * Math.PI) / (points - 4));
        const W = onCircles(circles, points - 4);
        return equals(countRight(W, k, neighbour + share * (1 - neighbour)), inputsApart(circles, points - 4, k));
      },
    },
  }),
  'circles-birthday': claim({
    title:
      'By the birthday problem, m = 2⌈k²/(2 ln 2)⌉, about 1.44 k², neurons on circles recover a random x at least half the time for any n',
    place,
    statement: String.raw`\tfrac m2=\Big\lceil\frac{k^2}{2\ln2}\Big\rceil\ \Rightarrow\ \prod_{j<k}\Big(1-\frac{2j}m\Big)\ge\tfrac12`,
    over: 'x, in the limit of many features',
    forAll: { k: integers(1, 10_000, { scale: 'logarithmic' }) },
    value: ({ k }) => birthdays(Math.ceil((k * k) / (2 * Math.LN2)), k),
    valueAtLeast: () => 1 / 2,
    expect: 'upheld',
    note: 'The product of `circles-repaired` falls to this one as $n$ grows. As $\\prod(1-\\frac jc)\\le e^{-k(k-1)/(2c)}$, fewer than $\\frac{k(k-1)}{2\\ln2}$ circles are too few for large $n$: 23 features present take 373 circles. Known results on equal distances suggest that circles are optimal for $n\\to\\infty$, since features with nearby directions can be distinguished only where the interference is the same for all of them; a proof, or a construction with fewer neurons, would be worth having.',
    literature: [unitDistances],
    twin: {
      claims: 'The same with m = 2⌈k(k − 1)/(2.1 ln 2)⌉',
      value: ({ k }) => birthdays(Math.max(1, Math.ceil((k * (k - 1)) / (2.1 * Math.LN2))), k),
    },
  }),
  'circles-drawn': claim({
    title:
      'By simulation: with 2k² neurons and 12, 21 or 30 features per circle, a random x of 2 or 3 features is recovered at least half the time',
    place,
    statement: String.raw`m=2k^2\ \Rightarrow\ \Pr_x\big[\mathbf 1[W^TWx>t]=x\big]\ge\tfrac12,\qquad t=\tfrac12\left(1+\cos\tfrac{2\pi}N\right),\ k\in\{2,3\},\ N\in\{12,21,30\}`,
    over: 'x',
    forAll: { k: choices(2, 3), points: choices(12, 21, 30) },
    draw: (rng, { k, points }) => {
      const W = onCircles(k * k, points);
      const x = exactlyK(rng, W.n, k);
      return { read: threshold(decode(W, encode(W, x)), halfway(points)), x };
    },
    event: ({ read, x }) => perfectlyRecovered(read, x),
    probabilityAtLeast: () => 1 / 2,
    uses: ['circles-law'],
    expect: 'upheld',
    note: 'The formula gives 0.75 for $k=2$ and 0.69 for $k=3$ in the limit of many features. The whole network $x\\mapsto Wx\\mapsto W^TWx$ is run here.',
    twin: {
      claims: 'The same at a threshold of ½',
      draw: (rng, { k, points }) => {
        const W = onCircles(k * k, points);
        const x = exactlyK(rng, W.n, k);
        return { read: threshold(decode(W, encode(W, x)), 1 / 2), x };
      },
    },
  }),
  'circles-random': claim({
    title: 'With m = 2k(k − 1) neurons, random directions recover x at most half the time when k ≤ ½ ln n',
    place,
    statement: String.raw`m=2k(k-1),\ 2\le k\le\tfrac12\ln n,\ n\le10^{12}\ \Rightarrow\ \Pr_{W,x}[x''=x]\le\tfrac12`,
    over: 'W and x',
    forAll: {
      k: integers(2, 12),
      n: integers(({ k }) => Math.exp(2 * k), 1_000_000_000_000, { scale: 'logarithmic' }),
      at: choices('½', 'best'),
    },
    draw: (rng, { n, k, at }) => {
      const best = 1 / (1 + Math.sqrt(Math.log(k) / Math.log(n)));
      return recoveryChance(rng, { n, m: 2 * k * (k - 1), k, threshold: at === '½' ? 1 / 2 : best });
    },
    chance: (chance) => chance,
    probabilityAtMost: () => 1 / 2,
    expect: 'upheld',
    note: 'With the threshold at $\\frac12$ or at its best value $1/(1+\\sqrt{\\ln k/\\ln n})$ (`best-threshold-dimensions`).',
    twin: {
      claims: 'The same for m = 8 k ln n',
      draw: (rng, { n, k, at }) => {
        const best = 1 / (1 + Math.sqrt(Math.log(k) / Math.log(n)));
        const m = Math.ceil(8 * k * Math.log(n));
        return recoveryChance(rng, { n, m, k, threshold: at === '½' ? 1 / 2 : best });
      },
    },
  }),
  'circles-precision': claim({
    title: 'On circles of N points, any perturbation of h shorter than sin²(π/N) is harmless',
    place,
    statement: String.raw`\lVert e\rVert<\sin^2\tfrac\pi N\ \Rightarrow\ \mathbf 1\big[W^T(Wx+e)>t\big]=x,\qquad t=1-\sin^2\tfrac\pi N`,
    over: 'x with one feature on each of several circles, and e',
    forAll: {
      circles: integers(1, 3),
      points: integers(3, 200, { scale: 'logarithmic' }),
      length: reals(0, 0.999, { steps: 100 }),
    },
    draw: (rng, { circles, points, length }) => {
      const W = onCircles(circles, points);
      const features = Array.from({ length: circles }, (_, circle) => circle * points + Math.floor(rng() * points));
      const size = length * Math.sin(Math.PI / points) ** 2;
      // Against one of the present features, towards a neighbour of it, or anywhere.
      const towards = Math.floor(rng() * 3);
      const present = features[0]!;
      const neighbour = (present + 1) % points;
      const e = Float64Array.from({ length: W.m }, (_, c) => {
        if (towards === 0) return -W.columns[present * W.m + c]!;
        if (towards === 1) return W.columns[neighbour * W.m + c]!;
        return rng() - 1 / 2;
      });
      const unit = Math.hypot(...e);
      return { W, features, e: e.map((value) => (value * size) / unit) };
    },
    always: ({ W, features, e }, { points }) => {
      const h = Float64Array.from(e);
      for (const feature of features) for (let c = 0; c < W.m; c++) h[c]! += W.columns[feature * W.m + c]!;
      return threshold(decode(W, h), halfway(points)).every((value, i) => value === (features.includes(i) ? 1 : 0));
    },
    expect: 'upheld',
    note: 'It changes what a unit direction reads by at most $\\lVert e\\rVert$, and the margins $1-t$ and $t-\\cos\\frac{2\\pi}N$ are both $\\sin^2\\frac\\pi N$; a longer perturbation against a present feature does harm. So each of the $m$ numbers takes about $2\\log_2N$ bits, $4k(k-1)\\log_2N$ in all. Counted in bits, the $4\\pi k\\ln n$ of random directions with one bit per neuron (`bits-a-neuron-one`) are fewer from $k=4$ on for large $n$, and Theorem 1 is respected.',
    twin: {
      claims: 'Any perturbation shorter than 1.2 sin²(π/N) is',
      draw: (rng, { circles, points, length }) => {
        const W = onCircles(circles, points);
        const features = Array.from({ length: circles }, (_, circle) => circle * points + Math.floor(rng() * points));
        const size = 1.2 * length * Math.sin(Math.PI / points) ** 2;
        const e = Float64Array.from({ length: W.m }, (_, c) => -size * W.columns[features[0]! * W.m + c]!);
        return { W, features, e };
      },
    },
  }),
  'circles-wrong-answers': claim({
    title: 'With two features present on two circles (m = 4), the expected number of wrong answers is at most ½',
    place,
    statement: String.raw`k=2,\ m=4\ \Rightarrow\ E\,|\{i:x''_i\ne x_i\}|\le\tfrac12`,
    over: 'x',
    forAll: { points: integers(10, 400) },
    value: ({ points }) => wrongOfTwo(2, points),
    valueAtMost: () => 1 / 2,
    expect: 'refuted',
    note: 'The $m=C_kk\\ln n$ of random directions (`sharp-constant-repaired`) bounds the expected number of wrong answers, and so the loss. Here an input is either entirely right or has many wrong answers.',
  }),
  'circles-wrong-answers-repaired': claim({
    title:
      'With two features present on c circles, the expected number of wrong answers is 0.185 n/c² to within 1/c: when both are on one circle, 0.185 of it is misread',
    place,
    statement: String.raw`k=2:\quad\Big|E\,|\{i:x''_i\ne x_i\}|-g\,\frac n{c^2}\Big|\le\frac1c,\qquad g=\Pr[\cos\theta+\cos\varphi>1]=0.1848\qquad(10\le\tfrac nc\le400)`,
    over: 'x',
    forAll: { circles: integers(1, 50, { scale: 'logarithmic' }), points: integers(10, 400, { scale: 'logarithmic' }) },
    value: ({ circles, points }) =>
      Math.abs(wrongOfTwo(circles, points) - (sphereSumTail(2, 2, 1) * points) / circles) * circles,
    valueAtMost: () => 1,
    repairs: 'circles-wrong-answers',
    expect: 'upheld',
    note: 'Two of $k$ features meet with probability about $\\frac{k^2}{2c}$ and spoil $gN$ answers. So the expected number of wrong answers is at most $\\frac12$ only from $m=2k\\sqrt{gn}$ neurons on: as measured by the loss $L$, random directions with their $8k\\ln n$ are better from about $n=7000$ on. Which of the two is the capacity depends on whether an input must be entirely right or a few wrong answers are cheap.',
    twin: {
      claims: 'The same with a quarter in place of 0.185',
      value: ({ circles, points }) => Math.abs(wrongOfTwo(circles, points) - (0.25 * points) / circles) * circles,
    },
  }),
});

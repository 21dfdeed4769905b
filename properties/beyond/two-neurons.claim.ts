import { above, atMost, choices, claim, integers, readings, picture } from 'refutable';
import {
  allInputs,
  decode,
  type Directions,
  encode,
  gram,
  isPresent,
  perfectlyRecovered,
  regularPolygon,
  threshold,
  unitVectors,
  column,
} from 'refutable/superposition';

const place = 'After Theorem 1; two neurons';

/** The most that rounding adds to a dot product. */
const ROUNDING = 1e-12;

/** The largest W_i·W_j of two different features: what an absent feature is read as when one other is present. */
function largestDot(W: Directions): number {
  const dots = gram(W);
  let largest = -1;
  for (let i = 0; i < W.n; i++) {
    for (let j = 0; j < i; j++) largest = Math.max(largest, dots[i * W.n + j]!);
  }
  return largest;
}

/** The largest value that an absent and the least that a present feature is read as, over all inputs with at most k. */
function readingsOf(W: Directions, k: number): { readonly absent: number; readonly present: number } {
  let [absent, present] = [-Infinity, Infinity];
  for (const x of allInputs(W.n, k)) {
    for (const [i, value] of decode(W, encode(W, x)).entries()) {
      if (isPresent(x, i)) present = Math.min(present, value);
      else absent = Math.max(absent, value);
    }
  }
  return { absent, present };
}

/** The least distance between the stored first coordinates of any two of the 2ⁿ inputs; 0 when two agree. */
function leastGap(W: Directions): number {
  const stored = Float64Array.from([...allInputs(W.n, W.n)], (x) => encode(W, x)[0]!).sort();
  let gap = Infinity;
  for (let place = 1; place < stored.length; place++) gap = Math.min(gap, stored[place]! - stored[place - 1]!);
  return gap;
}

/** The corners of the regular n-gon as arrows. */
const polygon = (n: number) => {
  const W = regularPolygon(n);
  return Array.from({ length: n }, (_, i) => ({
    name: `W${'₀₁₂₃₄₅₆₇₈₉'[i]}`,
    to: [column(W, i)[0]!, column(W, i)[1]!] as const,
    group: 'directions',
  }));
};

const corners = picture<{ n: number }>({
  title: 'The hexagon: every other direction is at least 60° away, so it is read as at most ½',
  at: { n: 6 },
  vectors: (_, { n }) => polygon(n),
  circles: { 'length 1': 1 },
  joined: true,
});

const neighbours = picture<{ n: number }>({
  title: 'The value read for a neighbour of the present feature, for the regular n-gon',
  at: {},
  along: 'n',
  values: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  y: 'Wᵢ·Wⱼ',
  curves: { 'cos(2π/n)': ({ n }) => largestDot(regularPolygon(n)), 'threshold ½': () => 1 / 2 },
  marks: { hexagon: 6 },
});

const between = picture<{ n: number; k: number }>({
  title: 'Two features present at once: the value read for the one between them is the largest',
  at: { n: 5, k: 2 },
  vectors: (_, { n }) => {
    const ends = polygon(n);
    const [first, third] = [ends[0]!.to, ends[2]!.to];
    return [...ends, { name: 'h', to: [first[0] + third[0], first[1] + third[1]], group: 'h = W₀ + W₂' }];
  },
  circles: { 'length 1': 1 },
  joined: true,
});

export default readings({
  'two-neurons': claim({
    title: 'Two neurons and a threshold at ½ are enough for any number of features, one present at a time',
    place,
    statement: String.raw`m=2,\ k=1:\quad\max_{i\ne j}W_i\cdot W_j\le\tfrac12\ \text{ for the regular } n\text{-gon}`,
    forAll: { n: integers(2, 100) },
    holds: ({ n }) => atMost(largestDot(regularPolygon(n)), 1 / 2 + ROUNDING),
    expect: 'refuted',
    picture: neighbours,
    note: 'Neighbours in the $n$-gon have the dot product $\\cos(2\\pi/n)$, which passes $\\frac12$ between the hexagon and the heptagon.',
  }),
  'two-neurons-repaired': claim({
    title:
      'Two neurons are enough for six features: with the hexagon a threshold at ½ reads any single feature correctly',
    place,
    statement: String.raw`n\le6:\quad\max_{i\ne j}W_i\cdot W_j\le\tfrac12`,
    forAll: { n: integers(2, 6) },
    holds: ({ n }) => atMost(largestDot(regularPolygon(n)), 1 / 2 + ROUNDING),
    repairs: 'two-neurons',
    expect: 'upheld',
    picture: corners,
    note: 'Six is the kissing number of the plane (kissing).',
    twin: {
      claims: 'The same for a threshold at 0.45',
      holds: ({ n }) => atMost(largestDot(regularPolygon(n)), 0.45),
    },
  }),
  'two-neurons-seven': claim({
    title:
      'Two neurons are not enough for seven features: of any seven directions in the plane two make an angle below 60°',
    place,
    statement: String.raw`n\ge7,\ m=2\ \Rightarrow\ \max_{i\ne j}W_i\cdot W_j\ge\cos\tfrac{360°}7>\tfrac12`,
    forAll: { n: integers(7, 30), frame: choices('random', 'polygon') },
    draw: (rng, { n, frame }) => (frame === 'random' ? unitVectors(rng, n, 2) : regularPolygon(n)),
    always: (W) => above(largestDot(W), Math.cos((2 * Math.PI) / 7) - ROUNDING),
    expect: 'upheld',
    note: 'The $n$ angles between neighbours add up to 360°, so one is at most 360°/7 = 51.4°.',
    twin: { claims: 'The same for six directions', draw: () => regularPolygon(6) },
  }),
  'two-neurons-largest': claim({
    title:
      'If only the largest dot product is read, two neurons are enough for any number of features, one present at a time',
    place,
    statement: String.raw`k=1:\quad\arg\max_j W_j\cdot h=i\ \text{ for } h=W_i`,
    forAll: { n: integers(1, 300, { scale: 'logarithmic' }) },
    holds: ({ n }) => {
      const W = regularPolygon(n);
      return [...allInputs(n, 1)].slice(1).every((x) => {
        const values = decode(W, encode(W, x));
        return values.every((value, j) => isPresent(x, j) || value < values[x.present[0]!]!);
      });
    },
    expect: 'upheld',
    note: 'Any threshold between $\\cos(2\\pi/n)$ and 1 works as well: the best threshold for one feature present tends to 1 (best-threshold-dimensions). The price is precision, as $1-\\cos(2\\pi/n)\\approx20/n^2$.',
    twin: {
      claims: 'The same for a threshold at ½',
      holds: ({ n }) => largestDot(regularPolygon(n)) <= 1 / 2 + ROUNDING,
    },
  }),
  'two-neurons-two-present': claim({
    title: 'With two features present at once, no threshold reads four or more features correctly from two neurons',
    place,
    statement: String.raw`m=2,\ n\ge4:\quad\max_{|x|\le2,\,x_i=0}x'_i\ge\min_{|x|\le2,\,x_i=1}x'_i`,
    forAll: { n: integers(4, 8), frame: choices('random', 'polygon') },
    draw: (rng, { n, frame }) => (frame === 'random' ? unitVectors(rng, n, 2) : regularPolygon(n)),
    always: (W) => {
      const { absent, present } = readingsOf(W, 2);
      return above(absent, present - ROUNDING);
    },
    expect: 'upheld',
    picture: between,
    note: 'Let $a,b$ be neighbouring angles with $a+b\\le180°$; any four or more directions have such angles. The middle feature, absent, is read as $\\cos a+\\cos b=2\\cos\\frac{a+b}2\\cos\\frac{a-b}2$ when the outer two are present, and these as $1+\\cos(a+b)=2\\cos^2\\frac{a+b}2$, which is no more, as $|a-b|\\le a+b$. Decoding by other means has no such limit (two-neurons-distinct).',
    twin: { claims: 'The same for three features', draw: () => regularPolygon(3) },
  }),
  'two-neurons-triangle': claim({
    title: 'A threshold at ¼ reads three features, up to two present, correctly from two neurons; one at ½ does not',
    place,
    statement: String.raw`W\text{ the triangle},\ |x|\le2:\quad x'_i\in\{\tfrac12,1\}\ (x_i=1),\quad x'_i\in\{-1,-\tfrac12,0\}\ (x_i=0)`,
    forAll: { at: choices(1 / 4) },
    holds: ({ at }) =>
      [...allInputs(3, 2)].every((x) => {
        const W = regularPolygon(3);
        return perfectlyRecovered(threshold(decode(W, encode(W, x)), at), x);
      }),
    expect: 'upheld',
    twin: {
      claims: 'The same at a threshold of ½',
      holds: () =>
        [...allInputs(3, 2)].every((x) => {
          const W = regularPolygon(3);
          return perfectlyRecovered(threshold(decode(W, encode(W, x)), 1 / 2 + ROUNDING), x);
        }),
    },
  }),
  'two-neurons-distinct': claim({
    title:
      'With unlimited precision one of two neurons alone distinguishes all 2ⁿ inputs, for almost all unit directions',
    place,
    statement: String.raw`x\ne y\ \Rightarrow\ (Wx)_1\ne(Wy)_1`,
    forAll: { n: integers(1, 10) },
    draw: (rng, { n }) => unitVectors(rng, n, 2),
    always: (W) => above(leastGap(W), 0),
    expect: 'upheld',
    note: 'For each $x\\ne y$ the equation $\\sum_j(x_j-y_j)\\cos\\theta_j=0$ holds on a set of angles of measure 0. The gaps fall like $4^{-n}$, so that about $2n$ bits are needed: bits, not neurons, are what Theorem 1 counts.',
    twin: { claims: 'The same for the corners of the regular polygon', draw: (_, { n }) => regularPolygon(n) },
  }),
});

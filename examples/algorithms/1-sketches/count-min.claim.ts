import { atLeast, choices, claim, Fraction, integers, readings, type Rng } from 'refutable';
import { estimateOf, type Mistakes, mostItems, onceEach, type Size } from '../countMin.ts';
import { cormode } from '../sources.ts';

const place = 'Count–min sketch';
const sizes = { width: choices(8, 16, 64), depth: integers(1, 4) };
const literature = [cormode];

/** Whether the estimate for an item that never occurs exceeds ε of the length of the stream, ε = e/width. */
const isFarAbove = (mistakes: Mistakes = {}, items = mostItems) => ({
  draw: (rng: Rng, size: Size): number => estimateOf(rng, size, onceEach(items(size)), 0, mistakes),
  event: (estimate: number, size: Size): boolean => estimate > (Math.E / size.width) * items(size),
});
const above = {
  place,
  over: 'the hash functions',
  forAll: sizes,
  statement: String.raw`\Pr\big[\hat a>a+\varepsilon\,\lVert a\rVert_1\big]\le e^{-d},\qquad w=e/\varepsilon`,
  probabilityAtMost: ({ depth }: Size): number => Math.exp(-depth),
  literature,
};

/** The count of an item in a random stream, and its estimate. */
const random =
  (mistakes: Mistakes = {}) =>
  (rng: Rng, size: Size) => {
    const stream = Array.from({ length: 60 }, () => [Math.floor(40 * rng() ** 2), 1 + Math.floor(4 * rng())] as const);
    const item = Math.floor(40 * rng() ** 2);
    const count = stream.reduce((sum, [seen, weight]) => sum + (seen === item ? weight : 0), 0);
    return { count, estimate: estimateOf(rng, size, stream, item, mistakes) };
  };
const notBelow = {
  place,
  over: 'the stream and the hash functions',
  forAll: sizes,
  statement: String.raw`\hat a\ge a`,
  always: ({ count, estimate }: { readonly count: number; readonly estimate: number }) => atLeast(estimate, count),
  literature,
};

export default readings({
  'count-min-not-below': claim({
    ...notBelow,
    title: 'An estimate is never below the count',
    draw: random(),
    expect: 'upheld',
    twin: {
      claims: 'The same where each occurrence replaces the counter',
      draw: random({ count: (_, weight) => weight }),
    },
  }),
  'count-min-largest-counter': claim({
    ...notBelow,
    title: 'An estimate is never below the count, if a counter keeps the largest weight instead of the sum',
    draw: random({ count: Math.max }),
    expect: 'refuted',
    note: 'A mistake: the counter of an item that occurs twice holds one of its weights.',
  }),
  'count-min-law': claim({
    title:
      'If w/e items occur once each, one of w counters is shared with an item that never occurs with probability at most 1/e',
    place,
    statement: String.raw`1-\big(1-\tfrac1w\big)^{\lfloor w/e\rfloor}\le\tfrac1e`,
    forAll: { width: integers(3, 300) },
    exhaustive: true,
    value: ({ width }) => new Fraction(1).sub(new Fraction(width - 1, width).pow(Math.floor(width / Math.E))),
    valueAtMost: () => 1 / Math.E,
    expect: 'proved',
    literature,
    twin: { claims: 'It is at most 0.3', valueAtMost: () => 0.3 },
  }),
  'count-min-above': claim({
    ...above,
    ...isFarAbove(),
    title: 'An estimate exceeds the count by more than ε of the stream with probability at most δ = e⁻ᵈ',
    expect: 'upheld',
    note: String.raw`With $w=e/\varepsilon$ counters in each of $d=\ln(1/\delta)$ rows. The stream is nearly the worst: one row errs with probability $1-e^{-1/e}=0.31$, where $1/e=0.37$ is promised.`,
    twin: {
      claims: 'With probability at most a third of that',
      probabilityAtMost: ({ depth }) => Math.exp(-depth) / 3,
    },
  }),
  'count-min-maximum': claim({
    ...above,
    ...isFarAbove({ combine: (counters) => Math.max(...counters) }),
    title: 'The same, if the estimate is the largest counter of an item instead of the smallest',
    expect: 'refuted',
  }),
  'count-min-one-hash': claim({
    ...above,
    ...isFarAbove({ oneHash: true }),
    title: 'The same, if all rows have the same hash function',
    expect: 'refuted',
    note: 'More rows are then of no use.',
  }),
  'count-min-narrow': claim({
    ...above,
    ...isFarAbove({}, ({ width }) => width - 1),
    title: 'The same with 1/ε counters in a row instead of e/ε',
    event: (estimate, { width }) => estimate > (1 / width) * (width - 1),
    expect: 'refuted',
    note: 'Markov’s inequality then bounds the probability of one row by 1, and it is 0.63 for items that occur once each.',
  }),
});

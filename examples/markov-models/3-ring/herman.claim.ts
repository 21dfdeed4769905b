import { choices, claim, Fraction, integers, readings, type Rng } from 'refutable';
import { apart, fromTokens, leftOut, steps, threeTokens, worst } from '../herman.ts';
import { herman } from '../published.ts';
import { atLeastReference, atMostReference, entry, isReference, meanOf, percent, runsFor } from '../runs.ts';
import { benchmarkSet, bruna, mciver, ted } from '../sources.ts';

const place = 'herman: tokens on a ring';
interface Ring {
  readonly ring: number;
}
/** Rings whose starts are all solved for. */
const solved = choices(3, 5, 7, 9);
const bound = ({ ring }: Ring): Fraction => new Fraction(4 * ring * ring, 27);

/** A draw counts as this where its steps are more on average. */
const most = ({ ring }: Ring): number => Math.floor((ring * ring) / 2);
const published = (setting: Ring): number => entry(herman, setting).steps.valueOf();
const drawn = {
  place,
  over: 'the coins of the processes',
  forAll: { ring: choices(3, 5, 7, 9, 11, 15), percent },
  // The smallest tolerances for small rings, whose steps are few.
  where: ({ ring, percent: tolerance }: Ring & { readonly percent: number }): boolean =>
    tolerance >= (ring === 3 ? 1 : ring <= 7 ? 3 : 10),
  draw: (rng: Rng, setting: Ring & { readonly percent: number }): number =>
    meanOf(runsFor(setting), rng, (one) => steps(one, setting.ring)),
  quantity: (mean: number): number => mean,
  range: (setting: Ring): readonly [number, number] => [0, most(setting)],
  tailAtMost: (setting: Ring): number => leftOutAt(setting.ring).valueOf(),
  uses: ['herman-worst', 'herman-left-out'],
  literature: [benchmarkSet],
};

/** What is left out above that number, on average. */
const left = new Map<number, Fraction>();
function leftOutAt(ring: number): Fraction {
  const known = left.get(ring) ?? leftOut(ring, most({ ring }));
  left.set(ring, known);
  return known;
}

export default readings({
  'herman-three-tokens': claim({
    title: 'From three tokens at distances a, b and c, one is left after 4abc/N steps on average',
    place,
    statement: String.raw`E[T]=\frac{4abc}N,\qquad a+b+c=N`,
    over: 'the coins of the processes',
    forAll: {
      ring: solved,
      a: integers(1, ({ ring }) => ring - 2),
      b: integers(1, ({ ring, a }) => ring - 1 - a),
    },
    exhaustive: true,
    value: ({ ring, a, b }) => fromTokens(ring, [a, b, ring - a - b]),
    valueEquals: ({ ring, a, b }) => threeTokens([a, b, ring - a - b]),
    expect: 'proved',
    note: 'The left side solves the linear equations of the tokens exactly, on rings of up to 9 processes.',
    literature: [mciver, ted],
    twin: {
      claims: 'After 3abc/N steps',
      valueEquals: ({ ring, a, b }) => threeTokens([a, b, ring - a - b]).mul(3, 4),
    },
  }),
  'herman-worst': claim({
    title: 'From the worst start, one token is left after as many steps on average as published, exactly',
    place,
    statement: String.raw`\max_{\text{start}}E[T]=\tfrac43,\ \tfrac{16}5,\ \tfrac{48}7,\ 12`,
    over: 'the coins of the processes',
    forAll: { ring: solved },
    exhaustive: true,
    value: ({ ring }) => worst(ring),
    valueEquals: (setting) => entry(herman, setting).steps,
    expect: 'proved',
    note: 'All starts with any odd number of tokens are solved for.',
    literature: [benchmarkSet],
    twin: {
      claims: 'With a token at every process',
      value: ({ ring }) =>
        fromTokens(
          ring,
          Array.from({ length: ring }, () => 1),
        ),
    },
  }),
  'herman-worst-apart': claim({
    title:
      'From three tokens as far apart as may be, one is left after as many steps on average as published from the worst start',
    place,
    statement: String.raw`\frac{4abc}N=\max_{\text{start}}E[T]\text{ at }a,b,c=\lfloor\tfrac N3\rfloor,\lfloor\tfrac{N+1}3\rfloor,\lfloor\tfrac{N+2}3\rfloor`,
    over: 'the coins of the processes',
    forAll: { ring: choices(3, 5, 7, 9, 11, 15) },
    exhaustive: true,
    value: ({ ring }) => threeTokens(apart(ring)),
    valueEquals: (setting) => entry(herman, setting).steps,
    uses: ['herman-three-tokens'],
    expect: 'proved',
    note: 'The values for 11 and 15 processes by the formula, which is proved for all rings in the literature and checked here up to 9.',
    literature: [benchmarkSet, mciver],
    twin: { claims: 'With two of the tokens side by side', value: ({ ring }) => threeTokens([1, 1, ring - 2]) },
  }),
  'herman-bound': claim({
    title: 'From any start, one token is left after at most 4N²/27 steps on average',
    place,
    statement: String.raw`E[T]\le\frac{4N^2}{27}`,
    over: 'the coins of the processes',
    forAll: { ring: solved },
    value: ({ ring }) => worst(ring),
    valueAtMost: bound,
    expect: 'upheld',
    note: 'Conjectured in 2005 and proved in 2016 for all rings; checked here for those of up to 9 processes.',
    literature: [bruna, mciver],
    twin: { claims: 'After at most 4N²/28', valueAtMost: ({ ring }) => new Fraction(ring * ring, 7) },
  }),
  'herman-bound-met': claim({
    title: 'On every ring, some start takes 4N²/27 steps on average',
    place: 'herman: the bound',
    statement: String.raw`\max_{\text{start}}E[T]=\frac{4N^2}{27}`,
    over: 'the coins of the processes',
    forAll: { ring: solved },
    value: ({ ring }) => worst(ring),
    valueEquals: bound,
    expect: 'refuted',
    note: 'The bound cannot be improved as a bound for all rings; it is not the value on each.',
    literature: [bruna],
  }),
  'herman-bound-met-repaired': claim({
    title: 'Where 3 divides N, three tokens at equal distances take 4N²/27 steps on average',
    place: 'herman: the bound',
    statement: String.raw`N=3a:\quad\frac{4a^3}N=\frac{4N^2}{27}`,
    over: 'the coins of the processes',
    forAll: { a: integers(1, 10_000) },
    where: ({ a }) => a % 2 === 1,
    value: ({ a }) => threeTokens([a, a, a]),
    valueEquals: ({ a }) => bound({ ring: 3 * a }),
    uses: ['herman-three-tokens'],
    repairs: 'herman-bound-met',
    expect: 'upheld',
    literature: [mciver],
    twin: { claims: 'One of them is one place further', value: ({ a }) => threeTokens([a, a + 1, Math.max(1, a - 1)]) },
  }),
  'herman-left-out': claim({
    title: 'If steps are counted up to N²/2, less than one in a hundred is left out on average',
    place,
    statement: String.raw`E[(T-\lfloor N^2/2\rfloor)^+]\le\frac1{100}E[T]`,
    over: 'the coins of the processes',
    forAll: { ring: choices(3, 5, 7, 9, 11, 15) },
    exhaustive: true,
    value: ({ ring }) => leftOut(ring, most({ ring })),
    valueAtMost: (setting) => entry(herman, setting).steps.div(100),
    uses: ['herman-three-tokens'],
    expect: 'proved',
    note: 'The distances of the tokens are followed for $\\lfloor N^2/2\\rfloor$ steps with exact probabilities; each that are then left take $\\frac{4abc}N$ more on average.',
    twin: {
      claims: 'If they are counted up to N²/3',
      value: ({ ring }) => leftOut(ring, Math.floor((ring * ring) / 3)),
    },
  }),
  'herman-drawn': claim({
    ...drawn,
    ...isReference(published),
    title: 'Rings that flip their coins take as many steps as published',
    statement: String.raw`E[T]=\max_{\text{start}}E[T]`,
    expect: 'upheld',
    note: 'Drawn bit by bit, process by process, from three tokens as far apart as may be.',
  }),
  'herman-at-least': claim({
    ...drawn,
    ...atLeastReference(published),
    title: 'Rings that flip their coins take at least as many steps as published, less the tolerance',
    statement: String.raw`E[T]\ge(1-\text{tolerance})\cdot\text{published}`,
    expect: 'upheld',
  }),
  'herman-at-most': claim({
    ...drawn,
    ...atMostReference(published),
    title: 'Rings that flip their coins take at most as many steps as published, and the tolerance',
    statement: String.raw`E[T]\le(1+\text{tolerance})\cdot\text{published}`,
    expect: 'upheld',
  }),
});

import { choices, claim, Fraction, integers, readings, type Rng } from 'refutable';
import { bits, matrices, type Mistakes, passes, vanishing } from '../freivalds.ts';
import { freivalds } from '../sources.ts';

const literature = [freivalds];
const place = 'Freivalds’ check';
interface At {
  readonly n: number;
  readonly rounds: number;
  readonly wrong: number;
}
/** Whether a product with one wrong entry passes. */
const passing =
  (mistakes: Mistakes = {}) =>
  (rng: Rng, { n, rounds, wrong }: At): boolean =>
    passes(rng, { ...matrices(rng, n, wrong), rounds }, mistakes);
const rarely = {
  place,
  statement: String.raw`AB\ne C:\quad\Pr[ABr=Cr\text{ in all }k\text{ rounds}]\le2^{-k}`,
  over: 'the matrices and the vectors',
  forAll: { n: integers(2, 5), rounds: integers(1, 4), wrong: choices(1, 2, -5) },
  event: (hasPassed: boolean): boolean => hasPassed,
  probabilityAtMost: ({ rounds }: At): number => 2 ** -rounds,
  margin: 0.04,
  literature,
};

export default readings({
  'freivalds-share': claim({
    title: 'At most half of all vectors of zeros and ones have the product 0 with a row that is not all zeros',
    place,
    statement: String.raw`\big|\{r\in\{0,1\}^3: d\cdot r=0\}\big|\le\tfrac12\cdot2^3`,
    forAll: { d1: integers(-4, 4), d2: integers(-4, 4), d3: integers(-4, 4) },
    where: ({ d1, d2, d3 }) => d1 !== 0 || d2 !== 0 || d3 !== 0,
    exhaustive: true,
    value: ({ d1, d2, d3 }) => new Fraction(vanishing([d1, d2, d3]), 8),
    valueAtMost: () => new Fraction(1, 2),
    expect: 'proved',
    note: 'Of two vectors that differ in a place where the row is not 0, at most one has the product 0.',
    literature,
    twin: { claims: 'At most three in eight', valueAtMost: () => new Fraction(3, 8) },
  }),
  'freivalds-right': claim({
    title: 'A right product always passes',
    place,
    statement: String.raw`AB=C:\quad ABr=Cr`,
    over: 'the matrices and the vectors',
    forAll: { n: integers(1, 6), rounds: integers(1, 4) },
    draw: (rng, { n, rounds }) => passes(rng, { ...matrices(rng, n, 0), rounds }),
    always: (hasPassed) => hasPassed,
    expect: 'upheld',
    literature,
    twin: {
      claims: 'So does one with a wrong entry',
      draw: (rng, { n, rounds }) => passes(rng, { ...matrices(rng, n, 1), rounds }),
    },
  }),
  'freivalds-wrong': claim({
    ...rarely,
    title: 'A wrong product passes k rounds with probability at most 2⁻ᵏ',
    draw: passing(),
    expect: 'upheld',
    note: 'To within a margin of 0.04, for with one wrong entry it is 2⁻ᵏ.',
    twin: { claims: 'With probability at most 3⁻ᵏ', probabilityAtMost: ({ rounds }) => 3 ** -rounds },
  }),
  'freivalds-same-vector': claim({
    ...rarely,
    title: 'The same, if all rounds use the same vector',
    draw: passing({ sameVector: true }),
    expect: 'refuted',
  }),
  'freivalds-parity': claim({
    ...rarely,
    title: 'The same, if results are compared modulo 2',
    draw: passing({ isEqual: (one, other) => one.every((x, i) => (x - other[i]!) % 2 === 0) }),
    expect: 'refuted',
    note: 'An entry that is off by 2 is never found.',
  }),
  'freivalds-first': claim({
    ...rarely,
    title: 'The same, if only the first entries of the results are compared',
    draw: passing({ isEqual: ([one], [other]) => one === other }),
    expect: 'refuted',
  }),
  'freivalds-rare-ones': claim({
    ...rarely,
    title: 'The same, if a vector has ones with probability 1/4 only',
    draw: passing({ vector: (rng, n) => bits(rng, n).map((bit) => (rng() < 0.5 ? bit : 0)) }),
    expect: 'refuted',
  }),
});

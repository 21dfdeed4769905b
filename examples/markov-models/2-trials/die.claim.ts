import { choices, claim, Fraction, integers, readings, type Rng } from 'refutable';
import { atTheEnd, leftOut, throwDie } from '../die.ts';
import { atLeastReference, atMostReference, isReference, meanOf, percent, runsFor } from '../runs.ts';
import { dicePage, knuth } from '../sources.ts';

const place = 'die: a die from a coin';
const literature = [dicePage, knuth];
type Tolerance = { readonly percent: number };

const faces = {
  place,
  over: 'the coin',
  forAll: { face: integers(1, 6), percent: choices(3, 10) },
  draw: (rng: Rng, setting: Tolerance & { readonly face: number }): number =>
    meanOf(runsFor(setting), rng, (one) => throwDie(one).face === setting.face),
  quantity: (share: number): number => share,
  range: (): readonly [number, number] => [0, 1],
  uses: ['die'],
  literature,
};

/** A draw counts as this where its flips are more on average. */
const MOST = 13;
const flips = {
  place,
  over: 'the coin',
  forAll: { percent },
  draw: (rng: Rng, setting: Tolerance): number => meanOf(runsFor(setting), rng, (one) => throwDie(one).flips),
  quantity: (mean: number): number => mean,
  range: (): readonly [number, number] => [3, MOST],
  tailAtMost: leftOut(MOST).valueOf(),
  uses: ['die-flips', 'die-flips-left-out'],
  literature,
};
const average = (): number => 11 / 3;

export default readings({
  die: claim({
    title: 'The machine of Knuth and Yao throws each face with probability 1/6',
    place,
    statement: String.raw`\Pr[\text{face}]=\tfrac16`,
    over: 'the coin',
    forAll: { face: integers(1, 6) },
    exhaustive: true,
    value: ({ face }) => atTheEnd().faces[face]!,
    valueEquals: () => new Fraction(1, 6),
    expect: 'proved',
    literature,
    twin: { claims: '1/8, as with three flips and no other try', valueEquals: () => new Fraction(1, 8) },
  }),
  'die-flips': claim({
    title: 'It flips the coin 11/3 times on average',
    place,
    statement: String.raw`E[T]=\tfrac{11}3`,
    over: 'the coin',
    forAll: { sides: choices(6) },
    exhaustive: true,
    value: () => atTheEnd().flips,
    valueEquals: () => new Fraction(11, 3),
    expect: 'proved',
    note: 'Three flips, thrown away if they show one of two of the eight patterns, would take 4 on average; the machine keeps the last flip of such a try.',
    literature,
    twin: { claims: '4 times', valueEquals: () => new Fraction(4) },
  }),
  'die-flips-left-out': claim({
    title: 'If flips are counted up to 13, less than a thousandth of a flip is left out on average',
    place,
    statement: String.raw`E[(T-13)^+]\le\tfrac1{1000}`,
    over: 'the coin',
    forAll: { most: choices(MOST) },
    exhaustive: true,
    value: ({ most }) => leftOut(most),
    valueAtMost: () => new Fraction(1, 1000),
    expect: 'proved',
    literature,
    twin: { claims: 'If flips are counted up to 9', value: () => leftOut(9) },
  }),
  'die-faces-drawn': claim({
    ...faces,
    ...isReference(() => 1 / 6),
    title: 'Dice thrown flip by flip show each face in one of six throws',
    statement: String.raw`\Pr[\text{face}]=\tfrac16`,
    expect: 'upheld',
  }),
  'die-flips-drawn': claim({
    ...flips,
    ...isReference(average),
    title: 'Dice thrown flip by flip take 11/3 flips',
    statement: String.raw`E[T]=\tfrac{11}3`,
    expect: 'upheld',
  }),
  'die-flips-at-least': claim({
    ...flips,
    ...atLeastReference(average),
    title: 'Dice thrown flip by flip take at least 11/3 flips, less the tolerance',
    statement: String.raw`E[T]\ge(1-\text{tolerance})\,\tfrac{11}3`,
    expect: 'upheld',
  }),
  'die-flips-at-most': claim({
    ...flips,
    ...atMostReference(average),
    title: 'Dice thrown flip by flip take at most 11/3 flips and the tolerance',
    statement: String.raw`E[T]\le(1+\text{tolerance})\,\tfrac{11}3`,
    expect: 'upheld',
  }),
});

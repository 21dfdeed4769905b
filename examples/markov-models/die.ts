import { Fraction, type Rng } from 'refutable';

/** The two successors of each state of the machine: a state, or a face in brackets. */
const NEXT = [
  [1, 2],
  [3, 4],
  [5, 6],
  [1, [1]],
  [[2], [3]],
  [[4], [5]],
  [2, [6]],
] as const;

/** A face, and the flips of the coin that it took. */
export interface Throw {
  readonly face: number;
  readonly flips: number;
}

/** Throws the die, flip by flip. */
export function throwDie(rng: Rng): Throw {
  let state = 0;
  for (let flips = 1; ; flips++) {
    const next = NEXT[state]![rng() < 0.5 ? 0 : 1];
    if (typeof next !== 'number') return { face: next[0], flips };
    state = next;
  }
}

interface Position {
  readonly states: readonly Fraction[];
  readonly faces: readonly Fraction[];
}
const zeros = (length: number): Fraction[] => Array.from({ length }, () => new Fraction(0));
const total = (all: readonly Fraction[]): Fraction => all.reduce((sum, p) => sum.add(p));

/** P(each state) and P(each face so far), after 0, 1, 2, … flips. */
function positions(flips: number): readonly Position[] {
  const found: Position[] = [{ states: [new Fraction(1), ...zeros(6)], faces: zeros(7) }];
  for (let flip = 0; flip < flips; flip++) {
    const { states, faces } = found[flip]!;
    const [then, thrown] = [zeros(7), [...faces]];
    for (const [state, probability] of states.entries()) {
      for (const next of NEXT[state]!) {
        const [into, at] = typeof next === 'number' ? [then, next] : [thrown, next[0]];
        into[at] = into[at]!.add(probability.div(2));
      }
    }
    found.push({ states: then, faces: thrown });
  }
  return found;
}

/**
 * P(each face) and E[flips] at the end. After the first flip the machine is in state 1 or 2, two flips later it is there again
 * with the same share of what is left, and so on: a geometric series.
 */
export function atTheEnd(): { readonly faces: readonly Fraction[]; readonly flips: Fraction } {
  const [start, one, two, three] = positions(3).map(({ states }) => total(states)) as [
    Fraction,
    Fraction,
    Fraction,
    Fraction,
  ];
  const series = new Fraction(1).div(one.sub(three));
  return { faces: positions(3)[3]!.faces.map((face) => face.mul(series)), flips: start.add(one.add(two).mul(series)) };
}

/** E[(T − most)⁺] for the number T of flips: what a mean of min(T, most) leaves out. */
export const leftOut = (most: number): Fraction =>
  atTheEnd().flips.sub(total(positions(most - 1).map(({ states }) => total(states))));

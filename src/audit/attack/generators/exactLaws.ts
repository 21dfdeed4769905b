import type { Chooser } from '../Chooser.ts';
import { minus, plus, power, type Rational, rational, times } from '../Rational.ts';

/** A random number with an exactly known law, as a claim file draws it. */
export interface ExactLaw {
  readonly says: string;
  /** The body of `draw: (rng) => ...`, which gives a whole number or a 0/1 event's count. */
  readonly draw: string;
  /** Its values with their probabilities, which add up to 1. */
  readonly law: ReadonlyMap<number, Rational>;
}

const ZERO = rational(0);
const ONE = rational(1);

/** The law of a sum of two independent numbers. */
function convolved(one: ReadonlyMap<number, Rational>, other: ReadonlyMap<number, Rational>): Map<number, Rational> {
  const law = new Map<number, Rational>();
  for (const [a, p] of one) {
    for (const [b, q] of other) law.set(a + b, plus(law.get(a + b) ?? ZERO, times(p, q)));
  }
  return law;
}

/** The law of a sum of copies. */
function repeated(law: ReadonlyMap<number, Rational>, times: number): Map<number, Rational> {
  let sum = new Map([[0, ONE]]);
  for (let i = 0; i < times; i++) sum = convolved(sum, law);
  return sum;
}

const coinLaw = (p: Rational): Map<number, Rational> =>
  new Map([
    [0, minus(ONE, p)],
    [1, p],
  ]);

/** A fraction with a power of two as its denominator, which `rng() < p` meets exactly. */
const dyadic = (choose: Chooser): { readonly p: Rational; readonly text: string } => {
  const under = choose.of([2, 4, 16, 64, 1024]);
  const over = choose.whole(1, under - 1);
  return { p: rational(over, under), text: `${over} / ${under}` };
};

function coin(choose: Chooser): ExactLaw {
  const { p, text } = dyadic(choose);
  return { says: `a coin of ${text}`, draw: `Number(rng() < ${text})`, law: coinLaw(p) };
}

function binomial(choose: Chooser): ExactLaw {
  const { p, text } = dyadic(choose);
  const n = choose.whole(2, 8);
  return {
    says: `${n} coins of ${text}`,
    draw: `{ let sum = 0; for (let i = 0; i < ${n}; i++) sum += Number(rng() < ${text}); return sum; }`,
    law: repeated(coinLaw(p), n),
  };
}

function dice(choose: Chooser): ExactLaw {
  const sides = choose.of([2, 4, 8]);
  const n = choose.whole(1, 4);
  const die = new Map(Array.from({ length: sides }, (_, i) => [i + 1, rational(1, sides)] as const));
  return {
    says: `${n} dice of ${sides} sides`,
    draw: `{ let sum = 0; for (let i = 0; i < ${n}; i++) sum += 1 + Math.floor(${sides} * rng()); return sum; }`,
    law: repeated(die, n),
  };
}

/** The number of cells, of a power of two, below the j-th smallest of n uniform numbers. */
function orderStatistic(choose: Chooser): ExactLaw {
  const n = choose.whole(2, 5);
  const j = choose.whole(1, n);
  const cells = choose.of([2, 4, 8]);
  // P(j-th smallest < c/cells) is the chance that j or more of n fall below.
  const below = (c: number): Rational => {
    const counts = repeated(coinLaw(rational(c, cells)), n);
    let chance = ZERO;
    for (const [count, p] of counts) if (count >= j) chance = plus(chance, p);
    return chance;
  };
  const law = new Map<number, Rational>();
  for (let c = 0; c < cells; c++) law.set(c, minus(below(c + 1), below(c)));
  return {
    says: `the cell, of ${cells}, of number ${j} from below of ${n} uniform numbers`,
    draw: `{ const all = []; for (let i = 0; i < ${n}; i++) all.push(rng()); all.sort((a, b) => a - b); return Math.floor(${cells} * all[${j - 1}]); }`,
    law,
  };
}

/** The largest height of a walk of ±1, by the reflection principle: P(max ≥ h) = P(S ≥ h) + P(S > h). */
function walk(choose: Chooser): ExactLaw {
  const steps = choose.whole(2, 10);
  const end = repeated(
    new Map([
      [-1, rational(1, 2)],
      [1, rational(1, 2)],
    ]),
    steps,
  );
  const atLeast = (h: number): Rational => {
    let chance = ZERO;
    for (const [s, p] of end) {
      if (s >= h) chance = plus(chance, p);
      if (s > h) chance = plus(chance, p);
    }
    return chance;
  };
  const law = new Map<number, Rational>([[0, minus(ONE, atLeast(1))]]);
  for (let h = 1; h <= steps; h++) law.set(h, minus(atLeast(h), atLeast(h + 1)));
  return {
    says: `the largest height of a walk of ${steps} steps`,
    draw: `{ let [at, top] = [0, 0]; for (let i = 0; i < ${steps}; i++) { at += rng() < 0.5 ? -1 : 1; top = Math.max(top, at); } return top; }`,
    law,
  };
}

/** The number of draws up to the first success, with a maximum. */
function waiting(choose: Chooser): ExactLaw {
  const { p, text } = dyadic(choose);
  const most = choose.whole(2, 12);
  const law = new Map<number, Rational>();
  for (let t = 1; t < most; t++) law.set(t, times(power(minus(ONE, p), t - 1), p));
  law.set(most, power(minus(ONE, p), most - 1));
  return {
    says: `the wait for a success of ${text}, ${most} draws at most`,
    draw: `{ let t = 1; while (t < ${most} && !(rng() < ${text})) t++; return t; }`,
    law,
  };
}

const LAWS = [coin, binomial, dice, orderStatistic, walk, waiting];

/** A random law, without values of probability 0. */
export function exactLaw(choose: Chooser): ExactLaw {
  const made = choose.of(LAWS)(choose);
  return { ...made, law: new Map([...made.law].filter(([, p]) => p.over > 0n).sort(([a], [b]) => a - b)) };
}

/** P(number ≥ threshold). */
export function chanceOfAtLeast(law: ReadonlyMap<number, Rational>, threshold: number): Rational {
  let chance = ZERO;
  for (const [value, p] of law) if (value >= threshold) chance = plus(chance, p);
  return chance;
}

export function meanOf(law: ReadonlyMap<number, Rational>): Rational {
  let mean = ZERO;
  for (const [value, p] of law) mean = plus(mean, times(rational(value), p));
  return mean;
}

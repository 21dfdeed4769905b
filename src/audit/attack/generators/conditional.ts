import type { Chooser } from '../Chooser.ts';
import type { Made } from '../Planted.ts';
import { approximately, divided, plus, type Rational, rational } from '../Rational.ts';
import { boundedAtPlaces } from './boundedAtPlaces.ts';
import { exactLaw, meanOf } from './exactLaws.ts';

/** Probability that a condition has, at least: rarer ones are drawn for in vain. */
const LEAST = 1 / 64;

/** A probability or a mean given a condition on the same draw, known exactly. */
export function conditional(choose: Chooser, kind: 'probability' | 'mean'): Made {
  const { says, draw, law } = exactLaw(choose);
  const values = [...law.keys()];
  const isFrequent = (value: number): boolean => approximately(chanceOf(law, (x) => x >= value)) >= LEAST;
  const least = choose.of(values.filter((value) => isFrequent(value)));
  const threshold = choose.of(values);
  const given = chanceOf(law, (x) => x >= least);
  const left = new Map([...law].filter(([x]) => x >= least).map(([x, p]) => [x, divided(p, given)!] as const));
  const most = values.at(-1)!;
  const exact = kind === 'probability' ? chanceOf(left, (x) => x <= threshold) : meanOf(left);
  const range: readonly [number, number] = kind === 'probability' ? [0, 1] : [least, most + 1];
  const bounded = boundedAtPlaces(choose, kind, exact, range);
  return {
    family: `${kind === 'probability' ? `P(x ≤ ${threshold} | x ≥ ${least})` : `E[x | x ≥ ${least}]`} with x ${says}, against a bound`,
    keys: [
      ...bounded.parameters,
      `draw: (rng) => ${draw}`,
      `givenThat: (x) => x >= ${least}`,
      ...(kind === 'probability'
        ? [`event: (x) => x <= ${threshold}`]
        : ['quantity: (x) => x', `range: () => [${range.join(', ')}]`]),
      ...bounded.bound,
    ],
    truth: bounded.truth,
  };
}

/** The probability of a property of a number. */
function chanceOf(law: ReadonlyMap<number, Rational>, has: (value: number) => boolean): Rational {
  let chance = rational(0);
  for (const [value, p] of law) if (has(value)) chance = plus(chance, p);
  return chance;
}

import type { Chooser } from '../Chooser.ts';
import type { Made } from '../Planted.ts';
import { approximately, plus, type Rational, rational } from '../Rational.ts';
import { boundedAtPlaces } from './boundedAtPlaces.ts';
import { exactLaw, meanOf } from './exactLaws.ts';

/** A probability or a mean of a number with a known law, from draws that give each of its values the same probability. */
export function weighed(choose: Chooser, kind: 'probability' | 'mean'): Made {
  const { says, law } = exactLaw(choose);
  const values = [...law.keys()];
  const weights = [...law.values()].map((p) => values.length * approximately(p));
  const threshold = choose.of(values);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const exact = kind === 'probability' ? chanceUpTo(law, threshold) : meanOf(law);
  const range: readonly [number, number] = kind === 'probability' ? [0, 1] : [least, most + 1];
  const bounded = boundedAtPlaces(choose, kind, exact, range);
  return {
    family: `${kind === 'probability' ? `P(x ≤ ${threshold})` : 'E[x]'} with x ${says}, weighed, against a bound`,
    keys: [
      ...bounded.parameters,
      `draw: (rng) => Math.floor(${values.length} * rng())`,
      `weight: (i) => [${weights.join(', ')}][i]`,
      `weightAtMost: ${Math.max(...weights)}`,
      // Weights of which each is rounded need not add up to 1 in the last place, and no more is asked of them.
      ...(choose.chance(0.5) ? ['weightMean: 1'] : []),
      ...(kind === 'probability'
        ? [`event: (i) => [${values.join(', ')}][i] <= ${threshold}`]
        : [`quantity: (i) => [${values.join(', ')}][i]`, `range: () => [${range.join(', ')}]`]),
      ...bounded.bound,
    ],
    truth: bounded.truth,
  };
}

function chanceUpTo(law: ReadonlyMap<number, Rational>, most: number): Rational {
  let chance = rational(0);
  for (const [value, p] of law) if (value <= most) chance = plus(chance, p);
  return chance;
}

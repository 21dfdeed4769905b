import type { Chooser } from '../Chooser.ts';
import type { Made } from '../Planted.ts';
import { approximately, minus, plus, rational, times } from '../Rational.ts';
import { boundedAtPlaces } from './boundedAtPlaces.ts';
import { exactLaw, meanOf } from './exactLaws.ts';

/** A mean of a number whose values are cut off at one of them, with a true bound on what that leaves out. */
export function tailed(choose: Chooser): Made {
  const { says, draw, law } = exactLaw(choose);
  const values = [...law.keys()].sort((a, b) => a - b);
  const cut = choose.of(values.length > 1 ? values.slice(1) : values);
  let beyond = rational(0);
  for (const [value, p] of law) if (value > cut) beyond = plus(beyond, times(minus(rational(value), rational(cut)), p));
  // Exact but for rounding, or loose, so that the mean may lie anywhere between.
  const tail = approximately(beyond) === 0 ? 0.1 : choose.of([1 + 1e-9, 1.5, 4]) * approximately(beyond);
  const range: readonly [number, number] = [values[0]! - choose.of([0, 1]), Math.max(cut, values[0]! + 1)];
  const bounded = boundedAtPlaces(choose, 'mean', meanOf(law), [range[0], range[1] + tail], 0.6 * tail);
  return {
    family: `E[x] with x ${says}, cut off at ${cut} with at most ${tail} beyond, against a bound`,
    keys: [
      ...bounded.parameters,
      `draw: (rng) => ${draw}`,
      'quantity: (x) => x',
      `range: () => [${range.join(', ')}]`,
      `tailAtMost: ${tail}`,
      ...bounded.bound,
    ],
    truth: bounded.truth,
  };
}

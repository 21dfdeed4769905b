import type { Chooser } from '../Chooser.ts';
import { FALSE, type Made, TRUE } from '../Planted.ts';
import { compare, rational, rationalOfDouble } from '../Rational.ts';

/** A mean that equals its bound up to the last place of a double: no number of draws can decide it. */
export function lastPlace(choose: Chooser, kind: 'probability' | 'mean'): Made {
  const p = rational(choose.whole(1, 15), 16);
  const value = Number(p.over) / Number(p.under);
  const bound = value * (1 + choose.of([-1, 0, 1]) * 2 ** -52);
  const least = choose.chance(0.5);
  const order = compare(p, rationalOfDouble(bound));
  const isTrue = least ? order >= 0 : order <= 0;
  const key = `${kind === 'mean' ? 'mean' : 'probability'}At${least ? 'Least' : 'Most'}`;
  return {
    family: `a bound at ${order === 0 ? 'no' : 'one'} unit in the last place from the truth`,
    keys: [
      'forAll: { n: integers(1, 1) }',
      `draw: (rng) => rng() < ${value}`,
      ...(kind === 'mean' ? ['quantity: (x) => Number(x)', 'range: () => [0, 1]'] : ['event: (x) => x']),
      `${key}: () => ${bound}`,
    ],
    truth: { at: () => (isTrue ? TRUE : FALSE), isFalse: !isTrue, isNonVacuous: true, mean: () => value },
  };
}

/** A value that is the end of its range, or one unit in the last place from it: one draw refutes a false claim there. */
export function atTheEnd(choose: Chooser, kind: 'probability' | 'mean'): Made {
  const [lo, hi] =
    kind === 'probability' ? [0, 1] : choose.of([[0, 1] as const, [-3, 5] as const, [1e6, 2e6] as const]);
  const least = choose.chance(0.5);
  const end = least ? hi : lo;
  // Rarely, since it takes all draws to decide nothing if the value is the end itself.
  const isOff = choose.chance(0.8);
  const inward = least ? -1 : 1;
  const value = isOff ? (end === 0 ? 2 ** -60 : end * (1 + inward * Math.sign(end) * 2 ** -52)) : end;
  const key = `${kind}At${least ? 'Least' : 'Most'}`;
  return {
    family: `a value ${isOff ? 'beside' : 'at'} the end of its range`,
    keys: [
      'forAll: { n: integers(1, 1) }',
      'draw: (rng) => rng()',
      ...(kind === 'mean' ? [`quantity: () => ${value}`, `range: () => [${lo}, ${hi}]`] : [`chance: () => ${value}`]),
      `${key}: () => ${end}`,
    ],
    truth: { at: () => (isOff ? FALSE : TRUE), isFalse: isOff, isNonVacuous: true, mean: () => value },
  };
}

import type { Chooser } from '../Chooser.ts';
import { FALSE, type GroundTruth, type Made, TRUE } from '../Planted.ts';
import { approximately, compare, plus, type Rational, rational } from '../Rational.ts';
import { chanceOfAtLeast, exactLaw, meanOf } from './exactLaws.ts';
import { places, truthOf } from './places.ts';

/** An exact law: a tail or a mean of a known law against a bound, exact or enclosed. */
export function exactValue(choose: Chooser): Made {
  const law = exactLaw(choose);
  const values = [...law.law.keys()];
  const isTail = choose.chance(0.5);
  const threshold = choose.of(values);
  const exact = isTail ? chanceOfAtLeast(law.law, threshold) : meanOf(law.law);
  const where = places(choose);
  const tiny = (): Rational =>
    rational(choose.of([-1, -1, 0, 0, 1, 1]), 10n ** BigInt(choose.of([1, 4, 6, 15, 17, 30, 300])));
  const enclosed = choose.chance(0.4);
  const odd = tiny();
  // With an enclosure, a difference that it hides.
  const usual = enclosed || choose.chance(0.5) ? tiny() : rational(0);
  const relation = choose.of(['AtLeast', 'AtMost', 'Equals'] as const);
  const fraction = ({ over, under }: Rational): string => `new Fraction(${over}n, ${under}n)`;
  const bounds = Array.from({ length: where.count }, (_, i) => plus(exact, where.odd.has(i + 1) ? odd : usual));
  const pad = choose.of([2 ** -40, 1e-3]);
  const approximate = approximately(exact);
  const value = enclosed ? `[${approximate - pad}, ${approximate + pad}]` : fraction(exact);
  const groundTruths = bounds.map((bound): GroundTruth => {
    const order = compare(exact, bound);
    const isTrue = relation === 'AtLeast' ? order >= 0 : relation === 'AtMost' ? order <= 0 : order === 0;
    return isTrue ? TRUE : FALSE;
  });
  const truth = truthOf(groundTruths, where, approximate);
  const exhaustive = choose.chance(0.5);
  return {
    family: `${isTail ? `P(${law.says} ≥ ${threshold})` : `mean of ${law.says}`} ${relation}, ${enclosed ? 'enclosed' : 'exact'}`,
    keys: [
      where.forAll,
      ...where.keys,
      `value: () => ${value}`,
      `value${relation}: ({ n }) => [${bounds.map(fraction).join(', ')}][n - 1]`,
      ...(exhaustive ? ['exhaustive: true'] : []),
    ],
    truth: { at: truth.at, isFalse: truth.isFalse, isNonVacuous: truth.isNonVacuous },
  };
}

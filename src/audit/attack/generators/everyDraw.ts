import type { Chooser } from '../Chooser.ts';
import { FALSE, type GroundTruth, type Made, TRUE, WITHIN } from '../Planted.ts';
import { approximately } from '../Rational.ts';
import { chanceOfAtLeast, exactLaw } from './exactLaws.ts';
import { places, truthOf } from './places.ts';

/** A claim on every draw that holds always, fails half of the time, or fails rarely, perhaps at one setting alone. */
export function everyDraw(choose: Chooser): Made {
  const law = exactLaw(choose);
  const values = [...law.law.keys()];
  const where = places(choose);
  const [lowest, highest] = [values[0]!, values.at(-1)!];
  const limits = Array.from({ length: where.count }, (_, i) => {
    const isOdd = where.odd.has(i + 1);
    return isOdd
      ? choose.of([highest, choose.of(values), lowest - 1])
      : choose.chance(0.8)
        ? highest
        : choose.of(values);
  });
  const groundTruths = limits.map((limit): GroundTruth => {
    const fails = approximately(chanceOfAtLeast(law.law, limit + 1));
    // Of 64 draws, the least that are made, none fails with probability (1 − fails)^64.
    return fails === 0 ? TRUE : (1 - fails) ** 64 < 1e-12 ? FALSE : WITHIN;
  });
  const [text, comparison] = choose.of([
    ['<=', 'atMost(x, limit)'],
    ['<=', 'below(x, limit + 0.5)'],
    ['<=', 'atLeast(limit, x)'],
    ['<=', 'x <= limit'],
    ['<=', 'above(BigInt(limit) + 1n, x)'],
    ['<=', 'atMost(new Fraction(x, 3), new Fraction(limit, 3))'],
  ] as const);
  const truth = truthOf(groundTruths, where, 0);
  return {
    family: `${law.says} ${text} limit in every draw`,
    keys: [
      where.forAll,
      ...where.keys,
      `draw: (rng) => ${law.draw}`,
      `always: (x, { n }) => { const limit = [${limits.join(', ')}][n - 1]; return ${comparison}; }`,
    ],
    truth: { at: truth.at, isFalse: truth.isFalse, isNonVacuous: truth.isNonVacuous },
  };
}

import type { Chooser } from '../Chooser.ts';
import type { Made } from '../Planted.ts';
import { approximately, type Rational } from '../Rational.ts';
import { boundAt, distance, groundTruthOfBound, groundTruthOfEquality, MARGINS, TOLERANCES } from './bounds.ts';
import { perSetting, places, truthOf } from './places.ts';

/** The parameters, the bound and the truth of a claim that bounds a probability or a mean which is the same at all settings. */
export function boundedAtPlaces(
  choose: Chooser,
  kind: 'probability' | 'mean',
  exact: Rational,
  range: readonly [number, number],
  narrowest = 0,
): { readonly parameters: readonly string[]; readonly bound: readonly string[] } & Pick<Made, 'truth'> {
  const spread = range[1] - range[0];
  const isLeast = choose.chance(0.5);
  const isEquality = choose.chance(0.3);
  const where = places(choose);
  const share = choose.of(MARGINS);
  const [usual, odd] = [distance(share, choose), distance(share, choose)];
  const bounds = Array.from({ length: where.count }, (_, i) =>
    boundAt(exact, isLeast, where.odd.has(i + 1) ? odd : usual, spread, range),
  );
  const margin = share * spread;
  const within = Math.max(narrowest, choose.of(TOLERANCES) * spread);
  if (isEquality) {
    return {
      parameters: [where.forAll, ...where.keys],
      bound: [`${kind}Equals: ${perSetting(bounds)}`, `within: () => ${within}`],
      truth: truthOf(
        bounds.map((bound) => groundTruthOfEquality(exact, bound, within, range)),
        where,
        approximately(exact),
      ),
    };
  }
  return {
    parameters: [where.forAll, ...where.keys],
    bound: [
      `${kind}At${isLeast ? 'Least' : 'Most'}: ${perSetting(bounds)}`,
      ...(margin === 0 ? [] : [`margin: () => ${margin}`]),
    ],
    truth: truthOf(
      bounds.map((bound) => groundTruthOfBound(exact, isLeast, bound, margin, range)),
      where,
      approximately(exact),
    ),
  };
}

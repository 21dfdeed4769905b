import type { Distribution } from '../../../claim/Claim.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import { atSetting, type Setting, settingText } from '../../../claim/Setting.ts';
import type { Rng } from '../../../random/Rng.ts';
import { ClaimFault, fault, numberFrom, run } from '../../validate/ClaimFault.ts';
import { parameterView } from '../../validate/parameterView.ts';
import { pointsFrom } from './Cells.ts';
import { type DistributionFamily, independenceFamily, lawFamily, sameFamily } from './DistributionFamily.ts';
import { gridOf, type LawGrid } from './gridOf.ts';

/** What a claim on a distribution asks at a setting. */
export interface DistributionQuestion {
  readonly family: DistributionFamily;
  /** The distance that is claimed at most. */
  readonly distance: number;
  readonly margin: number;
}

/** Parts of the allowed distance that the distribution may rise by between two points, and the limits of that. */
const PARTS = { law: 10, same: 8, independent: 4 };
const FINEST = { law: 1 / 1000, same: 1 / 250, independent: 1 / 60 };
const COARSEST = 1 / 20;

/** Outcomes from which the points are chosen where no distribution is given. */
const PILOT = 2048;

/** The block of draws that chooses the points: no block of a test has its number. */
const PILOT_BLOCK = -1;

/**
 * What a claim asks at a setting. Where no distribution is given, the points at which two variables are compared are chosen
 * from draws that the test does not use, so that they are fixed before its first one.
 *
 * @returns the question; or, where every answer would be true, why the setting is vacuous
 * @throws ClaimFault where the claim's code is at fault
 */
export function distributionQuestionAt(
  claim: Distribution<Domain, unknown>,
  setting: Setting,
  stream: (block: number) => Rng,
): DistributionQuestion | string {
  const asked = distanceAskedAt(claim, setting);
  if (typeof asked === 'string') return asked;
  return {
    family: familyAt(claim, setting, asked.claimed + asked.margin, stream),
    distance: asked.claimed,
    margin: asked.margin,
  };
}

/** What a claim says of the distance at a setting; or why nothing. @throws ClaimFault where a bound is no such number */
export function distanceAskedAt(
  claim: Distribution<Domain, unknown>,
  setting: Setting,
): { readonly claimed: number; readonly margin: number } | string {
  const [claimed, margin] = [allowed(claim, 'distanceAtMost', setting), allowed(claim, 'margin', setting)];
  const largest = claim.independentOf === undefined ? 1 : 1 / 4;
  if (claimed >= largest) return `distanceAtMost is ${largest} or more, which no distance is above`;
  return { claimed, margin };
}

function allowed(claim: Distribution<Domain, unknown>, key: 'distanceAtMost' | 'margin', setting: Setting): number {
  const value = numberFrom(key, setting, () => claim[key]?.(setting) ?? 0);
  if (value >= 0 && value < Infinity) return value;
  throw fault(key, setting, `${key} is ${value}${atSetting(setting)}; it must be 0 or positive, and finite`);
}

function familyAt(
  claim: Distribution<Domain, unknown>,
  setting: Setting,
  within: number,
  stream: (block: number) => Rng,
): DistributionFamily {
  const view = parameterView(setting);
  const make = (rng: Rng): unknown => run('draw', setting, () => claim.draw(rng, view));
  const variable = (outcome: unknown): number => numberFrom('variable', setting, () => claim.variable(outcome, view));
  const key = claim.sameDistributionAs === undefined ? 'independentOf' : 'sameDistributionAs';
  const other = claim[key];
  if (other === undefined) return lawFamily(lawAt(claim, setting, stepOf('law', within)), (rng) => variable(make(rng)));
  const both = (rng: Rng): readonly [number, number] => {
    const outcome = make(rng);
    return [variable(outcome), numberFrom(key, setting, () => other(outcome, view))];
  };
  const rng = stream(PILOT_BLOCK);
  const pilot = Array.from({ length: PILOT }, () => both(rng));
  const [x, y] = [0, 1].map((which) => Float64Array.from(pilot, (pair) => pair[which]!)) as [
    Float64Array,
    Float64Array,
  ];
  if (key === 'sameDistributionAs')
    return sameFamily(pointsFrom(Float64Array.of(...x, ...y), stepOf('same', within)), both);
  const step = stepOf('independent', within);
  return independenceFamily(pointsFrom(x, step), pointsFrom(y, step), both);
}

const stepOf = (what: keyof typeof PARTS, within: number): number =>
  within === 0 ? COARSEST : Math.min(COARSEST, Math.max(FINEST[what], within / PARTS[what]));

function lawAt(claim: Distribution<Domain, unknown>, setting: Setting, step: number): LawGrid {
  const { distributionFunction, probabilities } = claim;
  if (distributionFunction === undefined) return listedLaw(probabilities!(setting), setting);
  try {
    return gridOf((x) => numberFrom('distributionFunction', setting, () => distributionFunction(x, setting)), step);
  } catch (error) {
    if (!(error instanceof RangeError) || error instanceof ClaimFault) throw error;
    throw fault('distributionFunction', setting, `distributionFunction ${error.message} (at ${settingText(setting)})`);
  }
}

/** By how much listed probabilities may differ from 1 in all. */
const ROUNDING = 1e-9;

/** A distribution that is listed: its values with their probabilities, in any order. */
function listedLaw(listed: unknown, setting: Setting): LawGrid {
  const wrong = (what: string): ClaimFault =>
    fault(
      'probabilities',
      setting,
      `probabilities ${what}${atSetting(setting)}; it must return pairs [value, probability], each value once, whose probabilities add up to 1`,
    );
  if (!Array.isArray(listed) || listed.length === 0) throw wrong('returned no list');
  const isPair = (pair: unknown): pair is readonly [number, number] =>
    Array.isArray(pair) && pair.length === 2 && Number.isFinite(pair[0]) && pair[1] >= 0 && pair[1] <= 1;
  if (!listed.every(isPair)) throw wrong('has an entry that is no such pair');
  const pairs = listed.filter(([, probability]) => probability > 0).sort(([a], [b]) => a - b);
  if (pairs.some(([value], i) => value === pairs[i - 1]?.[0])) throw wrong('has a value twice');
  const at: number[] = [];
  let sum = 0;
  for (const [, probability] of pairs) at.push((sum += probability));
  if (Math.abs(sum - 1) > ROUNDING) throw wrong(`add up to ${sum}`);
  // The last one is exact, or a draw beyond the values would be nothing unusual.
  at[at.length - 1] = 1;
  const rounded = at.map((value) => Math.min(1, value));
  return { points: pairs.map(([value]) => value), at: rounded, below: [0, ...rounded.slice(0, -1)] };
}

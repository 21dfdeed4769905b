import { estimates, type Kinded } from '../../claim/kindOf.ts';
import type { Range } from '../../claim/ranges/Range.ts';
import type { Scalar, Setting } from '../../claim/Setting.ts';
import { NO_DRAWS } from '../decide/Decider.ts';
import { decideStep } from '../decide/exactly/decideStep.ts';
import { estimateOf } from '../decide/estimate/estimateOf.ts';
import { questionAt, statedProbability } from '../decide/questionAt.ts';
import { valueOutside } from '../search/outsideDomain.ts';
import { smallSettings } from '../search/smallSettings.ts';
import { ClaimFault, ranged, truthFrom } from '../validate/ClaimFault.ts';
import { meetsPrecondition } from '../verdict/givenSettings.ts';
import { listedIn, wholeRange } from './placesAlong.ts';

/** Small settings that are looked at where no middle one is in the domain. */
const SMALL = 200;

/** From this ratio of the ends on, the middle of a range is that of the logarithms. */
const WIDE = 10;

/** Why a setting is not in the domain of a claim, in words; undefined where it is. */
export function whyOutside({ claim }: Kinded, setting: Setting): string | undefined {
  const value = valueOutside(claim.forAll, setting);
  if (value !== undefined) return value;
  return meetsPrecondition(claim, setting) ? undefined : 'the precondition of the claim (where) is not met';
}

/**
 * Values for the parameters that nobody gave: the middle of each range, or those of a setting that the claim itself names,
 * or else the smallest, whichever puts the most places in the domain where the claim says something.
 *
 * @param given values that are fixed
 * @param along the places: settings that give further parameters, at least one
 */
export function constantsFor(kinded: Kinded, given: Setting, along: readonly Setting[] = [{}]): Setting {
  const { forAll, alsoAt = [] } = kinded.claim;
  const free = Object.keys(forAll).filter((name) => !Object.hasOwn(given, name) && !Object.hasOwn(along[0]!, name));
  if (free.length === 0) return {};
  const only = (setting: Setting): Setting => Object.fromEntries(free.map((name) => [name, setting[name]!]));
  const isIn = (setting: Setting): boolean => whyOutside(kinded, setting) === undefined;
  const score = (constants: Setting): number =>
    along
      .map((place) => inOrder(forAll, { ...given, ...constants, ...place }))
      .filter((setting) => isIn(setting) && saysSomething(kinded, setting)).length;
  let [best, most]: [Setting | undefined, number] = [undefined, 0];
  const isBest = (constants: Setting): boolean => {
    const count = score(constants);
    if (best === undefined || count > most) [best, most] = [constants, count];
    return most === along.length;
  };
  for (const place of along) {
    const middle = middleOf(forAll, { ...given, ...place });
    if (middle !== undefined && isBest(only(middle))) return best!;
  }
  for (const named of alsoAt) if (free.every((name) => Object.hasOwn(named, name)) && isBest(only(named))) return best!;
  if (most > 0) return best!;
  let looked = 0;
  for (const small of smallSettings(forAll, () => true)) {
    if (isBest(only(small)) || ++looked >= SMALL) break;
  }
  return best ?? {};
}

/** A setting with its parameters in the order of the domain. */
export const inOrder = (domain: Readonly<Record<string, unknown>>, setting: Setting): Setting =>
  Object.freeze(Object.fromEntries(Object.keys(domain).map((name) => [name, setting[name]!])));

/** Whether a claim is not trivially true at a setting. Where its code fails, the exploration says so. */
function saysSomething(kinded: Kinded, setting: Setting): boolean {
  const { vacuousWhen } = kinded.claim;
  try {
    if (vacuousWhen !== undefined && truthFrom('vacuousWhen', setting, () => vacuousWhen(setting))) return false;
    if (kinded.kind === 'step') return decideStep(kinded.claim)(setting, NO_DRAWS).status !== 'vacuous';
    if (kinded.kind === 'splitting') return typeof statedProbability(kinded.claim, setting) !== 'string';
    return (
      !estimates(kinded) ||
      kinded.kind === 'distribution' ||
      typeof questionAt(estimateOf(kinded), setting) !== 'string'
    );
  } catch (error) {
    if (error instanceof ClaimFault) return true;
    throw error;
  }
}

/** A setting with the middle of each range for what is not given; undefined where a range is empty. */
function middleOf(domain: Readonly<Record<string, Range>>, given: Setting): Setting | undefined {
  const setting: Record<string, Scalar> = {};
  for (const [name, range] of Object.entries(domain)) {
    const value = Object.hasOwn(given, name) ? given[name] : middleValue(name, range, setting);
    if (value === undefined) return undefined;
    setting[name] = value;
  }
  return setting;
}

function middleValue(name: string, range: Range, earlier: Setting): Scalar | undefined {
  try {
    const listed = listedIn(name, range, earlier);
    // The first of a few values is the simplest.
    if (listed !== undefined) return listed[0];
    const edges = ranged(name, earlier, () => range.edges(earlier));
    if (typeof edges[0] === 'string') return edges.includes('1') ? '1' : edges[0];
    const [lo, hi] = wholeRange(name, range, earlier);
    const middle = lo > 0 && hi / lo >= WIDE ? Number(Math.sqrt(lo * hi).toPrecision(2)) : (lo + hi) / 2;
    return range.nearest(range.whole === true ? Math.round(middle) : Number(middle.toPrecision(3)), earlier);
  } catch (error) {
    if (error instanceof ClaimFault) return undefined;
    throw error;
  }
}

import { didYouMean } from '../../claim/closest.ts';
import { type Kinded, isAtSettings } from '../../claim/kindOf.ts';
import type { NamedClaim } from '../../claim/NamedClaim.ts';
import type { Domain } from '../../claim/ranges/Range.ts';
import type { Scalar, Setting } from '../../claim/Setting.ts';
import type { ExplorationPlan } from '../../results/Exploration.ts';
import { ClaimFault } from '../validate/ClaimFault.ts';
import { guardedKindOf } from '../validate/guardParameters.ts';
import { parametersText } from '../validate/parameterView.ts';
import { validateClaim } from '../validate/validateClaim.ts';
import { constantsFor, inOrder, whyOutside } from './constantsFor.ts';
import { numberOf, type Over, placesAlong, readValue, listedIn } from './placesAlong.ts';
import { orRefused, Refusal, type Refused } from './Refused.ts';

/** What is asked for: along which parameter, and values of others as text. */
export interface ExplorationQuestion {
  readonly over: Over;
  readonly at: Readonly<Record<string, string>>;
}

/**
 * Where to explore a claim: the values of one parameter, with all others constant.
 *
 * @returns the places, or a sentence that says why there are none and what to do
 * @throws ClaimFault when the claim or its code is at fault
 */
export const planExploration = ({ id, claim }: NamedClaim, question: ExplorationQuestion): ExplorationPlan | Refused =>
  orRefused(() => plan(explorable({ id, claim }), question));

/** A claim that is decided setting by setting. @throws Refusal for a claim of growth; ClaimFault for a malformed one */
export function explorable({ id, claim }: Pick<NamedClaim, 'id' | 'claim'>): Kinded {
  const wrong = validateClaim(claim);
  if (wrong !== undefined) throw new ClaimFault(wrong);
  const kinded = guardedKindOf(claim);
  if (isAtSettings(kinded)) return kinded;
  throw new Refusal(`${id} is a claim of growth, which is measured over sizes of its own; check shows them`);
}

/** Values that somebody typed, for parameters of a claim. @throws Refusal for another name or a value of another kind */
export function readConstants(domain: Domain, at: Readonly<Record<string, string>>): Setting {
  return Object.fromEntries(
    Object.entries(at).map(([name, text]) => [name, readValue(name, rangeOf(domain, name), text)]),
  );
}

function plan(kinded: Kinded, { over, at }: ExplorationQuestion): ExplorationPlan {
  const domain = kinded.claim.forAll;
  const given = readConstants(domain, at);
  const along = over.name ?? firstOf(domain, given);
  const range = rangeOf(domain, along);
  if (Object.hasOwn(given, along))
    throw new Refusal(
      `${along} is to run through several values and to be ${String(given[along])}; leave it out of --at`,
    );
  const earlier = constantsFor(kinded, given);
  const { values, logarithmic } = placesAlong(along, range, over, { ...earlier, ...given });
  const chosen = constantsFor(
    kinded,
    given,
    values.map((value) => ({ [along]: value })),
  );
  const constants = { ...given, ...chosen };
  const places = values.map((value) => {
    const setting = inOrder(domain, { ...constants, [along]: value });
    const outside = whyOutside(kinded, setting);
    return outside === undefined ? { setting } : { setting, outside };
  });
  const [first] = places;
  if (places.every(({ outside }) => outside !== undefined))
    throw new Refusal(
      `the claim says nothing at any of these places: ${first!.outside!}; choose values in its domain with --over and --at`,
    );
  const others: Record<string, Scalar> = Object.fromEntries(
    Object.keys(domain).flatMap((name) => (name === along ? [] : [[name, constants[name]!]])),
  );
  return { kind: kinded.kind, along, logarithmic, at: others, chosen: Object.keys(chosen), places };
}

function rangeOf(domain: Domain, name: string): Domain[string] {
  const names = Object.keys(domain);
  if (Object.hasOwn(domain, name)) return domain[name]!;
  throw new Refusal(`${name} is not a parameter; ${parametersText(names)}${didYouMean(name, names)}`);
}

/** The first parameter that may have several numbers, or else several values. */
function firstOf(domain: Domain, given: Setting): string {
  const names = Object.keys(domain).filter((name) => !Object.hasOwn(given, name));
  const hasNumbers = (name: string): boolean => {
    const listed = listedIn(name, domain[name]!, {});
    return listed === undefined || (listed.length > 1 && !listed.some((value) => Number.isNaN(numberOf(value))));
  };
  const first = names.find(hasNumbers) ?? names[0];
  if (first !== undefined) return first;
  throw new Refusal(
    names.length === Object.keys(domain).length
      ? 'the claim has no parameter to run through; --draw works through one draw of it'
      : '--at gives every parameter a value; leave one of them out, or name it in --over',
  );
}

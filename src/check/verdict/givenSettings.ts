import type { AnyClaim } from '../../claim/Claim.ts';
import type { Kinded } from '../../claim/kindOf.ts';
import { type Scalar, type Setting, settingText } from '../../claim/Setting.ts';
import { outsideDomain } from '../search/outsideDomain.ts';
import { fault, truthFrom } from '../validate/ClaimFault.ts';

/** The settings that must be tried, their parameters in the order of the domain. @throws ClaimFault for one outside of it */
export function examplesOf({ claim }: Kinded): Setting[] {
  const { forAll: domain, alsoAt = [] } = claim;
  return alsoAt.map((given) => {
    const outside = outsideDomain(domain, given);
    if (outside !== undefined) throw fault('alsoAt', given, `alsoAt ${outside}`);
    const setting = inOrder(claim, given);
    if (!meetsPrecondition(claim, setting))
      throw fault('alsoAt', setting, `alsoAt gives ${settingText(setting)}, which does not meet the precondition`);
    return setting;
  });
}

/** Those of some settings that are in the domain, their parameters in its order. */
export const inDomain = ({ claim }: Kinded, settings: readonly Setting[] = []): Setting[] =>
  settings.filter((setting) => isIn(claim, setting)).map((setting) => inOrder(claim, setting));

const inOrder = ({ forAll }: AnyClaim, given: Setting): Setting =>
  Object.freeze(Object.fromEntries(Object.keys(forAll).map((name) => [name, withoutSign(given[name]!)])));

/** 0 for −0, which is written like it in tokens and results. */
const withoutSign = (value: Scalar): Scalar => (value === 0 ? 0 : value);

export const isIn = (claim: AnyClaim, setting: Setting): boolean =>
  outsideDomain(claim.forAll, setting) === undefined && meetsPrecondition(claim, setting);

export const meetsPrecondition = ({ where }: AnyClaim, setting: Setting): boolean =>
  where === undefined || truthFrom('where', setting, () => where(setting));

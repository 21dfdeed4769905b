import { isAtSettings, samples } from '../../claim/kindOf.ts';
import type { NamedClaim } from '../../claim/NamedClaim.ts';
import type { Setting } from '../../claim/Setting.ts';
import type { SettingResult } from '../../results/ClaimResult.ts';
import type { EffortName } from '../../results/Results.ts';
import { NO_DRAWS } from '../decide/Decider.ts';
import { deciderOf } from '../decide/deciderOf.ts';
import { EFFORTS } from '../decide/Effort.ts';
import { settingStream } from '../decide/streams.ts';
import { plannedSettings } from '../search/plannedSettings.ts';
import { guardedKindOf } from '../validate/guardParameters.ts';
import { examplesOf, meetsPrecondition } from './givenSettings.ts';
import { countsOf } from './searchClaim.ts';

/** The settings that a claim is decided at, and how it is decided at one of them. */
export interface DecidingAhead {
  /** The settings in parts, each in the order of the search. */
  readonly parts: Iterable<readonly Setting[]>;
  /** @throws ClaimFault when the claim's code is at fault */
  readonly decide: (setting: Setting) => SettingResult;
}

/**
 * What a claim that draws nothing is decided at in the first round of its search, so that some of it can be decided
 * elsewhere before its turn: a result depends on the claim and the setting alone.
 *
 * @returns undefined for a claim that draws, or is about no settings
 */
export function decidingAhead(
  { id, claim }: NamedClaim,
  { seed, effort }: { readonly seed: string; readonly effort: EffortName },
): DecidingAhead | undefined {
  const kinded = guardedKindOf(claim);
  if (!isAtSettings(kinded) || samples(kinded)) return undefined;
  const decide = deciderOf(kinded);
  const parts = plannedSettings({
    domain: kinded.claim.forAll,
    where: (setting) => meetsPrecondition(kinded.claim, setting),
    examples: examplesOf(kinded),
    rng: settingStream(seed, id, 0),
    ...countsOf(kinded, EFFORTS[effort]),
  });
  return { parts, decide: (setting) => decide(setting, NO_DRAWS) };
}

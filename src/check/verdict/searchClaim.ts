import { type Kinded, type KindedThat, samples } from '../../claim/kindOf.ts';
import type { Setting } from '../../claim/Setting.ts';
import type { SettingResult } from '../../results/ClaimResult.ts';
import { type Effort, EFFORTS } from '../decide/Effort.ts';
import type { SettingTester } from '../decide/SettingTester.ts';
import { settingStream } from '../decide/streams.ts';
import type { Planned, SearchOutcome } from '../search/Search.ts';
import { searchSettings } from '../search/searchSettings.ts';
import type { DecideOptions } from './Decision.ts';
import { meetsPrecondition } from './givenSettings.ts';

/**
 * Searches the domain of a claim for a setting that refutes it, with as many settings as the effort allows.
 *
 * @returns what it found, and the first setting that did not meet the precondition
 */
export function searchClaim(
  id: string,
  kinded: KindedThat<'atSettings'>,
  examples: readonly Setting[],
  tester: SettingTester,
  { effort: level, seed, shrink, remembered = [], previous, onProgress }: DecideOptions,
): SearchOutcome & { readonly ruledOut: Setting | undefined } {
  const { claim } = kinded;
  const effort = EFFORTS[level];
  let settings = 0;
  const reported = (result: SettingResult): SettingResult => {
    settings++;
    onProgress?.({ settings, draws: tester.draws });
    return result;
  };
  let ruledOut: Setting | undefined;
  const where = (setting: Setting): boolean => {
    const isMet = meetsPrecondition(claim, setting);
    if (!isMet) ruledOut ??= setting;
    return isMet;
  };
  const rounds = previous?.search.rounds ?? 0;
  const found = searchSettings({
    domain: claim.forAll,
    where,
    examples,
    remembered,
    previous,
    decide: (setting, number) => reported(tester.test(setting, number)),
    goOn: (result) => (result.alpha === undefined ? result : reported(tester.goOn(result, result.alpha))),
    rng: settingStream(seed, id, rounds),
    ...countsOf(kinded, effort),
    near: samples(kinded) ? effort.near : Math.ceil(effort.exactSettings / 4),
    climbs: samples(kinded) ? 1 : CLIMBS,
    smaller: samples(kinded) || !shrink ? 0 : effort.exactSettings,
    shrinks: shrink ? effort.shrinks : 0,
  });
  return { ...found, ruledOut };
}

/** How many settings are tried from the smallest up, and then over the whole domain. */
export function countsOf(kinded: Kinded, effort: Effort): Pick<Planned, 'smallest' | 'random'> {
  if (isExhaustive(kinded)) return { smallest: ALL, random: 0 };
  if (samples(kinded)) return { smallest: effort.smallest, random: effort.settings };
  return { smallest: effort.exactSettings, random: Math.ceil(effort.exactSettings / 3) };
}

/** Rounds in which settings near the tightest are chosen, where nothing is drawn and the tightness is the true one. */
const CLIMBS = 4;

/** Settings of a domain that is tried as a whole, at most: larger ones would take too long, and be a proof all the same. */
export const ALL = 100_000;

/** Whether a claim says that its whole domain is to be tried. */
export const isExhaustive = ({ claim }: Kinded): boolean => 'exhaustive' in claim && claim.exhaustive;

/** Whether every setting that there is was tried. */
export const isAll = ({ claim }: Kinded, { exhausted }: Pick<SearchOutcome, 'exhausted'>): boolean =>
  exhausted &&
  Object.values(claim.forAll).every(
    ({ sampled, factIsComplete, whole }) => sampled !== true && (whole ?? factIsComplete),
  );

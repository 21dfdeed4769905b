import { jsonNumber } from '../../results/jsonNumber.ts';
import type { Growth } from '../../claim/Claim.ts';
import type { Evidence, SettingResult } from '../../results/ClaimResult.ts';
import type { Domain } from '../../claim/ranges/Range.ts';
import { atSetting, type Setting, settingKey } from '../../claim/Setting.ts';
import type { Verdict } from '../../claim/Verdict.ts';
import { stream } from '../../random/stream.ts';
import { fault, truthFrom } from '../validate/ClaimFault.ts';
import { VACUOUS_WHEN, vacuousAt } from '../decide/Decider.ts';
import type { Effort } from '../decide/Effort.ts';
import { changedPoint, type GrowthFound, measureGrowth } from './growth.ts';
import type { SearchOutcome } from '../search/Search.ts';
import { searchSettings } from '../search/searchSettings.ts';
import { vacuousEvidence } from '../decide/vacuousEvidence.ts';
import { settingStream } from '../decide/streams.ts';

/** What is decided, and with how much work. */
export interface GrowthOptions {
  readonly seed: string;
  readonly effort: Effort;
  readonly where: (setting: Setting) => boolean;
  /** Settings that must be tried. */
  readonly examples: readonly Setting[];
  readonly onSetting: () => void;
}

/** The verdict with what it rests on; or the search, where a setting is at fault. */
export type GrowthDecision =
  | { readonly verdict: Verdict; readonly evidence: Evidence; readonly found: SearchOutcome }
  | { readonly verdict?: never; readonly found: SearchOutcome };

/**
 * Decides a claim of growth: at every setting of a small domain, and else at the smallest, the corners, and some that
 * fast-check chooses. It is upheld only where each of them is; the setting at which measured/law drifts most is shown.
 *
 * @throws ClaimFault when the claim's code is at fault
 */
export function decideGrowth(
  id: string,
  claim: Growth<Domain>,
  { seed, effort, where, examples, onSetting }: GrowthOptions,
): GrowthDecision {
  const measured = new Map<string, GrowthFound>();
  const decide = (setting: Setting): SettingResult => {
    onSetting();
    if (claim.vacuousWhen !== undefined && truthFrom('vacuousWhen', setting, () => claim.vacuousWhen!(setting)))
      return vacuousAt(setting, VACUOUS_WHEN);
    const key = settingKey(setting);
    const growth = measureGrowth(claim, setting, (size) => stream(seed, id, key, `size=${size}`));
    measured.set(key, growth);
    return { setting, status: growth.status, draws: 0, tightness: growth.tightness };
  };
  const found = searchSettings({
    domain: claim.forAll,
    where,
    examples,
    decide,
    rng: settingStream(seed, id, 0),
    smallest: effort.smallest,
    random: effort.settings,
    near: 0,
    shrinks: 0,
  });
  if (found.fault !== undefined) return { found };
  const worstOf = (status: SettingResult['status']): SettingResult | undefined =>
    found.tried
      .filter((result) => result.status === status)
      .reduce<SettingResult | undefined>(
        (worst, result) => (worst === undefined || result.tightness > worst.tightness ? result : worst),
        undefined,
      );
  const worst = worstOf('undecided') ?? worstOf('upheld');
  if (worst === undefined) return { verdict: 'vacuous', evidence: vacuousEvidence(found.tried), found };
  const key = settingKey(worst.setting);
  const { points, slope, rose, fell } = measured.get(key)!;
  const change = changedPoint(claim, worst.setting, points, (size) => stream(seed, id, key, `size=${size}`));
  if (change !== undefined)
    throw fault(
      'measure',
      worst.setting,
      `computed twice${atSetting(worst.setting)}, ${change}; a claim must depend on its parameters alone`,
    );
  const { order, driftWithin = 1, slopeWithin } = claim;
  const evidence: Evidence = {
    by: 'growth',
    ...(slope === undefined ? {} : { slope }),
    drift: {
      order,
      setting: worst.setting,
      rose: jsonNumber(rose),
      fell: jsonNumber(fell),
      within: driftWithin,
      slopeWithin,
    },
    points,
  };
  return { verdict: worst.status === 'upheld' ? 'upheld' : 'undecided', evidence, found };
}

import { atSetting } from '../../../claim/Setting.ts';
import { MOST_STARTS } from '../../../inference/splitting/logPowers.ts';
import type { SettingResult } from '../../../results/ClaimResult.ts';
import { countText } from '../../../results/words/countText.ts';
import { percentText } from '../../../results/words/percentText.ts';

/** That a level by splitting is never or hardly ever reached, with a setting where it is so: the one where it is rarest. */
export function rareLevelRemarks(tried: readonly SettingResult[]): readonly string[] {
  const rare = tried.flatMap(({ setting, splitting }) =>
    splitting?.rarest === undefined ? [] : [{ setting, levels: splitting.levels, ...splitting.rarest }],
  );
  if (rare.length === 0) return [];
  const { setting, level, levels, share } = rare.reduce((least, one) => (one.share < least.share ? one : least));
  const before = `from level ${level - 1}${atSetting(setting)}`;
  if (share > 0)
    return [
      `Only ${percentText(share)} of the starts ${before} reached level ${level}: a draw ends there after ${countText(MOST_STARTS)} starts, and then says little of how probable the event is at least. Put more levels before it.`,
    ];
  const beyond =
    level < levels
      ? `, so that what start makes at level ${level} was compared with nothing`
      : ', which is the event itself';
  return [
    `None of the starts ${before} reached level ${level}${beyond}. See whether start and advance are right there, or put more levels before it.`,
  ];
}

import type { JsonNumber } from '../jsonNumber.ts';
import type { ClaimResult, SettingResult } from '../ClaimResult.ts';
import { settingText } from './settingText.ts';
import { decidingSetting } from '../decidingSetting.ts';
import { enclosedText } from './enclosedText.ts';
import { numberText } from './numberText.ts';

/**
 * Puts the figures of claims into a sentence, so that no sentence of an answer carries a number that no run printed.
 *
 * `{lemma-1:verdict}`, `{lemma-1:measured}`, `{lemma-1:claimed}`, `{lemma-1:setting}`, `{lemma-1:slack}` and
 * `{lemma-1:n}` for a parameter stand for the figures of the claim's evidence. What was estimated from draws, which
 * stopped when they sufficed, or enclosed between computed bounds, is given with the digits that its interval bears, or
 * as the interval: `0.41`, `0.52 to 0.75`.
 *
 * Where there is no such claim or figure the sentence says so: one faulty claim must not cost a reader all others.
 */
export function fillIn(text: string, results: ReadonlyMap<string, ClaimResult>): string {
  return text.replaceAll(/\{([a-z0-9-]+):([A-Za-z]\w*)\}/gu, (_whole, id: string, name: string) => {
    const result = results.get(id);
    if (result === undefined) return `(no claim ${id})`;
    if (name === 'verdict') return result.verdict;
    const at = decidingSetting(result.evidence)?.result;
    if (name === 'setting') return at === undefined ? 'no setting' : settingText(at.setting);
    const text = at === undefined ? undefined : figureOf(at, name);
    return text ?? `(no ${name}: ${result.verdict})`;
  });
}

/** The parameter or figure of that name at a setting, in words. */
function figureOf(at: SettingResult, name: string): string | undefined {
  if (Object.hasOwn(at.setting, name)) return textOf(at.setting[name]);
  const { measured, claimed, slack, interval } = at;
  switch (name) {
    case 'measured':
      return measured === undefined || interval === undefined ? textOf(measured) : enclosedText(interval);
    case 'claimed':
      return textOf(claimed);
    case 'slack':
      return slack === undefined || interval === undefined ? textOf(slack) : enclosedText(slackIn(interval, at));
    default:
      return undefined;
  }
}

const textOf = (value: JsonNumber | boolean | undefined): string | undefined =>
  value === undefined || typeof value === 'boolean' ? value?.toString() : numberText(value);

/** Every slack that an interval about the measured value allows; any number where its ends or the bound are text. */
function slackIn(
  [lo, hi]: readonly [JsonNumber, JsonNumber],
  { relation, claimed }: SettingResult,
): readonly [lo: JsonNumber, hi: JsonNumber] {
  if (typeof lo !== 'number' || typeof hi !== 'number' || typeof claimed !== 'number') return ['−∞', '∞'];
  const [below, above] = [lo - claimed, hi - claimed];
  if (relation === '≥' || relation === '>') return [below, above];
  if (relation === '≤' || relation === '<') return [0 - above, 0 - below];
  const nearest = below <= 0 && above >= 0 ? 0 : Math.min(Math.abs(below), Math.abs(above));
  return [-Math.max(Math.abs(below), Math.abs(above)), 0 - nearest];
}

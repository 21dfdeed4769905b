import type { ClaimResult, Evidence, Figure, SettingResult } from '../claim/ClaimResult.ts';
import { settingText } from '../claim/Setting.ts';
import { figureText } from './figure.ts';

/**
 * Puts the figures of claims into a sentence, so that no sentence of an answer carries a number that no run printed.
 *
 * `{lemma-1:verdict}`, `{lemma-1:measured}`, `{lemma-1:claimed}`, `{lemma-1:setting}`, `{lemma-1:slack}` and
 * `{lemma-1:n}` for a parameter stand for the figures of the claim's evidence.
 *
 * Where there is no such claim or figure the sentence says so: one faulty claim must not cost a reader all others.
 */
export function fillIn(text: string, results: ReadonlyMap<string, ClaimResult>): string {
  return text.replaceAll(/\{([a-z0-9-]+):([A-Za-z]\w*)\}/gu, (_whole, id: string, name: string) => {
    const result = results.get(id);
    if (result === undefined) return `(no claim ${id})`;
    if (name === 'verdict') return result.verdict;
    const at = shownSetting(result.evidence);
    if (name === 'setting') return at === undefined ? 'no setting' : settingText(at.setting);
    const value = at === undefined ? undefined : figureOf(at, name);
    if (value === undefined) return `(no ${name}: ${result.verdict})`;
    return typeof value === 'boolean' ? String(value) : figureText(value);
  });
}

/** The parameter or figure of that name at a setting. */
function figureOf(at: SettingResult, name: string): Figure | boolean | undefined {
  if (Object.hasOwn(at.setting, name)) return at.setting[name];
  return name === 'measured' || name === 'claimed' || name === 'slack' ? at[name] : undefined;
}

/** The setting that a verdict's evidence speaks of. */
function shownSetting(evidence: Evidence): SettingResult | undefined {
  switch (evidence.by) {
    case 'settings':
      return evidence.tightest;
    case 'counterexample':
      return evidence.confirmation ?? evidence.smallest;
    case 'undecided setting':
      return evidence.worst;
    default:
      return undefined;
  }
}

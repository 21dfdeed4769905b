import type { Setting } from '../../claim/Setting.ts';
import { numberText } from './numberText.ts';
import { nameText } from './nameText.ts';

/**
 * A setting on one line, its values in full.
 *
 * @example settingText({ n: 4, epsilon: '1/4' }) // 'n = 4, ε = 1/4'
 */
export function settingText(setting: Setting): string {
  const names = Object.keys(setting);
  if (names.length === 0) return 'no parameters';
  return names.map((name) => `${nameText(name)} = ${valueText(setting[name] ?? '')}`).join(', ');
}

/** The value of one parameter, in full: a setting that is rounded is another setting. */
export function valueText(value: number | string | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? numberText(value, 17) : value.replace(/^-(?=\d)/u, '−');
}

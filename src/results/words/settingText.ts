import type { Setting } from '../../claim/Setting.ts';
import { superscript } from '../../claim/exact/superscript.ts';
import { numberText } from './numberText.ts';
import { nameText } from './nameText.ts';

/** Powers of ten from here on are written as such. */
const LARGE = 1e6;

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

/**
 * The value of one parameter, in full: a setting that is rounded is another setting.
 *
 * @example valueText(20000)   // '20 000'
 * @example valueText(1000000) // '10⁶'
 */
export function valueText(value: number | string | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const power = typeof value === 'number' && value >= LARGE ? Math.round(Math.log10(value)) : 0;
  if (power > 0 && Number(`1e${power}`) === value) return `10${superscript(power)}`;
  return typeof value === 'number' ? numberText(value, 17) : value.replace(/^-(?=\d)/u, '−');
}

import type { Setting } from '../../claim/Setting.ts';
import { nameText } from '../../results/words/nameText.ts';
import { valueText } from '../../results/words/settingText.ts';
import { type Html, html } from './Html.ts';

/** A setting on a line, `n = 4, m = 3`, each parameter kept together. */
export function settingHtml(setting: Setting): Html {
  const names = Object.keys(setting);
  if (names.length === 0) return html`no parameters`;
  return html`<span class="setting"
    >${names.map((name, i) => [
      i === 0 ? '' : ', ',
      html`<span class="parameter">${nameHtml(name)} = ${valueText(setting[name] ?? '')}</span>`,
    ])}</span
  >`;
}

/** A parameter's name: one letter, Latin or Greek, is set as a variable is. */
export function nameHtml(name: string): Html {
  const text = nameText(name);
  return /^[A-Za-zα-ωΑ-Ωℓ]′*$/u.test(text) ? html`<i>${text}</i>` : html`${text}`;
}

/** Text such as `1 ≤ k ≤ n`, its single letters set as variables, its large numbers grouped. */
export function withVariables(text: string): Html {
  const parts = text
    .replace(/(?<=\p{L})-(?=\d)/gu, ' − ')
    .split(/(?<![\p{L}\p{N}_.'])(\p{L}[\p{L}\p{N}_]*|\d{5,15})(?![\p{L}\p{N}_.('])/u);
  return html`${parts.map((part, i) => (i % 2 === 0 ? part : /^\d/u.test(part) ? valueText(Number(part)) : nameHtml(part)))}`;
}

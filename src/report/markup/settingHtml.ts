import type { Setting } from '../../claim/Setting.ts';
import { nameText } from '../../results/words/nameText.ts';
import { valueText } from '../../results/words/settingText.ts';
import { type Html, html } from './Html.ts';

/** A setting on a line, `n = 4, m = 3`, each parameter kept together. */
export function settingHtml(setting: Setting): Html {
  const names = Object.keys(setting);
  if (names.length === 0) return html`no parameters`;
  return html`<span class="setting"
    >${listed(names.map((name) => html`${nameHtml(name)} = ${valueText(setting[name] ?? '')}`))}</span
  >`;
}

/** A list, each item kept together with the comma after it. */
export const listed = (items: readonly Html[]): Html =>
  html`${items.map((item, i) => html`<span class="parameter">${item}${i < items.length - 1 && ','}</span>${i < items.length - 1 && ' '}`)}`;

/** A parameter's name: one letter, Latin or Greek, is set as a variable is. */
export function nameHtml(name: string): Html {
  const text = nameText(name);
  return /^[A-Za-zα-ωΑ-Ωℓ]′*$/u.test(text) ? html`<i>${text}</i>` : html`${text}`;
}

/** A function's name before its argument, in which parentheses are nested twice at most. */
const CALL = /(?<![\p{L}\p{N}_])(floor|ceil|sqrt)\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/gu;
const SIGNS: Readonly<Record<string, readonly [string, string]>> = {
  floor: ['⌊', '⌋'],
  ceil: ['⌈', '⌉'],
  sqrt: ['√(', ')'],
};

/** `floor(sqrt(n))` as ⌊√(n)⌋. */
function withSigns(text: string): string {
  const made = text.replace(CALL, (call, name: string, argument: string) => {
    const [before, after] = SIGNS[name] ?? [call, ''];
    return before + argument + after;
  });
  return made === text ? text : withSigns(made);
}

/** Text such as `1 ≤ k ≤ n`, `q ≤ floor(n / 2)` with the signs of mathematics, its single letters set as variables, its large numbers grouped. */
export function withVariables(text: string): Html {
  const parts = withSigns(text)
    .replace(/(?<=\p{L})-(?=\d)/gu, ' − ')
    .split(/(?<![\p{L}\p{N}_.'])(\p{L}[\p{L}\p{N}_]*|\d{5,15})(?![\p{L}\p{N}_.('])/u);
  return html`${parts.map((part, i) => (i % 2 === 0 ? part : /^\d/u.test(part) ? valueText(Number(part)) : nameHtml(part)))}`;
}

import { superscript } from '../exact/superscript.ts';

/**
 * A formula that a claim file spells in the signs of a keyboard, in those of a page.
 *
 * @example formulaSigns('2*(k/n)^2 >= -4*k/m') // '2·(k/n)² ≥ −4·k/m'
 */
export function formulaSigns(text: string): string {
  return text
    .replaceAll('<=', '≤')
    .replaceAll('>=', '≥')
    .replaceAll('!=', '≠')
    .replace(/(?<!\de)-/giu, '−')
    .replace(/(?<=[\w)])\*(?=[\w(])/gu, '·')
    .replace(/\^(\d+)(?![\w.(])/gu, (_, power: string) => superscript(Number(power)));
}

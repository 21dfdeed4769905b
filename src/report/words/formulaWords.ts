import { superscript } from '../../claim/exact/superscript.ts';

/**
 * A formula that a claim spells in the signs of a keyboard, in those of a page. Other text stays as it is.
 *
 * @example formulaWords('2*(k/n)^2 <= 4*k/m') // '2·(k/n)² ≤ 4·k/m'
 */
export function formulaWords(text: string): string {
  return text
    .replaceAll('<=', '≤')
    .replaceAll('>=', '≥')
    .replaceAll('!=', '≠')
    .replace(/(?<=[\w)])\*(?=[\w(])/gu, '·')
    .replace(/\^(\d+)(?![\w.(])/gu, (_, power: string) => superscript(Number(power)))
    .replace(/ iff /gu, ' ⇔ ');
}

import { exactValue } from '../../claim/exact/exactValue.ts';
import type { Sizes } from '../ClaimResult.ts';
import { nameText } from './nameText.ts';
import { valueText } from './settingText.ts';

/** Values of a parameter that a sentence names, at most. */
const NAMED = 4;

/**
 * Sizes in words.
 *
 * @example sizesText({ n: [2, 100], m: [3], law: ['sphere', 'Gauss'] }) // '2 ≤ n ≤ 100, m = 3, law = sphere or Gauss'
 */
export function sizesText(sizes: Sizes): string {
  return Object.entries(sizes)
    .map(([key, values]) => {
      const [name, texts] = [nameText(key), values.map(valueText)];
      if (texts.length === 1) return `${name} = ${texts[0]}`;
      if (values.every((value) => typeof value !== 'boolean' && exactValue(value) !== undefined))
        return `${texts[0]} ≤ ${name} ≤ ${texts.at(-1)}`;
      const named = texts.slice(0, NAMED);
      const more = texts.length - named.length;
      const last = more > 0 ? `${more} more` : named.pop()!;
      return `${name} = ${named.join(', ')} or ${last}`;
    })
    .join(', ');
}

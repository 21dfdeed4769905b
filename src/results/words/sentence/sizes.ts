import { exactValue } from '../../../claim/exact/exactValue.ts';
import type { Sizes } from '../../ClaimResult.ts';
import { joined, phrase, type Phrase } from '../phrase.ts';
import { valueText } from '../settingText.ts';

/** Values of a parameter that a sentence names, at most. */
const NAMED = 4;

/**
 * Sizes in words.
 *
 * @example plainText(sizesPhrase({ n: [2, 100], m: [3], law: ['sphere', 'Gauss'] }))
 * // '2 ≤ n ≤ 100, m = 3, law = sphere or Gauss'
 */
export function sizesPhrase(sizes: Sizes): Phrase {
  const each = Object.entries(sizes).map(([name, values]) => {
    const texts = values.map(valueText);
    if (texts.length === 1) return phrase`${{ name }} ${{ kept: `= ${texts[0]}` }}`;
    if (values.every((value) => typeof value !== 'boolean' && exactValue(value) !== undefined))
      return phrase`${{ kept: `${texts[0]} ≤` }} ${{ name }} ${{ kept: `≤ ${texts.at(-1)}` }}`;
    const named = texts.slice(0, NAMED);
    const more = texts.length - named.length;
    const last = more > 0 ? `${more} more` : named.pop()!;
    return phrase`${{ name }} = ${named.join(', ')} or ${last}`;
  });
  return joined(each, ', ');
}

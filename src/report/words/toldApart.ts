import type { Figure } from '../../claim/ClaimResult.ts';
import { figureNumber } from './figureNumber.ts';
import { figureText } from './figureText.ts';

/**
 * Figures that are read side by side, with as many digits as it takes to see that they differ.
 *
 * @example toldApart(0.5, 0.500004) // ['0.5', '0.500004']
 */
export function toldApart(left: Figure, right: Figure): [left: string, right: string] {
  const differ = figureNumber(left) !== figureNumber(right);
  for (let digits = 4; digits < 17; digits++) {
    const texts: [string, string] = [figureText(left, digits), figureText(right, digits)];
    if (texts[0] !== texts[1] || !differ) return texts;
  }
  return [String(left), String(right)];
}

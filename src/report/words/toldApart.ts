import type { Figure } from '../../claim/ClaimResult.ts';
import { figureNumber } from './figureNumber.ts';
import { figureText } from './figureText.ts';

/** More digits tell only of rounding. */
const MOST_DIGITS = 10;

/**
 * Figures that are read side by side, with as many digits as it takes to see that they differ; where ten do not show
 * it, four are enough.
 *
 * @example toldApart(0.5, 0.500004) // ['0.5', '0.500004']
 */
export function toldApart(left: Figure, right: Figure): [left: string, right: string] {
  const texts = (digits: number): [string, string] => [figureText(left, digits), figureText(right, digits)];
  if (figureNumber(left) === figureNumber(right)) return texts(4);
  for (let digits = 4; digits <= MOST_DIGITS; digits++) {
    const [first, second] = texts(digits);
    if (first !== second) return [first, second];
  }
  return texts(4);
}

import type { JsonNumber } from '../jsonNumber.ts';
import { digitsApart } from '../../claim/exact/exactText.ts';
import { numberText } from './numberText.ts';

/** Of estimates and enclosures, more digits tell only of rounding. */
const MAX_DIGITS = 10;

/**
 * Figures that are read side by side, with as many digits as it takes to see that they differ; where no allowed number
 * of digits shows it, four are enough.
 *
 * @param most digits allowed; ten when left out
 * @example distinctTexts(0.5, 0.500004) // ['0.5', '0.500004']
 */
export function distinctTexts(left: JsonNumber, right: JsonNumber, most = MAX_DIGITS): [left: string, right: string] {
  const digits = digitsApart(left, right, most);
  return [numberText(left, digits), numberText(right, digits)];
}

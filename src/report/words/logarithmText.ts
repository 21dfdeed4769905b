import type { Figure } from '../../claim/ClaimResult.ts';
import { figureNumber } from './figureNumber.ts';
import { figureText } from './figureText.ts';
import { superscript } from './superscript.ts';

/**
 * A number given by its natural logarithm, also where it is beyond the doubles.
 *
 * @example logarithmText(Math.log(1500)) // '1500'
 * @example logarithmText(2302.585)       // '10¹⁰⁰⁰'
 */
export function logarithmText(logarithm: Figure): string {
  const value = figureNumber(logarithm);
  if (Math.abs(value) < 690 || !Number.isFinite(value)) {
    return figureText(Number(Math.exp(value).toPrecision(3)));
  }
  return `10${superscript(Math.round(value / Math.LN10))}`;
}

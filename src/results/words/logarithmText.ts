import { doubleOf, type JsonNumber } from '../jsonNumber.ts';
import { numberText } from './numberText.ts';
import { superscript } from '../../claim/exact/superscript.ts';

/**
 * A number given by its natural logarithm, also where it is beyond the doubles.
 *
 * @example logarithmText(Math.log(1500)) // '1500'
 * @example logarithmText(35.2)           // '1.94·10¹⁵'
 * @example logarithmText(2302.585)       // '10¹⁰⁰⁰'
 */
export function logarithmText(logarithm: JsonNumber): string {
  const value = doubleOf(logarithm);
  if (!Number.isFinite(value)) return numberText(Math.exp(value));
  const power = value / Math.LN10;
  if (Math.abs(power) < 5) return numberText(Number(Math.exp(value).toPrecision(3)));
  const rounded = (10 ** (power - Math.floor(power))).toFixed(2);
  const isTen = rounded === '10.00';
  const exponent = Math.floor(power) + (isTen ? 1 : 0);
  // Far out the mantissa is lost in the rounding of the logarithm.
  return Math.abs(power) < 300
    ? `${isTen ? '1.00' : rounded}·10${superscript(exponent)}`
    : `10${superscript(Math.round(power))}`;
}

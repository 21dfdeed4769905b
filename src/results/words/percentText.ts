import { numberText } from './numberText.ts';

/**
 * A share in [0, 1] as a percentage; never rounded to 0 % or 100 % when it is neither.
 *
 * @example percentText(0.123)   // '12.3 %'
 * @example percentText(0.99999) // '99.999 %'
 */
export function percentText(share: number): string {
  const rounded = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((digits) => Number((share * 100).toPrecision(digits)));
  const percent = rounded.find((value) => value !== 100 || share >= 1) ?? share * 100;
  return `${numberText(percent, 12)}\u202F%`;
}

import type { JsonNumber } from '../jsonNumber.ts';
import { distinctTexts } from './distinctTexts.ts';

/**
 * A closed interval; one number where its ends are the same.
 *
 * @example intervalText([0.21, 0.25]) // '[0.21, 0.25]'
 */
export function intervalText([lo, hi]: readonly [JsonNumber, JsonNumber]): string {
  const [low, high] = distinctTexts(lo, hi);
  return low === high ? low : `[${low}, ${high}]`;
}

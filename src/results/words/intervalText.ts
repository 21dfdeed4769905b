import type { Figure } from '../ClaimResult.ts';
import { toldApart } from './toldApart.ts';

/**
 * A closed interval; one number where its ends are the same.
 *
 * @example intervalText([0.21, 0.25]) // '[0.21, 0.25]'
 */
export function intervalText([lo, hi]: readonly [Figure, Figure]): string {
  const [low, high] = toldApart(lo, hi);
  return low === high ? low : `[${low}, ${high}]`;
}

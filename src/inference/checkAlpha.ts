/**
 * Refuses a level at which nothing, or everything, would be rejected.
 *
 * @param alpha a probability of error
 * @throws RangeError unless alpha is in (0, 1)
 * @example checkAlpha(5) // throws: invalid alpha; not in (0, 1): 5
 */
export function checkAlpha(alpha: number): void {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`invalid alpha; not in (0, 1): ${alpha}`);
}

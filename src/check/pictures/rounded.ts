/** Five digits are more than a picture shows. */
const DIGITS = 5;

/**
 * A number of a picture; null, a gap, where there is no finite one.
 *
 * @throws TypeError when it is no number at all
 * @example rounded(1 / 3) // 0.33333
 */
export function rounded(value: number): number | null {
  if (typeof value !== 'number') throw new TypeError(`a value is ${String(value)}; it must be a number`);
  return Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : null;
}

/** The same for both ends of an interval; null where one is not finite. */
export function roundedEnds([lo, hi]: readonly [number, number]): readonly [number, number] | null {
  const [low, high] = [rounded(lo), rounded(hi)];
  return low === null || high === null ? null : [low, high];
}

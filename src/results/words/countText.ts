/** Narrow, does not break lines. */
const THIN_SPACE = '\u202F';

/**
 * A whole number with thin spaces between its thousands; four digits are left together.
 *
 * @example countText(1204000) // '1 204 000'
 * @example countText(4096)    // '4096'
 */
export function countText(count: number): string {
  if (!Number.isInteger(count) || Math.abs(count) >= 1e21) return String(count);
  const digits = String(Math.abs(count));
  const grouped = digits.length < 5 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/gu, THIN_SPACE);
  return count < 0 ? `−${grouped}` : grouped;
}

/**
 * A count with its noun.
 *
 * @example countOf(1, 'setting') // '1 setting'
 * @example countOf(0, 'draw')    // 'no draws'
 */
export function countOf(count: number, noun: string): string {
  if (count === 0) return `no ${noun}s`;
  return `${countText(count)} ${noun}${count === 1 ? '' : 's'}`;
}

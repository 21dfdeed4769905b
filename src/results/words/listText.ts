/**
 * A list in a sentence.
 *
 * @example listText(['n', 'k', 'm'])    // 'n, k and m'
 * @example listText(['n', 'k'], 'or')   // 'n or k'
 */
export function listText(items: readonly string[], last: 'and' | 'or' = 'and'): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

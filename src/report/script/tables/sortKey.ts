const RAISED: Readonly<Record<string, string>> = { '⁻': '-', '⁺': '' };

/**
 * The number that a cell shows, `1.2·10⁻⁹` or `−3 000`, with its unit left out; undefined if it shows none.
 *
 * @param text the cell's text; of an interval or a comparison the first number counts
 */
export function numberShown(text: string): number | undefined {
  const plain = text
    .replace(/(?<=\d)[ \u00A0\u2009\u202F](?=\d{3}(?!\d))/gu, '')
    .replaceAll('−', '-')
    .replace(/(?:(\d)[·×])?10([⁻⁺⁰¹²³⁴-⁹]+)/gu, (_, digit: string | undefined, power: string) => {
      const exponent = Array.from(power, (each) => RAISED[each] ?? String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(each))).join('');
      return `${digit ?? '1'}e${exponent}`;
    });
  const [found] = /-?(?:\d+(?:\.\d+)?(?:e-?\d+)?|∞)/u.exec(plain) ?? [];
  if (found === undefined || /^\p{L}/u.test(plain.trim())) return undefined;
  return Number(found.replace('∞', 'Infinity'));
}

/** How two cells compare: numbers by value, before texts; texts as a reader sorts them. */
export function compareCells(one: string, other: string): number {
  const [a, b] = [numberShown(one), numberShown(other)];
  if (a !== undefined && b !== undefined) return a === b ? 0 : a - b;
  if (a !== undefined || b !== undefined) return a === undefined ? 1 : -1;
  return one.localeCompare(other, 'en', { numeric: true });
}

/** Rows of cells as comma-separated values (RFC 4180). */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
    .join('\r\n');

/** The names of a font, by their numbers in OpenType, that are about rights: copyright, licence, address of the licence. */
const RIGHTS = [0, 13, 14];

/** Numbers of platforms whose text is UTF-16; that of the others is taken for Latin-1. */
const UNICODE = new Set([0, 3]);

/**
 * The notices that TrueType fonts carry, as one: copyrights, then licences, then where these are.
 *
 * @param fonts the bytes of each file .ttf
 * @returns lines, each once
 * @throws RangeError when the bytes of a font are cut off
 */
export function fontNotices(fonts: readonly Buffer[]): string[] {
  const merged: string[] = [];
  for (const font of fonts) {
    const lines = RIGHTS.flatMap((id) => namesOf(font, id)).flatMap((text) => text.split(/\r?\n/u));
    // A line of this font alone stands before the line of all fonts that it precedes.
    let next = merged.length;
    for (const line of lines.map((text) => text.trim()).toReversed()) {
      const known = merged.indexOf(line);
      if (known !== -1) next = known;
      else if (line !== '') merged.splice(next, 0, line);
    }
  }
  return merged;
}

/** The texts of a font's table of names that have a number, one for each platform. */
function namesOf(font: Buffer, id: number): string[] {
  const count = font.readUInt16BE(4);
  const tables = Array.from({ length: count }, (_, i) => 12 + 16 * i);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'name');
  if (entry === undefined) return [];
  const table = font.readUInt32BE(entry + 8);
  const texts = table + font.readUInt16BE(table + 4);
  const records = Array.from({ length: font.readUInt16BE(table + 2) }, (_, i) => table + 6 + 12 * i);
  return records
    .filter((at) => font.readUInt16BE(at + 6) === id)
    .map((at) => {
      const from = texts + font.readUInt16BE(at + 10);
      const bytes = font.subarray(from, from + font.readUInt16BE(at + 8));
      return decoded(bytes, UNICODE.has(font.readUInt16BE(at)));
    });
}

const decoded = (bytes: Buffer, isUnicode: boolean): string =>
  isUnicode ? Buffer.from(bytes).swap16().toString('utf16le') : bytes.toString('latin1');

import { createHash } from 'node:crypto';
import { printable } from '../../../results/words/printable.ts';

/** The folder of the files of single claims, in that of the report. */
export const CLAIMS_FOLDER = 'claims';

/** Longer names are cut; file systems allow 255 bytes with the ending. */
const LONGEST = 150;

/**
 * The names of the files of claims, without their endings, by the ids: the id itself, but for characters that some file system
 * or a link in Markdown does not allow. Where two would be the same file, as on a disk that knows no capitals, each gets a
 * digest of its id.
 *
 * @example fileNames(['lemma-1', 'a/b']).get('a/b') // 'a%2Fb'
 */
export function fileNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const plain = new Map(ids.map((id) => [id, encoded(id)]));
  const times = new Map<string, number>();
  for (const name of plain.values()) times.set(name.toLowerCase(), (times.get(name.toLowerCase()) ?? 0) + 1);
  return new Map(
    [...plain].map(([id, name]) => [id, times.get(name.toLowerCase()) === 1 ? name : `${name}~${digestOf(id)}`]),
  );
}

function encoded(id: string): string {
  const name = printable(id).replace(/[^\w.-]|^\.|^-/gu, (part) => encodeURIComponent(part).replace(/^[^%]/u, hexOf));
  if (name.length > 0 && name.length <= LONGEST) return name;
  return `${name.slice(0, LONGEST)}~${digestOf(id)}`;
}

const hexOf = (character: string): string => `%${character.codePointAt(0)!.toString(16).toUpperCase()}`;

const digestOf = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 8);

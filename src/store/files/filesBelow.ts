import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** A folder cannot be read. */
export class UnreadableFolder extends Error {
  override readonly name = 'UnreadableFolder';
  /** Path of the folder from that whose files were asked for; empty for that one. */
  readonly folder: string;

  constructor(folder: string, cause: unknown) {
    super('a folder cannot be read', { cause });
    this.folder = folder;
  }
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/**
 * The files in a folder and the folders below it. A link counts as what it leads to; a folder that can be reached in
 * several ways, or contains itself, is read once, by the path with the fewest links. Packages are left out, and hidden
 * files: names that begin with a dot, which editors and file systems give to copies of their own.
 *
 * @returns paths relative to the folder, with forward slashes, in alphabetical order; everything but a folder counts as a
 *   file: a broken link, a named pipe
 * @throws UnreadableFolder if the folder, or one below it, cannot be read
 */
export const filesBelow = async (folder: string): Promise<string[]> => (await contentsBelow(folder)).files;

/**
 * The files of {@link filesBelow}, and the folders in which they are or could be, of which the first is the folder itself.
 *
 * @throws UnreadableFolder if one of them cannot be read
 */
export async function contentsBelow(folder: string): Promise<{ files: string[]; folders: string[] }> {
  const files: string[] = [];
  const folders: string[] = [];
  const read = new Set<string>();
  let waiting = [''];
  while (waiting.length > 0) {
    const links: string[] = [];
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      const entries = await entriesOf(path.join(folder, at), read).catch((error: unknown) => {
        // A folder whose name is not UTF-8 is not found by the name that it is listed under; any other was removed meanwhile.
        if (at !== '' && isMissing(error) && !at.includes('\uFFFD')) return [];
        throw new UnreadableFolder(at, error);
      });
      folders.push(at);
      for (const entry of entries) {
        const name = at === '' ? entry.name : `${at}/${entry.name}`;
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
        if (entry.isDirectory()) waiting.push(name);
        else if (entry.isSymbolicLink()) links.push(name);
        else files.push(name);
      }
    }
    for (const link of links) {
      const found = await stat(path.join(folder, link)).catch(() => undefined);
      if (found?.isDirectory() === true) waiting.push(link);
      else files.push(link);
    }
    waiting = waiting.toSorted();
  }
  return { files: files.sort(), folders };
}

/** The entries of a folder; none if it was read before. */
async function entriesOf(folder: string, read: Set<string>): Promise<Dirent[]> {
  const place = await realpath(folder);
  if (read.has(place)) return [];
  read.add(place);
  return readdir(folder, { withFileTypes: true });
}

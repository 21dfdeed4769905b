import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isClaimFile } from '../../report/machine/claims/claimFiles.ts';
import { requireWritable } from '../files/requireWritable.ts';
import { makeFolder } from '../makeFolder.ts';

/** Files that are written at the same time. */
const AT_ONCE = 16;

/** What a file is called while it is written. */
const DRAFT = /^\..+\.(?:md|smt2)\.\d+\.tmp$/u;

/**
 * Writes the files of single claims into their folder, and removes those that an earlier report wrote there of claims that
 * are gone, and drafts of a run that was killed. A file that no report wrote stays, and one that is there already, byte for
 * byte, is not touched. Each file is renamed into place, so that a reader sees the old text or the new one; they are not
 * forced to the disk one by one, since results.json, which is, has all that they say.
 *
 * @param files the texts by the names
 * @throws Error of the file system, or UsageError if a name leads to no file, such as a named pipe
 */
export async function writeClaimFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await makeFolder(folder);
  const entries = await readdir(folder, { withFileTypes: true });
  const there = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
  await forEach([...there], async (name) => {
    if (!files.has(name) && (DRAFT.test(name) || (await isOurs(folder, name)))) await rm(path.join(folder, name));
  });
  await forEach([...files], async ([name, text]) => {
    const file = path.join(folder, name);
    if (there.has(name)) {
      if ((await readFile(file, 'utf8')) === text) return;
    } else await requireWritable(file);
    const draft = path.join(folder, `.${name}.${process.pid}.tmp`);
    try {
      await writeFile(draft, text);
      await rename(draft, file);
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      throw error;
    }
  });
}

/** Whether a report wrote a file. One that cannot be read is not touched. */
async function isOurs(folder: string, name: string): Promise<boolean> {
  if (!/\.(?:md|smt2)$/u.test(name)) return false;
  const text = await readFile(path.join(folder, name), 'utf8').catch(() => '');
  return isClaimFile(name, text);
}

/** Does something to each of many, some of them at a time. */
async function forEach<T>(all: readonly T[], each: (one: T) => Promise<void>): Promise<void> {
  for (let first = 0; first < all.length; first += AT_ONCE)
    await Promise.all(all.slice(first, first + AT_ONCE).map(each));
}

import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { isClaimFile } from '../../report/machine/claims/claimFiles.ts';
import { makeFolder } from '../makeFolder.ts';
import { writeFileAtomically } from '../writeFileAtomically.ts';

/**
 * Writes the files of single claims into their folder, and removes those that an earlier report wrote there of claims that
 * are gone. A file that no report wrote stays, and one that is there already, byte for byte, is not touched.
 *
 * @param files the texts by the names
 */
export async function writeClaimFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await makeFolder(folder);
  const there = await readdir(folder);
  for (const name of there) {
    if (files.has(name) || !/\.(?:md|smt2)$/u.test(name)) continue;
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8').catch(() => '');
    if (isClaimFile(name, text)) await rm(file, { force: true });
  }
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    const before = there.includes(name) ? await readFile(file, 'utf8').catch(() => undefined) : undefined;
    if (before !== text) await writeFileAtomically(file, text);
  }
}

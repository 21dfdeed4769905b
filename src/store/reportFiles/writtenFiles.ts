import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { recordOf, text } from '../../results/shape/Shape.ts';
import type { ResultCache } from '../cache/ResultCache.ts';
import { canonicalText } from '../cache/canonicalText.ts';
import { isBuilt } from '../folders.ts';

/** SHA-256 digests of the files of a report, by their names; those of a folder of files have one, under its name with a slash. */
export type FileDigests = Readonly<Record<string, string>>;

/** Where it is looked up what the files of a report are, before they are made. */
export interface KnownReports {
  readonly cache: Pick<ResultCache, 'find' | 'keep' | 'close'>;
  /** Whether to look nothing up. */
  readonly fresh?: boolean | undefined;
}

const digests = recordOf(text);

/**
 * A name for all that the files of a report are made from, 64 hexadecimal digits.
 *
 * @param inputs plain data besides the code that makes them
 * @returns undefined if this code runs from its sources, which have no name
 */
export function reportKey(inputs: readonly unknown[]): string | undefined {
  if (!isBuilt) return undefined;
  // A build lies in a folder that is named for its content.
  const build = path.basename(path.dirname(new URL(import.meta.url).pathname));
  return digestOf(canonicalText(['refutable-report-1', build, inputs]));
}

/** Whether the files of a report are in its folder already, byte for byte. */
export async function areWritten(key: string, folder: string, { cache, fresh }: KnownReports): Promise<boolean> {
  const known = await cache.find(key, (data) => digests(data, '') ?? undefined);
  if (known === undefined || fresh === true) return false;
  const files = Object.entries(known.data as FileDigests);
  const same = files.map(async ([name, digest]) => {
    const file = path.join(folder, name);
    return (name.endsWith('/') ? await digestOfFolder(file) : digestOf(await readFile(file))) === digest;
  });
  return Promise.all(same).then(
    (all) => all.every(Boolean),
    () => false,
  );
}

/** Notes what the files of a report are. */
export async function noteWritten(key: string, files: FileDigests, { cache }: KnownReports): Promise<void> {
  await cache.keep(key, files);
  await cache.close();
}

/** @param bytes what a file holds */
export const digestOf = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The digest of a folder of files. @param files what each holds, by its name */
export function digestOfFiles(files: ReadonlyMap<string, string | Buffer>): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${name} ${digestOf(bytes)}\n`);
  return hash.digest('hex');
}

/** The same of a folder on the disk, with everything in it. */
async function digestOfFolder(folder: string): Promise<string> {
  const names = await readdir(folder);
  return digestOfFiles(
    new Map(await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name))] as const))),
  );
}

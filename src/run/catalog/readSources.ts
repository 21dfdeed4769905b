import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findClaimFiles } from './findClaimFiles.ts';

/**
 * The text of every claim file in a properties folder, by its path there. A file that cannot be read is left out; the
 * run reports what is wrong with it.
 */
export async function readSources(properties: string): Promise<ReadonlyMap<string, string>> {
  const files = await findClaimFiles(properties).catch(() => []);
  const texts = await Promise.all(
    files.map(async (file) => [file, await readFile(path.join(properties, file), 'utf8').catch(() => null)] as const),
  );
  return new Map(texts.filter((entry): entry is readonly [string, string] => entry[1] !== null));
}

/** The files that did not change during the run; the text of one that did may not be the text that was checked. */
export async function unchangedSources(
  before: ReadonlyMap<string, string>,
  properties: string,
): Promise<ReadonlyMap<string, string>> {
  const now = await readSources(properties);
  return new Map([...before].filter(([file, text]) => now.get(file) === text));
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findClaimFiles } from './findClaimFiles.ts';

/**
 * The text of every claim file in a properties folder, by its name there; a file that cannot be read is left out, for
 * the run says what is wrong with it.
 */
export async function readSources(properties: string): Promise<ReadonlyMap<string, string>> {
  const files = await findClaimFiles(properties).catch(() => []);
  const texts = await Promise.all(
    files.map(async (file) => [file, await readFile(path.join(properties, file), 'utf8').catch(() => null)] as const),
  );
  return new Map(texts.filter((entry): entry is readonly [string, string] => entry[1] !== null));
}

/** Those of the files that still say what they did: what was checked may be another text than what changed meanwhile. */
export async function unchangedSources(
  before: ReadonlyMap<string, string>,
  properties: string,
): Promise<ReadonlyMap<string, string>> {
  const now = await readSources(properties);
  return new Map([...before].filter(([file, text]) => now.get(file) === text));
}

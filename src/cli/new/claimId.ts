import path from 'node:path';
import { claimName } from '../../claim/claimFile.ts';
import { findClaimFiles } from '../../run/catalog/findClaimFiles.ts';
import { readPlainFile } from '../../store/files/readPlainFile.ts';
import { displayPath } from '../../store/folders.ts';
import { UsageError } from '../../store/UsageError.ts';

/** Makes sure that a text can be the id of a new claim of a folder. @throws UsageError if it cannot, or is taken */
export async function requireNewId(id: string, properties: string): Promise<void> {
  requireName(id);
  const file = await fileWith(id, properties);
  if (file === undefined) return;
  throw new UsageError(
    `there is already a claim ${id}, in ${displayPath(path.join(properties, file))}; choose another name`,
  );
}

/** An id that no claim of a folder has: `my-conjecture`, or `my-conjecture-2` and so on. */
export async function freeId(properties: string): Promise<string> {
  for (let number = 1; ; number++) {
    const id = number === 1 ? 'my-conjecture' : `my-conjecture-${number}`;
    if ((await fileWith(id, properties)) === undefined) return id;
  }
}

function requireName(id: string): void {
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id)) return;
  const words = claimName(id)
    .replaceAll(/([a-z0-9])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .match(/[a-z0-9]+/gu);
  const meant = words?.join('-').replace(/^[0-9-]+/u, '') ?? '';
  throw new UsageError(
    `invalid name ${JSON.stringify(id)}; write lower-case letters, digits and single hyphens, beginning with a letter${meant === '' ? '' : `; did you mean ${meant}?`}`,
  );
}

/** The claim file that is named for an id, or whose readings seem to contain it. */
async function fileWith(id: string, properties: string): Promise<string | undefined> {
  for (const file of await claimFilesIn(properties)) {
    const name = claimName(file);
    if (name === id) return file;
    if (!id.startsWith(`${name}-`)) continue;
    const text = await readPlainFile(path.join(properties, file)).then(String, () => '');
    if ([`'${id}':`, `"${id}":`].some((key) => text.includes(key))) return file;
  }
  return undefined;
}

/** The claim files that are there; none in a folder that is new. */
async function claimFilesIn(properties: string): Promise<string[]> {
  return findClaimFiles(properties).catch((error: unknown) => {
    if (error instanceof UsageError) return [];
    throw error;
  });
}

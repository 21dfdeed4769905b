import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readable } from './folders.ts';
import { UsageError } from './UsageError.ts';

const IS_CLAIM = /\.claim\.m?[jt]s$/u;

/**
 * The claim files in a properties folder and the folders below it.
 *
 * @returns paths relative to the folder, with forward slashes, in the order of the alphabet
 * @throws UsageError when the folder is not there or holds no claim file
 */
export async function findClaimFiles(properties: string): Promise<string[]> {
  const entries = await readdir(properties, { recursive: true }).catch((error: unknown) => {
    throw new UsageError(`cannot read the properties folder ${readable(properties)}: ${reason(error)}`, {
      cause: error,
    });
  });
  const files = entries
    .filter((entry) => IS_CLAIM.test(entry))
    .map((entry) => entry.replaceAll(path.sep, '/'))
    .filter((file) => !file.split('/').includes('node_modules'))
    .sort();
  if (files.length > 0) return files;
  throw new UsageError(
    `no claim found in ${readable(properties)}; a claim file is called like my-conjecture.claim.ts (npm run new -- my-conjecture writes one)`,
  );
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such folder';
  if (code === 'ENOTDIR') return 'it is not a folder';
  return code === 'EACCES' ? 'reading it is not permitted' : message;
}

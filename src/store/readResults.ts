import { readFile } from 'node:fs/promises';
import type { Results } from '../results/Results.ts';
import { parseResults } from '../results/parseResults.ts';
import { readable } from './folders.ts';
import { UsageError } from './UsageError.ts';

/**
 * Reads the results of an earlier run.
 *
 * @throws UsageError with what is wrong: the file is not there, is damaged, or is of another version
 */
export async function readResults(file: string): Promise<Results> {
  try {
    return parseResults(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`cannot read the results in ${readable(file)}: ${reason(error)}`, { cause: error });
  }
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === undefined ? message : (REASONS[code] ?? message);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of the path is a file',
  EISDIR: 'that is a folder; name the results.json in it',
  EACCES: 'reading it is not permitted',
};

import path from 'node:path';
import type { Results } from '../results/Results.ts';
import { findResults, type ResultsFound } from '../results/parseResults.ts';
import { lacksSearchCodes, withSearchCodes } from '../results/codes/searchCodes.ts';
import { parseSearchCodes } from '../results/codes/searchCodesJson.ts';
import { readPlainFile } from './files/readPlainFile.ts';
import { displayPath } from './folders.ts';
import { UsageError } from './UsageError.ts';

/** The file beside results.json with the codes of its claims. */
const CODES_FILE = 'search-codes.json';

/**
 * Reads the results of an earlier run.
 *
 * @throws UsageError with what is wrong: the file is not there, is damaged, or is of another version
 */
export const readResults = async (file: string): Promise<Results> => (await findResultsIn(file)).results;

/**
 * The same, and whether a digest says that they are as they were written. The codes that runs go on from are read from the
 * file beside it.
 *
 * @throws UsageError as {@link readResults}
 */
export async function findResultsIn(file: string): Promise<ResultsFound> {
  try {
    const found = findResults((await readPlainFile(file)).toString('utf8'));
    if (!found.results.claims.some(lacksSearchCodes)) return found;
    const codes = await readPlainFile(path.join(path.dirname(file), CODES_FILE)).then(String, () => '');
    return { ...found, results: withSearchCodes(found.results, parseSearchCodes(codes)) };
  } catch (error) {
    throw new UsageError(`cannot read the results in ${displayPath(file)}: ${reason(error)}`, { cause: error });
  }
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === undefined ? message : (REASONS[code] ?? message);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of the path is a file',
  EISDIR: 'it is a folder, not the results.json in it',
  EACCES: 'you have no permission to read it',
};

import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The file in the folder of a report that has a line for each run of the whole paper. */
export const HISTORY_FILE = 'history.jsonl';

/** The history in a folder; empty where there is none. */
export const readHistory = (folder: string): Promise<string> =>
  readFile(path.join(folder, HISTORY_FILE), 'utf8').catch(() => '');

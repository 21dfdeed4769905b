import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isBuilt, PACKAGE_FOLDER } from '../../store/folders.ts';

/** What a thread starts with: a file, its arguments, and flags for Node. */
export interface ThreadStart {
  readonly filename: string;
  readonly argv: string[];
  /** Node's own flags: those of the process, except for those that tell how its script was given. */
  readonly execArgv: string[];
}

/**
 * How a thread of this package starts: from an entry of the build that this process runs, or, in a process that runs
 * the sources, from a file that loads the entry.
 */
export function threadStart(entry: 'worker' | 'solver' | 'calibrationJob' | 'engine'): ThreadStart {
  const file = isBuilt
    ? new URL(`./${entry}.mjs`, import.meta.url)
    : pathToFileURL(path.join(PACKAGE_FOLDER, 'tools/build/thread.mjs'));
  const execArgv = process.execArgv.filter((flag) => !flag.startsWith('--input-type'));
  return { filename: fileURLToPath(file), argv: isBuilt ? [] : [entry], execArgv };
}

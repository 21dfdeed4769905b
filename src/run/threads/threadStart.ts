import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isBuilt, PACKAGE_FOLDER } from '../../store/folders.ts';

/** With what a thread starts: a file, and the arguments that it gets. */
export interface ThreadStart {
  readonly filename: string;
  readonly argv: string[];
}

/**
 * What a thread of this package starts with: an entry of the build that this process runs; in a process that runs the
 * sources, a file that loads the entry.
 */
export function threadStart(entry: 'worker' | 'solver' | 'calibrationJob'): ThreadStart {
  const file = isBuilt
    ? new URL(`./${entry}.mjs`, import.meta.url)
    : pathToFileURL(path.join(PACKAGE_FOLDER, 'tools/build/thread.mjs'));
  return { filename: fileURLToPath(file), argv: isBuilt ? [] : [entry] };
}

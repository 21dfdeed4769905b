import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { readPlainFile } from '../../store/files/readPlainFile.ts';

/** The files that the bundler looks for in a folder by itself. Of the second it only finds out whether it is there. */
const NAMES = ['package.json', 'tsconfig.json'] as const;

/**
 * What the bundler reads by itself in the folders of files and in all those above, as it was when it was first asked for.
 */
export class FolderConfigs {
  readonly #found = new Map<string, Promise<readonly (readonly [string, string])[]>>();

  /**
   * @param files absolute paths
   * @returns the digest of each `package.json` in these folders, and what else has such a name, by its path; nothing for
   *   what is not there
   */
  async above(files: Iterable<string>): Promise<Readonly<Record<string, string>>> {
    const folders = new Set<string>();
    for (const file of files)
      for (let folder = path.dirname(file); !folders.has(folder); folder = path.dirname(folder)) folders.add(folder);
    const found = await Promise.all([...folders].sort().map((folder) => this.#in(folder)));
    return Object.fromEntries(found.flat());
  }

  #in(folder: string): Promise<readonly (readonly [string, string])[]> {
    let found = this.#found.get(folder);
    if (found === undefined) {
      found = configsIn(folder);
      this.#found.set(folder, found);
    }
    return found;
  }
}

async function configsIn(folder: string): Promise<readonly (readonly [string, string])[]> {
  const found: [string, string][] = [];
  for (const name of NAMES) {
    const file = path.join(folder, name);
    const kind = kindOf(file);
    if (kind === 'file' && name === 'package.json')
      found.push([file, await readPlainFile(file).then(digestOf, () => 'unreadable')]);
    else if (kind !== undefined) found.push([file, kind]);
  }
  return found;
}

/** What a path leads to; undefined if it is nothing. */
function kindOf(file: string): string | undefined {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) return undefined;
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'neither';
  } catch (error) {
    // For example in a folder that may not be entered.
    return String((error as NodeJS.ErrnoException).code);
  }
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

import { copyFile, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { hiddenCopy } from '../../claim/claimFile.ts';
import { filesBelow } from '../../store/filesBelow.ts';
import { realFolder } from '../../store/folders.ts';

/** A copy of a properties folder to which mutants are added; the folder itself is never written to. */
export interface MutantsFolder {
  /** The copy's path. */
  readonly path: string;
  /** Puts the text of a mutant beside the file that it was made from. @returns its path in the copy */
  add(file: string, text: string): Promise<string>;
  /** Removes a file that was added. */
  remove(file: string): Promise<void>;
  /** Removes the copy. */
  close(): Promise<void>;
}

/** Copies a properties folder, links as what they lead to, with a way to the packages that its files may use. */
export async function mutantsFolder(properties: string): Promise<MutantsFolder> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'refutable-mutants-'));
  const copy = path.join(root, 'properties');
  for (const file of await filesBelow(properties)) {
    await mkdir(path.dirname(path.join(copy, file)), { recursive: true });
    // A link that leads nowhere is told when the claims are read.
    await copyFile(path.join(properties, file), path.join(copy, file)).catch(() => undefined);
  }
  const packages = await packagesAbove(realFolder(properties));
  if (packages !== undefined) await symlink(packages, path.join(root, 'node_modules'));
  let number = 0;
  return {
    path: copy,
    async add(file, text) {
      const added = hiddenCopy(file, ++number);
      await writeFile(path.join(copy, added), text);
      return added;
    },
    remove: (file) => rm(path.join(copy, file), { force: true }),
    close: () => rm(root, { recursive: true, force: true }),
  };
}

/** The nearest node_modules that files of a folder would look into. */
async function packagesAbove(folder: string): Promise<string | undefined> {
  const here = path.join(folder, 'node_modules');
  const found = await stat(here).catch(() => undefined);
  if (found?.isDirectory() === true) return here;
  const above = path.dirname(folder);
  return above === folder ? undefined : packagesAbove(above);
}

import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a folder and those above it, where they are missing. Node's own way of doing so never ends in a folder whose
 * file system says that there is nothing where nothing can be made, such as /proc.
 *
 * @throws Error of the file system: EEXIST where a file has that name
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await makeOne(folder);
  } catch (error) {
    const above = path.dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === folder) throw error;
    await makeFolder(above);
    await makeOne(folder);
  }
}

async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    // What is there already may be a folder, which recursive accepts, and makes nothing then.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    await mkdir(folder, { recursive: true });
  }
}

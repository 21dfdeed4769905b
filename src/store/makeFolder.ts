import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a folder and its missing parents. Node's recursive mkdir never returns in a file system that reports a missing
 * parent where nothing can be made, such as /proc.
 *
 * @param mode permissions of those that are made, those of the process by default
 * @throws Error of the file system: EEXIST where a file has that name
 */
export async function makeFolder(folder: string, mode?: number): Promise<void> {
  try {
    await makeOne(folder, mode);
  } catch (error) {
    const above = path.dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === folder) throw error;
    await makeFolder(above, mode);
    await makeOne(folder, mode);
  }
}

async function makeOne(folder: string, mode: number | undefined): Promise<void> {
  try {
    await mkdir(folder, { mode });
  } catch (error) {
    // It may exist already as a folder, which the recursive option accepts.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    await mkdir(folder, { recursive: true });
  }
}

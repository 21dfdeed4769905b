import { constants, type Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';

/** The flag with which opening a named pipe does not wait for its other end; nothing where there is no such flag. */
export const WITHOUT_WAITING = constants.O_NONBLOCK ?? 0;

/**
 * The bytes of a file. What is no file, such as a named pipe, is not opened, for reading it may never end.
 *
 * @throws Error of the file system, or one that says what the path leads to (see {@link readFault})
 */
export async function readPlainFile(file: string): Promise<Buffer> {
  requireFile(await stat(file));
  const handle = await open(file, constants.O_RDONLY | WITHOUT_WAITING);
  try {
    // It may have been replaced meanwhile.
    requireFile(await handle.stat());
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** @throws Error if that is no file, which says what it is; its code is EISDIR for a folder */
export function requireFile(found: Stats): void {
  if (found.isFile()) return;
  const error = new Error(`it is ${kindOf(found)}, not a file`);
  throw found.isDirectory() ? Object.assign(error, { code: 'EISDIR' }) : error;
}

function kindOf(found: Stats): string {
  if (found.isDirectory()) return 'a folder';
  if (found.isFIFO()) return 'a named pipe';
  return found.isSocket() ? 'a socket' : 'a device';
}

/** Why a file or a folder cannot be read, without its path. @param name its name, or its path */
export function readFault(error: unknown, name: string, what: 'file' | 'folder'): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && name.includes('\uFFFD')) return 'its name is not UTF-8; rename it';
  if (code === 'ENOENT') return `there is no such ${what}`;
  if (code === 'ENOTDIR') return `it is not a ${what}`;
  if (code === 'ELOOP') return 'it is a symbolic link that leads back to itself';
  if (code === 'EACCES') return 'reading it is not permitted';
  return code === 'ENAMETOOLONG' ? 'its name is too long' : message;
}

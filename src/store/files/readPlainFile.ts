import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

/**
 * The bytes of a file. What is no file, such as a named pipe, is not opened, for reading it may never end.
 *
 * @throws Error of the file system, or one that says what the path leads to (see {@link readFault})
 */
export async function readPlainFile(file: string): Promise<Buffer> {
  const found = await stat(file);
  if (!found.isFile()) throw new Error(`it is ${kindOf(found)}, not a file`);
  return readFile(file);
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

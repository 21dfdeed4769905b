import { stat } from 'node:fs/promises';
import { displayPath } from '../folders.ts';
import { UsageError } from '../UsageError.ts';
import { readFault, requireFile } from './readPlainFile.ts';

/**
 * Makes sure that what a path leads to is no named pipe, socket or device, in the place of which a file would be written.
 *
 * @throws UsageError if it is one
 */
export async function requireWritable(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || found.isDirectory()) return;
  try {
    requireFile(found);
  } catch (error) {
    throw unusableFile(file, error, 'write');
  }
}

/** The error for a file of an output folder that cannot be read, or written. */
export const unusableFile = (file: string, cause: unknown, what: 'read' | 'write'): UsageError =>
  new UsageError(
    `cannot ${what} ${displayPath(file)}: ${readFault(cause, file, 'file')}; remove it, or name another folder after --out`,
    { cause },
  );

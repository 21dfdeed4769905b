import { access, constants } from 'node:fs/promises';
import { readable } from './folders.ts';
import { makeFolder } from './makeFolder.ts';
import { UsageError } from './UsageError.ts';

/** Makes sure, before anything is checked, that reports can be written to a folder. @throws UsageError when not */
export async function makeReportFolder(folder: string): Promise<void> {
  await orUsageError(folder, async () => {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
  });
}

/** Does something that writes to a folder. @throws UsageError in place of an error of the file system */
export async function orUsageError<T>(folder: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(
      `cannot write to the folder ${readable(folder)}: ${REASONS[code] ?? (error as Error).message}`,
      {
        cause: error,
      },
    );
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'writing there is not permitted',
  EPERM: 'writing there is not permitted',
  EEXIST: 'there is a file of that name',
  ENOTDIR: 'a part of the path is a file',
  EISDIR: 'a folder stands where a file is to be written',
  ENOSPC: 'the disk is full',
  EDQUOT: 'no more disk space is allowed to you',
  EFBIG: 'files that large are not allowed',
  ENOENT: 'no folder can be made there',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'it is a link that leads back to itself',
  EROFS: 'it can only be read',
};

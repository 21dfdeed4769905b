import { access, constants, readdir } from 'node:fs/promises';
import path from 'node:path';
import { requireWritable } from './files/requireWritable.ts';
import { displayPath } from './folders.ts';
import { makeFolder } from './makeFolder.ts';
import { UsageError } from './UsageError.ts';

/** Names of the files that commands write. */
const WRITTEN = /\.(?:jsonl?|html|md|xml|svg)$/u;

/** Makes sure, before anything is checked, that reports can be written to a folder. @throws UsageError if not */
export async function makeReportFolder(folder: string): Promise<void> {
  await orUsageError(folder, async () => {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
    const names = await readdir(folder);
    for (const name of names.filter((one) => WRITTEN.test(one))) await requireWritable(path.join(folder, name));
  });
}

/** Runs a function that writes to a folder. @throws UsageError in place of an error of the file system */
export async function orUsageError<T>(folder: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(
      `cannot write to the folder ${displayPath(folder)}: ${REASONS[code] ?? (error as Error).message}`,
      {
        cause: error,
      },
    );
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission to write there; permit it, or name another folder',
  EPERM: 'you have no permission to write there; permit it, or name another folder',
  EEXIST: 'a file of that name exists; name another folder',
  ENOTDIR: 'a part of the path is a file; name another folder',
  EISDIR: 'a folder is in the place of a file to be written; move it, or name another folder',
  ENOSPC: 'the disk is full; free some space, or name a folder on another disk',
  EDQUOT: 'your disk quota is used up; free some space, or name a folder on another disk',
  EFBIG: 'the file would be too large; raise the limit (ulimit -f), or name another folder',
  ENOENT: 'no folder can be created there; name another folder',
  ENAMETOOLONG: 'its name is too long; name another folder',
  ELOOP: 'it is a symbolic link that leads back to itself; name another folder',
  EROFS: 'that file system is read-only; name a folder on another one',
};

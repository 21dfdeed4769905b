import { open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { requireWritable } from './files/requireWritable.ts';
import { makeFolder } from './makeFolder.ts';

/**
 * Writes a file atomically: a reader sees the old text or the new one, even after a power failure. Drafts of processes
 * that were killed while they wrote the same file are removed.
 *
 * @throws Error of the file system, or UsageError if the path leads to no file, such as a named pipe; no draft is left then
 */
export async function writeFileAtomically(file: string, text: string): Promise<void> {
  const folder = path.dirname(file);
  await makeFolder(folder);
  await requireWritable(file);
  await clearDrafts(folder, path.basename(file));
  const draft = path.join(folder, `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    // Whatever has its name is removed, not opened.
    await rm(draft, { force: true });
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Removes the drafts of a file whose processes have ended. */
async function clearDrafts(folder: string, name: string): Promise<void> {
  for (const entry of await readdir(folder)) {
    if (!entry.startsWith(`.${name}.`)) continue;
    const written = /^\.(\d+)\.tmp$/u.exec(entry.slice(name.length + 1));
    if (written !== null && !isRunning(Number(written[1]))) await rm(path.join(folder, entry), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // The process exists, but belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

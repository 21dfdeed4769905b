import { appendFile, readdir, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { CATALOGS, STUDIES } from './cacheFolder.ts';
import { readPlainFile } from '../files/readPlainFile.ts';

/** With what the name of a file ends that is being written. */
export const DRAFT = '.tmp';

/** Milliseconds after which a draft belongs to no process any more. */
const ABANDONED = 3_600_000;

interface Found {
  readonly file: string;
  readonly size: number;
  /** When it was used last, in milliseconds. */
  readonly used: number;
}

/** What the cache calls its entries and drafts; a file of any other name is somebody else's. */
const OWN = /^[0-9a-f]{62}(?:\.\d+\.[0-9a-f]{8}\.tmp)?$/u;

/** The cache's files in one of its folders. */
async function filesIn(shard: string): Promise<Found[]> {
  const names = (await readdir(shard).catch(() => [])).filter((name) => OWN.test(name));
  const found = await Promise.all(
    names.map(async (name) => {
      const file = path.join(shard, name);
      const { size, mtimeMs } = await stat(file).catch(() => ({ size: 0, mtimeMs: 0 }));
      return { file, size, used: mtimeMs };
    }),
  );
  return found;
}

/** Milliseconds of a day. */
const DAY = 86_400_000;

/**
 * Removes drafts that nobody writes, and the entries used longest ago until the others are small enough. Of those used last on
 * the same day, which go first has nothing to do with their age: a run whose entries are too many finds some of them again.
 */
export async function trimShard(shard: string, most: number): Promise<void> {
  const files = await filesIn(shard);
  const drafts = files.filter(({ file }) => file.endsWith(DRAFT));
  const entries = files
    .filter(({ file }) => !file.endsWith(DRAFT))
    .sort((a, b) => Math.floor(a.used / DAY) - Math.floor(b.used / DAY) || (a.file < b.file ? -1 : 1));
  let left = entries.reduce((sum, { size }) => sum + size, 0);
  const old = drafts.filter(({ used }) => Date.now() - used > ABANDONED);
  const many = entries.filter(({ size }) => {
    const isTooMany = left > most;
    if (isTooMany) left -= size;
    return isTooMany;
  });
  for (const { file } of [...old, ...many]) await rm(file, { force: true }).catch(() => undefined);
}

/** What a folder of the cache holds. */
export interface CacheContents {
  /** Entries with results. */
  readonly entries: number;
  /** Bytes of these and of what files of claims say. */
  readonly bytes: number;
  /** Entries that were taken so far. */
  readonly taken: number;
}

const SHARD = /^[0-9a-f]{2}$/u;
const TAKEN = 'taken';

export async function cacheContents(folder: string): Promise<CacheContents> {
  const [own, studies, catalogs] = await Promise.all(
    ['', STUDIES, CATALOGS].map((part) => contentsOf(path.join(folder, part))),
  );
  return {
    entries: own!.entries + studies!.entries,
    bytes: own!.bytes + studies!.bytes + catalogs!.bytes,
    taken: own!.taken + studies!.taken,
  };
}

async function contentsOf(folder: string): Promise<CacheContents> {
  const shards = (await readdir(folder).catch(() => [])).filter((name) => SHARD.test(name));
  let [entries, bytes] = [0, 0];
  for (const shard of shards) {
    for (const { file, size } of await filesIn(path.join(folder, shard))) {
      if (!file.endsWith(DRAFT)) entries++;
      bytes += size;
    }
  }
  const notes = await readPlainFile(path.join(folder, TAKEN)).then(String, () => '');
  const taken = notes.split('\n').reduce((sum, line) => sum + (Number(line) || 0), 0);
  return { entries, bytes, taken };
}

/** Removes all entries, and nothing else that may be in the folder. @throws Error of the file system */
export async function clearCache(folder: string): Promise<void> {
  const names: string[] = await readdir(folder).catch(() => []);
  for (const part of [STUDIES, CATALOGS].filter((name) => names.includes(name))) {
    await clearCache(path.join(folder, part));
    await rmdir(path.join(folder, part)).catch(() => undefined);
  }
  for (const shard of names.filter((name) => SHARD.test(name)).map((name) => path.join(folder, name))) {
    for (const { file } of await filesIn(shard)) await rm(file, { force: true });
    // Unless it holds files of somebody else.
    await rmdir(shard).catch(() => undefined);
  }
  await rm(path.join(folder, TAKEN), { force: true });
}

/** Notes that so many entries were taken. */
export const noteTaken = (folder: string, taken: number): Promise<void> =>
  appendFile(path.join(folder, TAKEN), `${taken}\n`, { mode: 0o600 }).catch(() => undefined);

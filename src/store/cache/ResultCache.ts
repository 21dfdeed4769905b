import { randomBytes } from 'node:crypto';
import { rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readPlainFile } from '../files/readPlainFile.ts';
import { makeFolder } from '../makeFolder.ts';
import { entryBytes, entryData } from './entry.ts';
import { DRAFT, noteTaken, trimShard } from './shards.ts';

/** Bytes of all entries, at most; a run that keeps more exceeds them until it ends. */
export const CACHE_SIZE = 256 * 2 ** 20;

/** Bytes of what is kept of the files of claims, at most. */
export const CATALOGS_SIZE = 64 * 2 ** 20;

/** Folders that the entries are spread over, by the first two digits of their keys. */
export const SHARDS = 256;

/** An entry may take this share of its folder. */
const SHARE = 1 / 4;

/** Milliseconds after which an entry that is read is marked as used again. */
const HOUR = 3_600_000;

/** How a cache is used. */
export interface ResultCacheOptions {
  /** Bytes; {@link CACHE_SIZE} by default. */
  readonly size?: number | undefined;
  /** Folders that the entries are spread over, from 1 to 256, which it is by default. An entry may take a quarter of one. */
  readonly shards?: number | undefined;
  /** Called with a sentence for each entry that is not believed. */
  readonly onDamage?: (sentence: string) => void;
}

/**
 * Data in a folder, each under a key that names everything it depends on, so that no entry is ever out of date. Processes
 * may use a folder at the same time: entries are written beside it and renamed into place. A folder that cannot be read
 * or written holds nothing.
 */
export class ResultCache {
  readonly folder: string;
  readonly #size: number;
  readonly #shards: number;
  readonly #onDamage: (sentence: string) => void;
  readonly #written = new Set<string>();
  #isWritable = true;
  #taken = 0;

  constructor(
    folder: string,
    { size = CACHE_SIZE, shards = SHARDS, onDamage = () => undefined }: ResultCacheOptions = {},
  ) {
    this.folder = folder;
    this.#size = size;
    this.#shards = shards;
    this.#onDamage = onDamage;
  }

  /**
   * What is kept under a key. An entry that is not as it was written is reported and removed.
   *
   * @param key 64 hexadecimal digits
   * @param faultOf says what is wrong with data that was read; undefined if nothing is
   */
  async find(
    key: string,
    faultOf: (data: unknown) => string | undefined,
  ): Promise<{ readonly data: unknown } | undefined> {
    const file = this.#fileOf(key);
    let bytes: Buffer;
    try {
      bytes = await readPlainFile(file);
    } catch {
      return undefined;
    }
    try {
      const data = entryData(key, bytes);
      const fault = faultOf(data);
      if (fault !== undefined) throw new SyntaxError(fault);
      this.#taken++;
      await markUsed(file);
      return { data };
    } catch (error) {
      const why = (error as Error).message.replaceAll(/\s+/gu, ' ');
      this.#onDamage(`An entry of the cache is damaged and is not used: ${why} (${file}).`);
      await rm(file, { force: true, recursive: true }).catch(() => undefined);
      return undefined;
    }
  }

  /** Keeps data under a key. After a first failure to write, such as on a full disk, no more is kept. */
  async keep(key: string, data: unknown): Promise<void> {
    if (!this.#isWritable) return;
    const bytes = entryBytes(key, data);
    if (bytes.length > (SHARE * this.#size) / this.#shards) return;
    const file = this.#fileOf(key);
    const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}${DRAFT}`;
    try {
      // Nobody else may write here, for what stands here is believed.
      await makeFolder(path.dirname(file), 0o700);
      await writeFile(draft, bytes, { flag: 'wx', mode: 0o600 });
      await rename(draft, file);
      this.#written.add(path.dirname(file));
    } catch {
      this.#isWritable = false;
      await rm(draft, { force: true }).catch(() => undefined);
    }
  }

  /** Removes the entries that were used longest ago where there are too many, and notes how many were taken. */
  async close(): Promise<void> {
    for (const shard of this.#written) await trimShard(shard, this.#size / this.#shards);
    this.#written.clear();
    if (this.#taken > 0 && this.#isWritable) await noteTaken(this.folder, this.#taken);
    this.#taken = 0;
  }

  #fileOf(key: string): string {
    if (!/^[0-9a-f]{64}$/u.test(key)) throw new RangeError(`invalid key; not 64 hexadecimal digits: ${key}`);
    const shard = (Number.parseInt(key.slice(0, 2), 16) % this.#shards).toString(16).padStart(2, '0');
    return path.join(this.folder, shard, key.slice(2));
  }
}

/** Notes that an entry was used now, unless it was not long ago. */
async function markUsed(file: string): Promise<void> {
  try {
    const now = new Date();
    if (now.getTime() - (await stat(file)).mtimeMs > HOUR) await utimes(file, now, now);
  } catch {
    // It may be gone, or the disk read-only.
  }
}

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseShard } from '../../results/shards/parseShard.ts';
import type { Shard } from '../../results/shards/Shard.ts';
import { shardJson } from '../../results/shards/shardJson.ts';
import { readFault, readPlainFile, requireFile } from '../files/readPlainFile.ts';
import { displayPath } from '../folders.ts';
import { orUsageError } from '../reportFolder.ts';
import { UsageError } from '../UsageError.ts';
import { writeFileAtomically } from '../writeFileAtomically.ts';

/** Bytes in a megabyte. */
const MEGABYTE = 1e6;

/** Megabytes of one shard, at most; a string of Node holds about twice as many. */
const MOST = 256;

/** The name of a shard, without the ending of its file. */
export const shardName = ({ shard, of }: Pick<Shard, 'shard' | 'of'>): string => `shard-${shard}-of-${of}`;

/**
 * Writes a shard to a folder.
 *
 * @returns the file
 * @throws UsageError if the folder cannot be written, or the shard is too large to be read again
 */
export async function writeShard(folder: string, shard: Shard): Promise<string> {
  const file = path.join(folder, `${shardName(shard)}.json`);
  const text = shardJson(shard);
  requireSize(Buffer.byteLength(text), file);
  await orUsageError(folder, () => writeFileAtomically(file, text));
  return file;
}

/**
 * Reads a shard.
 *
 * @throws UsageError with the file and what is wrong: it is not there, too large, damaged, or no shard
 */
export async function readShard(file: string): Promise<Shard> {
  try {
    const found = await stat(file);
    requireFile(found);
    requireSize(found.size, file);
    return parseShard((await readPlainFile(file)).toString('utf8'));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cannot merge ${displayPath(file)}: ${readFault(error, file, 'file')}`, { cause: error });
  }
}

function requireSize(size: number, file: string): void {
  if (size <= MOST * MEGABYTE) return;
  throw new UsageError(
    `the shard ${displayPath(file)} has ${Math.ceil(size / MEGABYTE)} MB, and ${MOST} are the most; cut the run into more shards`,
  );
}

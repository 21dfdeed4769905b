import { Option } from 'commander';
import { MOST_SHARDS } from '../../../results/shards/parseShard.ts';
import type { RunOptions } from '../../../run/RunOptions.ts';
import { UsageError } from '../../../store/UsageError.ts';
import { pathOf } from './pathOf.ts';

/** Which shard of a run to check. */
export const shardOption = (): Option =>
  new Option(
    '--shard <which/all>',
    'check one of several shards of the claims, such as 2/4, on this machine, and write a file for merge',
  ).argParser(readShard);

/** @param use what the seconds are for */
export const costsOption = (use: string): Option =>
  new Option('--costs <file>', `seconds that claims took in earlier runs: ${use}`).argParser(pathOf('--costs', 'file'));

/** Reads which shard is meant: `2/4`. @throws UsageError when it is none */
export function readShard(text: string): NonNullable<RunOptions['shard']> {
  const [, shard = Number.NaN, of = Number.NaN] = (/^(\d{1,6})\/(\d{1,6})$/u.exec(text) ?? []).map(Number);
  if (shard >= 1 && shard <= of && of <= MOST_SHARDS) return { shard, of };
  throw new UsageError(
    `invalid --shard ${JSON.stringify(text)}; write which shard of how many, such as 2/4 for the second of four; there are ${MOST_SHARDS} at most`,
  );
}

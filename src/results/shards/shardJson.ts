import { createHash } from 'node:crypto';
import { jsonText } from '../jsonText.ts';
import { type Shard, SHARD_SCHEMA, type ShardedClaim } from './Shard.ts';

/** What a shard says besides what follows from it. */
export type ShardContent = Omit<Shard, 'schema' | 'partition' | 'digest'>;

/** The shard with such content. */
export function shardOf(content: ShardContent): Shard {
  const { shard, of, run, claims, seconds, decided } = content;
  const partition = partitionDigest(claims);
  const rest = { schema: SHARD_SCHEMA, shard, of, run, partition, claims, seconds, decided } as const;
  return { ...rest, digest: digestOf(jsonText(rest)) };
}

/** The text of the file that holds a shard. */
export const shardJson = (shard: Shard): string => jsonText(shard);

/** Whether a shard is as it was written. */
export const isAsWritten = ({ digest, ...rest }: Shard): boolean => digest === digestOf(jsonText(rest));

/** A digest of which claim belongs to which shard. */
export const partitionDigest = (claims: readonly ShardedClaim[]): string =>
  digestOf(JSON.stringify(claims.map(({ id, shard }) => [id, shard])));

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

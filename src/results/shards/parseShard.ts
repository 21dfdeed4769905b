import { parseJson } from '../shape/parseJson.ts';
import { shardShape } from '../shape/shardShape.ts';
import { type Shard, SHARD_SCHEMA } from './Shard.ts';
import { isAsWritten, partitionDigest } from './shardJson.ts';

/** Shards of a run, at most. */
export const MOST_SHARDS = 1000;

/**
 * Reads a shard back.
 *
 * @param text the whole file
 * @throws SyntaxError with what is wrong: the file is cut off, no JSON, no shard, of another version, was changed, or does
 *   not hold what it says
 */
export function parseShard(text: string): Shard {
  const value = parseJson(text, 'it is');
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  if (schema !== SHARD_SCHEMA) throw new SyntaxError(otherSchema(schema));
  const fault = shardShape(value, '');
  if (fault !== null) throw new SyntaxError(`it is damaged; ${fault}`);
  const shard = value as Shard;
  if (!isAsWritten(shard))
    throw new SyntaxError('it is not as it was written, for its digest does not fit: was it edited?');
  const wrong = contradiction(shard);
  if (wrong !== undefined) throw new SyntaxError(`it contradicts itself: ${wrong}`);
  return shard;
}

/** What of a shard does not fit together. */
function contradiction({ shard, of, partition, claims, decided, seconds }: Shard): string | undefined {
  const isShard = (number: number): boolean => Number.isInteger(number) && number >= 1 && number <= of;
  if (!Number.isInteger(of) || of < 1 || of > MOST_SHARDS) return `its run has ${of} shards`;
  if (!isShard(shard)) return `it is shard ${shard} of ${of}`;
  const stray = claims.find((claim) => !isShard(claim.shard));
  if (stray !== undefined) return `the claim ${stray.id} is in shard ${stray.shard} of ${of}`;
  if (new Set(claims.map(({ id }) => id)).size < claims.length) return 'a claim is listed twice';
  if (partition !== partitionDigest(claims)) return 'the digest of its partition does not fit';
  const own = claims.filter((claim) => claim.shard === shard).map(({ id }) => id);
  const found = decided.map(({ id }) => id);
  if (JSON.stringify(own) !== JSON.stringify(found)) return differing(own, found);
  const alien = Object.entries(seconds).find(([id, cost]) => !own.includes(id) || !(cost >= 0 && cost < Infinity));
  return alien === undefined ? undefined : `it says that the claim ${alien[0]} took ${alien[1]} seconds`;
}

function differing(own: readonly string[], found: readonly string[]): string {
  const missing = own.find((id) => !found.includes(id));
  if (missing !== undefined) return `the claim ${missing} is not decided in it`;
  const added = found.find((id) => !own.includes(id));
  return added === undefined ? 'its claims are in another order, or twice' : `the claim ${added} is of another shard`;
}

const otherSchema = (schema: unknown): string =>
  typeof schema !== 'string'
    ? `it is no shard of a run; its schema is not "${SHARD_SCHEMA}"`
    : schema.startsWith('refutable-results-')
      ? 'it holds the results of a whole run, and no shard of one'
      : `it is of the form ${JSON.stringify(schema)}, and this version reads "${SHARD_SCHEMA}"`;

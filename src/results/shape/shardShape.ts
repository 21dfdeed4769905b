import { EFFORT_NAMES } from '../Results.ts';
import { type Shard, SHARD_SCHEMA, type ShardedClaim, type ShardedRun } from '../shards/Shard.ts';
import { claimResult } from './resultsShape.ts';
import { listOf, number, oneOf, optional, record, recordOf, type Shape, type Shapes, text } from './Shape.ts';

/** The form of a shard; a name that `Shard` has and this forgets is a compile error. */
export const shardShape: Shape = record({
  schema: oneOf([SHARD_SCHEMA]),
  shard: number,
  of: number,
  run: record({
    paper: text,
    paperDigest: text,
    seed: text,
    effort: oneOf(EFFORT_NAMES),
    rounds: number,
    checker: text,
    node: text,
    flags: listOf(text),
    timeout: number,
    memory: number,
    corpus: optional(text),
    only: optional(listOf(text)),
  } satisfies Shapes<ShardedRun>),
  partition: text,
  claims: listOf(record({ id: text, digest: text, shard: number } satisfies Shapes<ShardedClaim>)),
  seconds: recordOf(number),
  decided: listOf(claimResult),
  digest: text,
} satisfies Shapes<Shard>);

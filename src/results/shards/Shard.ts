import type { ClaimResult } from '../ClaimResult.ts';
import type { EffortName } from '../Results.ts';

/** The version of the form of a shard; a reader of another version must not guess. */
export const SHARD_SCHEMA = 'refutable-shard-1';

/** The run that shards are parts of. Shards of which one of these differs are not of one run. */
export interface ShardedRun {
  /** The title of the paper. */
  readonly paper: string;
  /** A digest of all that `paper.ts` says. */
  readonly paperDigest: string;
  readonly seed: string;
  readonly effort: EffortName;
  readonly rounds: number;
  /** A digest of the code that can affect a verdict. */
  readonly checker: string;
  /** Node's major version. */
  readonly node: string;
  /** Node's flags that may change what code does. */
  readonly flags: readonly string[];
  /** Time limit for one claim, in seconds. */
  readonly timeout: number;
  /** Memory limit for one claim, in megabytes. */
  readonly memory: number;
  /** A digest of the counterexamples that are tried first; missing if none were to be tried. */
  readonly corpus?: string;
  /** Ids or globs of the claims that were asked for; missing for all. */
  readonly only?: readonly string[];
}

/** A claim of the run and the shard to which it belongs. */
export interface ShardedClaim {
  readonly id: string;
  /** A digest of its file and of all code that has a say in its verdict; empty if the file cannot be read. */
  readonly digest: string;
  /** From 1 to the number of shards. */
  readonly shard: number;
}

/** One of several shards of a run, decided: what `merge` makes the results of the whole run of. */
export interface Shard {
  readonly schema: typeof SHARD_SCHEMA;
  /** Which of the shards it is, from 1. */
  readonly shard: number;
  /** The number of shards. */
  readonly of: number;
  readonly run: ShardedRun;
  /** A digest of which claim belongs to which shard. */
  readonly partition: string;
  /** All claims of the run, in the paper's order. */
  readonly claims: readonly ShardedClaim[];
  /** Seconds that claims of this shard took, by id; nothing in a result depends on them. */
  readonly seconds: Readonly<Record<string, number>>;
  /** The results of the claims of this shard, in the paper's order. */
  readonly decided: readonly ClaimResult[];
  /** Of all the rest, as it is written. */
  readonly digest: string;
}

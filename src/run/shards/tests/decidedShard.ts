import { parseShard } from '../../../results/shards/parseShard.ts';
import type { Shard } from '../../../results/shards/Shard.ts';
import { shardJson, shardOf } from '../../../results/shards/shardJson.ts';
import type { Catalog } from '../../Catalog.ts';
import type { Executor } from '../../Executor.ts';
import { runPaper } from '../../runPaper.ts';
import type { SecondsById } from '../partition.ts';
import { shardedRun } from '../shardedRun.ts';

/** Which shard, of how many, and of which claims. */
interface Asked {
  readonly shard: number;
  readonly of: number;
  readonly only?: readonly string[] | undefined;
  readonly seconds?: SecondsById;
}

/** Checks a shard with quick effort. @returns it as it is read back from its file */
export async function decidedShard(
  catalog: Catalog,
  executor: Executor,
  { only, seconds, ...which }: Asked,
): Promise<Shard> {
  let parts: ReadonlyMap<string, number> = new Map();
  const { claims, seed, effort } = await runPaper({
    properties: catalog,
    effort: 'quick',
    executor,
    shard: which,
    only,
    seconds,
    onBegin: (run) => {
      parts = run.shards!;
    },
  });
  const ids = [...parts.keys()];
  const digests = new Map(catalog.claims.map(({ id, digest }) => [id, digest]));
  const byId = new Map(claims.map((result) => [result.id, result]));
  const facts = { seed, effort, rounds: 1, timeout: 300, memory: 1024, corpus: { refutations: {} } };
  const content = shardOf({
    ...which,
    run: await shardedRun({ catalog, ids, only, ...facts }),
    claims: ids.map((id) => ({ id, digest: digests.get(id)!, shard: parts.get(id)! })),
    seconds: {},
    decided: ids.flatMap((id) => byId.get(id) ?? []),
  });
  return parseShard(shardJson(content));
}

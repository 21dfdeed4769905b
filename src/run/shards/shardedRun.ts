import { createHash } from 'node:crypto';
import type { ShardedRun } from '../../results/shards/Shard.ts';
import type { EffortName } from '../../results/Results.ts';
import type { Corpus } from '../../store/corpus/Corpus.ts';
import type { Catalog } from '../Catalog.ts';
import { engine } from '../digest/engineDigest.ts';

/** How the claims of a run are decided, as far as all its shards must have it in common. */
interface RunFacts {
  readonly catalog: Pick<Catalog, 'paper'>;
  readonly seed: string;
  readonly effort: EffortName;
  readonly rounds: number;
  readonly timeout: number;
  readonly memory: number;
  /** The counterexamples that the folder remembers; false if they are not to be tried. */
  readonly corpus: Pick<Corpus, 'refutations'> | false;
  /** The ids of all claims of the run. */
  readonly ids: readonly string[];
  readonly only?: readonly string[] | undefined;
}

/** What a shard says of its run. */
export async function shardedRun({ catalog, corpus, ids, only, ...facts }: RunFacts): Promise<ShardedRun> {
  return {
    paper: catalog.paper.title,
    paperDigest: paperDigest(catalog),
    seed: facts.seed,
    effort: facts.effort,
    rounds: facts.rounds,
    ...(await engine()),
    timeout: facts.timeout,
    memory: facts.memory,
    ...(corpus === false ? {} : { corpus: digestOf(ids.map((id) => [id, corpus.refutations[id] ?? []])) }),
    ...(only === undefined ? {} : { only }),
  };
}

/** A digest of all that `paper.ts` says. */
export const paperDigest = ({ paper }: Pick<Catalog, 'paper'>): string => digestOf(paper);

function digestOf(value: unknown): string {
  const text = JSON.stringify(value, (_name, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part));
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

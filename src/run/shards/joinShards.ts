import { inconsistency } from '../../check/recorded/inconsistency.ts';
import { assembleResults } from '../../check/assembleResults.ts';
import type { Results } from '../../results/Results.ts';
import type { Shard } from '../../results/shards/Shard.ts';
import { displayPath } from '../../store/folders.ts';
import { UsageError } from '../../store/UsageError.ts';
import type { Catalog } from '../Catalog.ts';
import { checkerDigest } from '../catalog/checkerDigest.ts';
import { selectClaims } from '../catalog/selectClaims.ts';
import { paperDigest } from './shardedRun.ts';

/** A shard and the file that holds it. */
export interface ShardFile {
  readonly file: string;
  readonly shard: Shard;
}

/**
 * Puts the shards of a run together to the results of the whole run, the same as those of a run that was never cut.
 *
 * @param shards at least one
 * @param catalog that of the properties folder of the run
 * @throws UsageError that names the files and what differs: shards of other runs, a shard that is missing or given twice, a
 *   claim whose file is another one in the folder, a result that contradicts itself
 */
export async function joinShards(shards: readonly ShardFile[], catalog: Catalog): Promise<Results> {
  for (const other of shards.slice(1)) requireSameRun(shards[0]!, other);
  requireEachOnce(shards);
  const [first] = shards as readonly [ShardFile];
  await requireSameFolder(first, catalog);
  for (const { file, shard } of shards) {
    const { seed, effort, rounds } = shard.run;
    for (const result of shard.decided) {
      const why = inconsistency(result, { seed, effort, rounds });
      if (why !== undefined) throw refused(file, `what it says of the claim ${result.id} contradicts itself: ${why}`);
    }
  }
  const byId = new Map(shards.flatMap(({ shard }) => shard.decided.map((result) => [result.id, result])));
  const asked = first.shard.claims.map(({ id }) => id);
  const { seed, effort, rounds } = first.shard.run;
  return assembleResults({
    paper: catalog.paper,
    claims: asked.map((id) => byId.get(id)!),
    asked,
    seed,
    effort,
    complete: asked.length === catalog.claims.length,
    rounds,
  });
}

/** What all shards of a run have in common, each with what it is called. */
const COMMON: Readonly<Record<Exclude<keyof Shard['run'], 'paperDigest'>, string>> = {
  paper: 'of the paper',
  checker: 'of the version of the checker with the digest',
  node: 'of Node',
  flags: 'of Node with the flags',
  seed: 'of the seed',
  effort: 'of the effort',
  rounds: 'of --rounds',
  timeout: 'of --timeout',
  memory: 'of --memory',
  only: 'of the claims',
  corpus: 'of the remembered counterexamples with the digest',
};

function requireSameRun(one: ShardFile, other: ShardFile): void {
  const [a, b] = [one.shard, other.shard];
  for (const [key, called] of Object.entries(COMMON) as [keyof typeof COMMON, string][]) {
    const [was, is] = [said(a.run[key]), said(b.run[key])];
    if (was !== is) throw differing(one, other, `${called} ${was}`, `${called} ${is}`);
  }
  if (a.run.paperDigest !== b.run.paperDigest)
    throw differing(one, other, 'of one paper.ts', 'of a paper.ts that says something else');
  if (a.of !== b.of) throw differing(one, other, `one of ${a.of}`, `one of ${b.of} shards`);
  const [before, now] = [new Map(a.claims.map((claim) => [claim.id, claim])), b.claims];
  const added = now.find(({ id }) => !before.has(id)) ?? (now.length === before.size ? undefined : missingIn(a, b));
  if (added !== undefined) {
    const [holding, lacking] = before.has(added.id) ? [one, other] : [other, one];
    throw refused(holding.file, `it knows a claim ${added.id}, which ${displayPath(lacking.file)} does not know`);
  }
  const changed = now.find(({ id, digest }) => before.get(id)!.digest !== digest);
  if (changed !== undefined)
    throw refused(
      other.file,
      `the claim ${changed.id}, or code that it shares, is not what it was for ${displayPath(one.file)}`,
    );
  const moved = now.find(({ id, shard }) => before.get(id)!.shard !== shard);
  if (moved !== undefined)
    throw refused(
      other.file,
      `it was cut by other costs: the claim ${moved.id} is in shard ${moved.shard}, and for ${displayPath(one.file)} in shard ${before.get(moved.id)!.shard}; give all shards the same --costs, or none`,
    );
  if (a.partition !== b.partition)
    throw refused(other.file, `its claims are in another order than those of ${displayPath(one.file)}`);
}

const missingIn = (one: Shard, other: Shard): Shard['claims'][number] | undefined => {
  const there = new Set(other.claims.map(({ id }) => id));
  return one.claims.find(({ id }) => !there.has(id));
};

const said = (value: Shard['run'][keyof Shard['run']]): string =>
  (Array.isArray(value) ? value.join(' ') : String(value ?? '')) || 'none';

const differing = (one: ShardFile, other: ShardFile, was: string, is: string): UsageError =>
  refused(other.file, `it is ${is}, and ${displayPath(one.file)} is ${was}; all shards must be of one run`);

const refused = (file: string, why: string): UsageError => new UsageError(`cannot merge ${displayPath(file)}: ${why}`);

function requireEachOnce(shards: readonly ShardFile[]): void {
  const { of } = shards[0]!.shard;
  const files = new Map<number, string>();
  for (const { file, shard } of shards) {
    const before = files.get(shard.shard);
    if (before !== undefined)
      throw new UsageError(
        `shard ${shard.shard}/${of} is given twice: ${displayPath(before)} and ${displayPath(file)}; leave one of them out`,
      );
    files.set(shard.shard, file);
  }
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((shard) => !files.has(shard));
  if (missing.length === 0) return;
  const names = missing.map((shard) => `${shard}/${of}`).join(', ');
  throw new UsageError(
    `${missing.length === 1 ? 'a shard is' : 'shards are'} missing: ${names}; check ${missing.length === 1 ? 'it' : 'them'} with --shard, and name all files`,
  );
}

/** Whether the shards are of the claims of a folder, as they are now. */
async function requireSameFolder({ file, shard }: ShardFile, catalog: Catalog): Promise<void> {
  const { run } = shard;
  const { paper, properties } = catalog;
  const folder = displayPath(properties);
  if (run.paper !== paper.title)
    throw refused(
      file,
      `it is of the paper “${run.paper}”, and the claims in ${folder} are of “${paper.title}”; name the folder of its paper after --properties`,
    );
  const checker = await checkerDigest();
  if (run.checker !== checker)
    throw refused(
      file,
      `it was decided by the version of the checker with the digest ${run.checker}, and this is the one with ${checker}; merge with the version that checked`,
    );
  if (run.paperDigest !== paperDigest(catalog))
    throw refused(file, `the paper.ts in ${folder} says something else than the one that its run read`);
  const all = catalog.claims.map(({ id }) => id);
  const ids = new Set(run.only === undefined ? all : selectClaims(all, run.only, catalog));
  const known = new Set(shard.claims.map(({ id }) => id));
  const gone = shard.claims.find(({ id }) => !ids.has(id));
  if (gone !== undefined) throw refused(file, `the claim ${gone.id} of its run is not in ${folder}`);
  const added = [...ids].find((id) => !known.has(id));
  if (added !== undefined) throw refused(file, `its run did not know the claim ${added}, which is in ${folder}`);
  const digests = new Map(catalog.claims.map(({ id, digest }) => [id, digest]));
  const changed = shard.claims.find(({ id, digest }) => digests.get(id) !== digest);
  if (changed !== undefined)
    throw refused(
      file,
      `the claim ${changed.id}, or code that it shares, has changed in ${folder} since it was decided`,
    );
}

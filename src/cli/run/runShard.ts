import { shardJson, shardOf } from '../../results/shards/shardJson.ts';
import { MEMORY, TIMEOUT } from '../../run/limits.ts';
import { openCache } from '../../run/cache/openCache.ts';
import type { Begun } from '../../run/RunOptions.ts';
import { isFreshSeed } from '../../run/seed.ts';
import { shardedRun } from '../../run/shards/shardedRun.ts';
import { displayPath } from '../../store/folders.ts';
import { lockFolder } from '../../store/lockFolder.ts';
import { readPreviousRun } from '../../store/previous/readPreviousRun.ts';
import { readJournal } from '../../store/previous/runJournal.ts';
import { makeReportFolder } from '../../store/reportFolder.ts';
import { writeShard } from '../../store/shards/shardFiles.ts';
import { UsageError } from '../../store/UsageError.ts';
import { EXIT, exitCode } from '../exitCode.ts';
import { openTerminal } from '../terminal/Terminal.ts';
import type { RunFlags } from '../usage/shared/runOptions.ts';
import { printAnnotations } from './printAnnotations.ts';
import type { RunStyle } from './runClaims.ts';
import { runOnTerminal } from './runOnTerminal.ts';

/** The options of a run of one shard. */
export type ShardFlags = RunFlags & { readonly shard: NonNullable<RunFlags['shard']> };

/**
 * Checks one shard of a run and writes it to a file of the output folder, where there is one. Neither a report is written nor
 * are counterexamples remembered: both are of the whole run, and `merge` does it.
 *
 * @returns the exit code, that of the claims of this shard
 * @throws UsageError if the options cannot be followed
 */
export async function runShard(flags: ShardFlags, style: RunStyle): Promise<number> {
  requireShardOptions(flags);
  const { out } = flags;
  if (out === undefined) return runAndWrite(flags, style);
  await makeReportFolder(out);
  const close = await lockFolder(out);
  try {
    if (flags.resume === true && (await readJournal(out)) === undefined)
      throw new UsageError(`there is no unfinished shard in ${displayPath(out)}; leave --resume out to check it anew`);
    return await runAndWrite(flags, style);
  } finally {
    await close();
  }
}

function requireShardOptions({ more, compare, remember, seed }: ShardFlags): void {
  if (more !== undefined)
    throw new UsageError('--more and --shard cannot be used together; --rounds 2 checks both rounds of a shard');
  for (const [option, given] of Object.entries({ '--compare': compare, '--remember': remember }))
    if (given !== undefined)
      throw new UsageError(`${option} is about the whole run, and --shard checks a part of it; give it to merge`);
  if (seed !== undefined && isFreshSeed(seed))
    throw new UsageError(
      `each shard would have a seed of its own; write one seed for all of them, such as --seed ${seed}`,
    );
}

async function runAndWrite(flags: ShardFlags, { only, journal, begin, decided, summary }: RunStyle): Promise<number> {
  const { properties, out, shard, timeout = TIMEOUT, memory = MEMORY } = flags;
  const terminal = openTerminal(flags);
  const { print, printInColour, writeOutput } = terminal;
  const previous = out === undefined ? undefined : await readPreviousRun({ ...flags, journal }, out, print);
  const seconds: Record<string, number> = {};
  let begun: Begun | undefined;
  const { results, taken, interrupted, endJournal } = await runOnTerminal(
    flags,
    {
      only,
      previous,
      journal: journal ? out : undefined,
      cache: openCache({ fresh: flags.fresh, remote: flags.engine !== undefined, print }),
      begin: (run) => {
        begun = run;
        begin?.(run.catalog);
      },
      decided: (result, took) => {
        if (took !== undefined) seconds[result.id] = Number(took.toPrecision(3));
        return decided(result, terminal);
      },
    },
    terminal,
  );
  if (interrupted || results === undefined || begun === undefined) {
    print(journal ? 'The shard is not finished; --resume continues from what was decided.' : 'Nothing was written.');
    return EXIT.interrupted;
  }
  const { catalog, shards } = begun;
  const digests = new Map(catalog.claims.map(({ id, digest }) => [id, digest]));
  const claims = [...shards!].map(([id, of]) => ({ id, digest: digests.get(id)!, shard: of }));
  const corpus = flags.corpus !== false && { refutations: begun.remembered };
  const ids = claims.map(({ id }) => id);
  const facts = { ...begun, corpus, timeout, memory, ids, only };
  const byId = new Map(results.claims.map((result) => [result.id, result]));
  const content = shardOf({
    ...shard,
    run: await shardedRun(facts),
    claims,
    seconds,
    decided: begun.ids.map((id) => byId.get(id)!),
  });
  const file = out === undefined ? undefined : await writeShard(out, content);
  await endJournal();
  const text = summary(results, terminal);
  if (text !== '') printInColour(text);
  for (const sentence of taken) print(sentence);
  if (file !== undefined) print(`The shard: ${displayPath(file)}`);
  await printAnnotations(results, properties, flags.annotate, terminal);
  if (flags.json === true) writeOutput(shardJson(content));
  return exitCode(results);
}

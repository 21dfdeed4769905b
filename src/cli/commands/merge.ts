import { terminalSummary } from '../../report/terminal/terminalSummary.ts';
import { resultsJson } from '../../results/resultsJson.ts';
import { countOf } from '../../results/words/countText.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { withCatalog } from '../../run/catalog/withCatalog.ts';
import { IMPORT_TIMEOUT } from '../../run/limits.ts';
import { joinShards, type ShardFile } from '../../run/shards/joinShards.ts';
import { recordFolder } from '../../store/folders.ts';
import { readShard } from '../../store/shards/shardFiles.ts';
import { exitCode } from '../exitCode.ts';
import { openComparison } from '../run/comparison.ts';
import { keepSeconds } from '../run/costs.ts';
import { endRun } from '../run/endRun.ts';
import { isRecord } from '../run/isRecord.ts';
import { keepRefutations } from '../run/keepRefutations.ts';
import { openReport } from '../run/openReport.ts';
import { printAnnotations } from '../run/printAnnotations.ts';
import { openTerminal } from '../terminal/Terminal.ts';
import type { MergeFlags } from '../usage/merge.ts';

/**
 * `npm run merge`: puts the shards of one run together, and ends that run as `report` or `check` would have.
 *
 * @returns the exit code, that of the whole run
 * @throws UsageError if the shards are not those of one run, each once, or are not of the claims as they are now
 */
export async function merge(files: readonly string[], flags: MergeFlags): Promise<number> {
  const { properties, reporters, annotate, remember } = flags;
  const terminal = openTerminal(flags);
  const comparison = await openComparison(flags.compare);
  const shards: ShardFile[] = [];
  for (const file of files) shards.push({ file, shard: await readShard(file) });
  const { run } = shards[0]!.shard;
  const catalog = await withCatalog(properties, IMPORT_TIMEOUT, (found) => found);
  comparison.begin(catalog);
  const results = await joinShards(shards, catalog);
  const out = flags.out ?? (run.only === undefined ? (flags.usualOut ?? recordFolder(properties)) : undefined);
  const report = out === undefined ? undefined : await openReport(properties, out, reporters);
  try {
    await report?.ready;
    terminal.print(
      `${onOneLine(catalog.paper.title)}: ${countOf(results.claims.length, 'claim')} of ${countOf(shards.length, 'shard')}, seed ${run.seed}, effort ${run.effort}\n`,
    );
    const keeper = run.corpus === undefined ? undefined : keepRefutations(properties, remember);
    for (const result of results.claims) keeper?.note(result);
    const seconds = new Map(shards.flatMap(({ shard }) => Object.entries(shard.seconds)));
    const unwritten = await keepSeconds(flags, { catalog, effort: run.effort, rounds: run.rounds, seconds });
    if (unwritten !== undefined) terminal.print(unwritten);
    await endRun(
      results,
      {
        properties,
        only: run.only,
        summary: terminalSummary(results, terminal),
        changes: comparison.changes(results),
        report,
        record: report && run.only === undefined && isRecord(results, properties, report.folder, catalog.paper.seed),
        onWritten: async () => keeper?.end(),
      },
      terminal,
    );
  } finally {
    await report?.close();
  }
  await printAnnotations(results, properties, annotate, terminal);
  if (flags.json === true) terminal.writeOutput(resultsJson(results));
  return exitCode(results);
}

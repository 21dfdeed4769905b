import type { Catalog } from '../../run/Catalog.ts';
import type { Begun } from '../../run/RunOptions.ts';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { Results } from '../../results/Results.ts';
import { resultsJson } from '../../results/resultsJson.ts';
import { recordFolder } from '../../store/folders.ts';
import { readPreviousRun } from '../../store/previous/readPreviousRun.ts';
import type { CacheUse } from '../../run/cache/CachingExecutor.ts';
import { openCache } from '../../run/cache/openCache.ts';
import { EXIT, exitCode } from '../exitCode.ts';
import { openTerminal, type Terminal } from '../terminal/Terminal.ts';
import type { RunFlags } from '../usage/shared/runOptions.ts';
import { type Comparison, openComparison } from './comparison.ts';
import { keepSeconds } from './costs.ts';
import { endRun } from './endRun.ts';
import { isRecord } from './isRecord.ts';
import { keepRefutations } from './keepRefutations.ts';
import type { OpenReport } from './openReport.ts';
import { printAnnotations } from './printAnnotations.ts';
import { runOnTerminal } from './runOnTerminal.ts';
import { runShard } from './runShard.ts';

/** What differs between the commands that check claims. */
export interface RunStyle {
  /** Ids or globs of ids; all claims by default. */
  readonly only?: readonly string[];
  /** Whether to keep a journal in the output folder, from which `--resume` continues. */
  readonly journal: boolean;
  /** Called before the first claim is checked. */
  readonly begin?: (catalog: Catalog) => void;
  /** Text about a claim, printed when it is decided. */
  readonly decided: (result: ClaimResult, terminal: Terminal) => string;
  /** Text about all claims, printed at the end; may be empty. */
  readonly summary: (results: Results, terminal: Terminal) => string;
}

/**
 * Checks claims, from the options of the command to its exit code: reads the earlier runs that the options name, checks,
 * and ends the run.
 *
 * @returns the exit code
 * @throws UsageError if the options cannot be followed
 */
export async function runClaims(flags: RunFlags, style: RunStyle): Promise<number> {
  const { properties, out, shard } = flags;
  if (shard !== undefined) return runShard({ ...flags, shard }, style);
  const comparison = await openComparison(flags.compare);
  const { print } = openTerminal(flags);
  const cache = openCache({ fresh: flags.fresh, remote: flags.engine !== undefined, print });
  const known = cache?.catalogs && { cache: cache.catalogs, fresh: cache.fresh };
  // A check without a report does without what it takes to load this.
  const { openReport } = out === undefined ? {} : await import('./openReport.ts');
  const report = out === undefined ? undefined : await openReport?.(properties, out, flags.reporters, known);
  try {
    return await runAndEnd(flags, style, comparison, { report, cache });
  } finally {
    await report?.close();
  }
}

async function runAndEnd(
  flags: RunFlags,
  { only, journal, begin, decided, summary }: RunStyle,
  comparison: Comparison,
  { report, cache }: { readonly report: OpenReport | undefined; readonly cache: CacheUse | undefined },
): Promise<number> {
  const { properties, out, corpus = true } = flags;
  const terminal = openTerminal(flags);
  const { print, writeOutput } = terminal;
  const previous = await readPreviousRun({ ...flags, journal }, out ?? recordFolder(properties), print);
  const keeper = corpus ? keepRefutations(properties, flags.remember) : undefined;
  const seconds = new Map<string, number>();
  let begun: Begun | undefined;
  const { results, taken, interrupted, usualSeed, endJournal } = await runOnTerminal(
    flags,
    {
      only,
      previous,
      journal: journal ? out : undefined,
      cache,
      meanwhile: report?.ready,
      begin: (run) => {
        begun = run;
        comparison.begin(run.catalog);
        begin?.(run.catalog);
      },
      decided: (result, took) => {
        if (took !== undefined) seconds.set(result.id, took);
        keeper?.note(result);
        return decided(result, terminal);
      },
    },
    terminal,
  );
  const unwritten = begun && (await keepSeconds(flags, { ...begun, seconds }));
  if (unwritten !== undefined) print(unwritten);
  if (results === undefined) {
    await keeper?.end();
    print(report === undefined ? 'Nothing was decided.' : 'Nothing was decided, and nothing was written.');
    return EXIT.interrupted;
  }
  // A round that was added to some claims only is no report; the finished one stays as it was.
  if (interrupted && journal && previous?.as === 'more' && !results.complete) {
    await keeper?.end();
    print('The report is as it was: not all claims were added to. --resume continues from what was.');
    return EXIT.interrupted;
  }
  await endRun(
    results,
    {
      properties,
      only,
      summary: summary(results, terminal),
      changes: comparison.changes(results),
      taken,
      modules: begun?.catalog.modules,
      report,
      // `check '*'` covers all claims too, but only `report` writes these tables.
      record: report && only === undefined && isRecord(results, properties, report.folder, usualSeed),
      onWritten: async () => {
        await endJournal();
        return keeper?.end();
      },
    },
    terminal,
  );
  await printAnnotations(results, properties, flags.annotate, terminal);
  if (flags.json === true) writeOutput(resultsJson(results));
  return interrupted ? EXIT.interrupted : exitCode(results);
}

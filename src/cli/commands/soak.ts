import { createHash } from 'node:crypto';
import path from 'node:path';
import { EXIT } from '../exitCode.ts';
import { type Kind, KINDS } from '../../claim/kinds.ts';
import { displayPath, recordFolder } from '../../store/folders.ts';
import { measurementsFolder, unwritten } from '../../store/measurementsFolder.ts';
import { readMeasurements } from '../../store/readMeasurements.ts';
import { openEngine } from '../run/openEngine.ts';
import { onInterrupt } from '../terminal/onInterrupt.ts';
import { makeReportFolder } from '../../store/reportFolder.ts';
import { runPaper } from '../../run/runPaper.ts';
import { selectClaims } from '../../run/catalog/selectClaims.ts';
import { noteSoaked, readSoaked, soakJournal } from '../../audit/soak/soakJournal.ts';
import { type SoakedSeed, soakedSeed } from '../../audit/soak/SoakedSeed.ts';
import { seedsOf, soakTables } from '../../audit/soak/soakTables.ts';
import { commandLine } from '../../results/words/commands.ts';
import { countOf } from '../../results/words/countText.ts';
import { surpriseText } from '../../report/words/surpriseText.ts';
import { openTerminal } from '../terminal/Terminal.ts';
import type { Catalog } from '../../run/Catalog.ts';
import { invocationFromRecord } from '../../store/invocation.ts';
import { UsageError } from '../../store/UsageError.ts';
import { openExecutor } from '../../run/openExecutor.ts';
import { openCache } from '../../run/cache/openCache.ts';
import { TakenCount } from '../../run/cache/TakenCount.ts';
import { workerCount } from '../../run/workerCount.ts';
import { withCatalog } from '../../run/catalog/withCatalog.ts';
import { writeMeasurements } from '../../store/writeMeasurements.ts';
import type { SoakFlags } from '../usage/soak.ts';

/** Whether claims of a kind draw; those of growth may, where they measure a size. */
const isDrawn = (kind: Kind | null): boolean => kind !== null && (KINDS[kind].samples || kind === 'growth');

/** `npm run soak`: checks the claims that draw with many seeds, and reports unexpected verdicts. @returns the exit code */
export async function soak(ids: readonly string[], flags: SoakFlags): Promise<number> {
  const { properties, seeds, timeout, effort } = flags;
  const workers = workerCount(flags.workers);
  const { print, status } = openTerminal();
  const asked = partOf(ids, effort);
  measurementsFolder(flags.out, asked, properties);
  const catalog = await withCatalog(properties, timeout, (found) => found);
  const only = drawnClaims(catalog, ids);
  if (only.length === 0)
    throw new UsageError('none of these claims draws random samples, so there is nothing to soak; name others');
  const kept = flags.out ?? recordFolder(properties);
  await makeReportFolder(kept);
  const claims = digestOf(catalog, only, effort);
  const journal = soakJournal(kept);
  const entries = catalog.claims.filter(({ id }) => only.includes(id));
  const before = await readSoaked(journal, claims, entries);
  const done = new Map(before.seeds.map((soaked) => [soaked.seed, soaked]));
  const wanted = Array.from({ length: seeds }, (_, i) => `soak-${i + 1}`);
  const left = wanted.filter((seed) => !done.has(seed));
  print(
    `${countOf(only.length, 'claim')} that ${only.length === 1 ? 'draws' : 'draw'}, ${countOf(seeds, 'seed')}, ${wanted.length - left.length} of them already done; effort ${effort}.`,
  );

  if (before.damaged > 0) {
    print(
      `${countOf(before.damaged, 'line')} of ${displayPath(journal)} ${before.damaged === 1 ? 'was' : 'were'} cut off, changed or written by an earlier version; left out.`,
    );
  }
  for (const { file, message } of catalog.unread) print(`Left out: ${file} is faulty: ${message}`);

  const stop = new AbortController();
  const unlisten = onInterrupt(() => {
    print('\nInterrupted: the finished seeds are kept. Press Ctrl-C again to quit at once.');
    stop.abort();
  });
  // One pool for all seeds, so that each thread imports a claim once.
  const executor = (await openEngine({ ...flags, memory: undefined }, print)) ?? openExecutor(properties, { workers });
  const cache = openCache({ fresh: flags.fresh, study: true, remote: flags.engine !== undefined, print });
  const taken = new TakenCount();
  try {
    for (const seed of left) {
      if (stop.signal.aborted) break;
      status.show((seconds) => `${seed}, ${done.size} of ${seeds} done, ${seconds} s`);
      const results = await runPaper({
        properties: catalog,
        effort,
        seed,
        executor,
        cache,
        only,
        timeout,
        corpus: false,
        verdictOnly: true,
        signal: stop.signal,
        onClaim: (result, { how }) => taken.add(result, how),
      }).catch((error: unknown) => {
        if (stop.signal.aborted) return undefined;
        throw error;
      });
      if (results === undefined || results.missing.length > 0) break;
      const soaked = soakedSeed(seed, claims, results.claims);
      done.set(seed, soaked);
      noteSoaked(journal, soaked);
      for (const claim of results.claims.filter(({ surprise, expect }) => surprise && expect !== null))
        print(`${seed}: ${claim.id}: ${surpriseText(claim)}. ${claim.sentence}`);
    }
  } finally {
    await executor.close();
  }
  status.hide();
  unlisten();
  const soaked = wanted.flatMap((seed) => done.get(seed) ?? []);
  if (soaked.length === 0) {
    print('No seed was finished, so nothing was written.');
    return EXIT.interrupted;
  }
  const options = ['--seeds', String(soaked.length), ...(effort === 'quick' ? [] : ['--effort', effort])];
  const tables = soakTables(soaked, commandLine('soak', ids, options, invocationFromRecord(properties)));
  const part = asked ?? (await fewerSeeds(soaked.length, kept));
  const out = measurementsFolder(flags.out, part, properties);
  if (out === undefined) print(unwritten(tables, part!));
  else await writeMeasurements(tables, out);
  print(
    `${countOf(soaked.length, 'seed')}, ${countOf(verdictCount(soaked), 'verdict')}, ${unexpectedCount(soaked)} not as expected${out === undefined ? '' : `: ${displayPath(path.join(out, 'soak.json'))}`}`,
  );
  const sentence = taken.text();
  if (sentence !== undefined) print(sentence);
  if (stop.signal.aborted) return EXIT.interrupted;
  return unexpectedCount(soaked) > 0 ? EXIT.surprise : EXIT.asExpected;
}

/** How a run differs from one whose tables are kept; undefined if it does not, as far as is known before it ends. */
function partOf(ids: readonly string[], effort: string): string | undefined {
  if (ids.length > 0) return 'covers only some of the claims';
  return effort === 'quick' ? undefined : `has ${effort} effort`;
}

/** Whether the tables in a folder rest on more seeds than a run, in words; undefined if they do not. */
async function fewerSeeds(seeds: number, folder: string): Promise<string | undefined> {
  const { measurements } = await readMeasurements(folder);
  const tables = measurements.find(({ name }) => name === 'soak');
  const before = tables === undefined ? 0 : seedsOf(tables);
  return before > seeds ? `has ${countOf(seeds, 'seed')}, and the tables kept have ${before}` : undefined;
}

function drawnClaims(catalog: Catalog, ids: readonly string[]): string[] {
  const all = catalog.claims.map(({ id }) => id);
  const asked = ids.length === 0 ? all : selectClaims(all, ids, catalog);
  return catalog.claims.filter(({ id, kind }) => asked.includes(id) && isDrawn(kind)).map(({ id }) => id);
}

function digestOf(catalog: Catalog, only: readonly string[], effort: string): string {
  const claims = catalog.claims.filter(({ id }) => only.includes(id)).map(({ id, digest }) => `${id} ${digest}`);
  return createHash('sha256')
    .update([effort, ...claims].join('\n'))
    .digest('hex')
    .slice(0, 16);
}

const verdictCount = (seeds: readonly SoakedSeed[]): number =>
  seeds.reduce((sum, { counts }) => sum + Object.values(counts).reduce((total, count) => total + count, 0), 0);

const unexpectedCount = (seeds: readonly SoakedSeed[]): number =>
  seeds.reduce((sum, { unexpected }) => sum + unexpected.length, 0);

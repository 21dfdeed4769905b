import { afterAll, beforeAll, describe, test } from 'vitest';
import type { ClaimResult } from '../results/ClaimResult.ts';
import type { EffortName, Results } from '../results/Results.ts';
import { resultsJson } from '../results/resultsJson.ts';
import { onOneLine } from '../results/words/printable.ts';
import type { Catalog } from '../run/Catalog.ts';
import { withCatalog } from '../run/catalog/withCatalog.ts';
import { openCache } from '../run/cache/openCache.ts';
import { TakenCount } from '../run/cache/TakenCount.ts';
import { IMPORT_TIMEOUT, TIMEOUT } from '../run/limits.ts';
import { runPaper } from '../run/runPaper.ts';
import { EFFORT } from './ClaimTestOptions.ts';
import { surpriseError } from './surpriseError.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** The results of the claims that were checked, as in results.json; kept by the suite that {@link claimTests} makes. */
    results?: string;
  }
}

/** How the claims of a folder are tested. */
export interface ClaimTestsOptions {
  /** `quick` by default. */
  readonly effort?: EffortName | undefined;
  /** The paper's own seed by default. */
  readonly seed?: string | undefined;
  /** Worker threads; one per core by default. */
  readonly workers?: number | undefined;
  /** Time limit for one claim, in seconds; 300 by default. */
  readonly timeout?: number | undefined;
  /** Memory limit for one claim, in megabytes; 1024 by default. */
  readonly memory?: number | undefined;
  /** Whether to decide claims that earlier runs have decided, too; false by default, and without effect where no cache is used. */
  readonly fresh?: boolean | undefined;
  /** Tests of the results of all claims, by name. Where one of them is asked for, every claim is checked. */
  readonly ofAll?: Readonly<Record<string, (results: Results) => void | Promise<void>>> | undefined;
}

/** Time limits for a claim that its test may wait, with the claims that are checked before it. */
const LIMITS = 5;

/**
 * Makes a test of each claim of a folder, named for its id and title. All claims whose tests are asked for are checked by one
 * run in worker threads, isolated as by the command `check`. A verdict that is not the expected one is a failure at the claim's
 * line in its file.
 *
 * @param properties path of the folder, from that in which the tests run
 * @throws UsageError, as an error of the test file, if the folder cannot be used
 * @example claimTests('properties', { effort: 'quick' });
 */
export function claimTests(properties: string, options: ClaimTestsOptions = {}): void {
  const { timeout = TIMEOUT, ofAll = {} } = options;
  const limit = 1000 * LIMITS * timeout;
  describe('every claim gets the verdict that it expects', { timeout: limit }, async () => {
    const catalog = await withCatalog(properties, IMPORT_TIMEOUT * 2, (found) => found);
    const ids = namesOf(catalog);
    let run: Run;

    // Starts the one run that all tests wait for. It checks only the claims whose tests were requested.
    // oxlint-disable-next-line no-empty-pattern -- vitest wants the pattern
    beforeAll(({}, suite) => {
      const asked = suite.tasks.filter(({ mode }) => mode !== 'skip' && mode !== 'todo').map(({ name }) => name);
      const isWhole = asked.some((name) => Object.hasOwn(ofAll, name));
      run = startRun(catalog, isWhole ? [...ids.values()] : asked.map((name) => ids.get(name)!), options);
    });

    for (const [name, id] of ids) {
      test(name, async () => {
        const result = await run.decided(id);
        if (result.surprise) throw surpriseError(result, properties);
      });
    }
    for (const [name, check] of Object.entries(ofAll)) test(name, async () => check(await run.results));

    // For a reporter.
    // oxlint-disable-next-line no-empty-pattern -- vitest wants the pattern
    afterAll(async ({}, suite) => {
      suite.meta.results = resultsJson(await run.results);
      const taken = run.taken.text();
      // oxlint-disable-next-line no-console -- whoever reads the log is to know what was not decided now
      if (taken !== undefined) console.info(taken.replace('--fresh decides', '{ fresh: true } decides'));
    }, limit);
  });
}

/** The name of each claim's test, with the claim's id. */
const namesOf = ({ claims }: Catalog): ReadonlyMap<string, string> =>
  new Map(claims.map(({ id, title }) => [onOneLine(title === '' ? id : `${id}: ${title}`), id]));

/** A run whose claims can be waited for one by one. */
interface Run {
  readonly results: Promise<Results>;
  readonly taken: TakenCount;
  /** The result of a claim, as soon as it is decided. @throws what ended the run before */
  readonly decided: (id: string) => Promise<ClaimResult>;
}

function startRun(catalog: Catalog, only: readonly string[], options: ClaimTestsOptions): Run {
  const { effort = EFFORT, seed, workers, timeout, memory, fresh } = options;
  const taken = new TakenCount();
  const tell = new Map<string, (result: ClaimResult) => void>();
  const decided = new Map(only.map((id) => [id, new Promise<ClaimResult>((resolve) => void tell.set(id, resolve))]));
  const results = runPaper({
    properties: catalog,
    effort,
    seed,
    workers,
    timeout,
    memory,
    only,
    cache: openCache({ fresh }),
    onClaim: (result, { how }) => {
      taken.add(result, how);
      tell.get(result.id)?.(result);
    },
  });
  results.catch(() => undefined);
  // If the run itself fails, so does every waiting test.
  return { results, taken, decided: (id) => Promise.race([decided.get(id)!, results.then(() => decided.get(id)!)]) };
}

import { beforeAll, describe, expect, test } from 'vitest';
import type { ClaimResult, ProofStatus } from '../src/results/ClaimResult.ts';
import type { Results } from '../src/results/Results.ts';
import { PROPERTIES_FOLDER } from '../src/store/folders.ts';
import type { RunOptions } from '../src/run/RunOptions.ts';
import { runPaper } from '../src/run/runPaper.ts';
import { WorkerPool } from '../src/run/threads/WorkerPool.ts';
import type { Catalog } from '../src/run/Catalog.ts';
import { withCatalog } from '../src/run/catalog/withCatalog.ts';
import { resultsJson } from '../src/results/resultsJson.ts';

/** Claims that are refuted and upheld, by draws and without, from several files; each is quick. */
const ONLY = ['gram-shape', 'lemma-2', 'mean-square-length', 'pigeonhole', 'sign-variance'];

let survey: Catalog;
const run = (
  options: Pick<RunOptions, 'workers' | 'executor' | 'only'> & { readonly of?: Catalog } = {},
): Promise<Results> =>
  runPaper({
    executor: options.executor,
    properties: options.of ?? survey,
    effort: 'quick',
    only: options.only ?? ONLY,
    workers: options.workers ?? 1,
  });

/** The part of a result that is about its claim alone, and not about those that use or repair it. */
function alone({ proof: _proof, repairedBy: _repairedBy, ...result }: ClaimResult): Omit<ClaimResult, keyof Related> {
  return result;
}
type Related = { readonly proof: ProofStatus; readonly repairedBy: readonly string[] };

describe('a verdict depends on the claim, the seed and the effort, and on nothing else', () => {
  let usual: Results;
  beforeAll(async () => {
    survey = await withCatalog(PROPERTIES_FOLDER, 60, (found) => found);
    usual = await run();
  });

  test('so that 1, 2 and 8 workers give the same bytes', async () => {
    expect(usual.claims.map(({ id }) => id).sort()).toEqual(ONLY.toSorted());
    for (const workers of [2, 8]) {
      const executor = new WorkerPool(PROPERTIES_FOLDER, { workers });
      const results = await run({ workers, executor }).finally(() => executor.close());
      expect(resultsJson(results)).toBe(resultsJson(usual));
    }
  });

  test('so that the order of the claims changes nothing', async () => {
    const turned = { ...survey, claims: survey.claims.toReversed() };
    const results = await run({ of: turned, workers: 2 });
    for (const result of usual.claims) expect(results.claims).toContainEqual(result);
  });

  test('so that a claim on its own is decided as it is among others', async () => {
    for (const id of ['lemma-2', 'sign-variance']) {
      const { claims } = await run({ only: [id] });
      expect(claims.map(alone)).toEqual(usual.claims.filter((result) => result.id === id).map(alone));
    }
  });
});

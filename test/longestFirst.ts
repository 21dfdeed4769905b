import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files that take longest, the longest first of those that run at the same time. */
export const LONGEST = [
  'test/claims.test.ts',
  'src/inference/splitting/tests/productTest.calibration.test.ts',
  'test/browser/page.browser.test.ts',
  'src/audit/calibration/tests/calibration.calibration.test.ts',
  'src/run/process/tests/ProcessExecutor.test.ts',
  'test/cli.test.ts',
  'src/check/tests/splitting.test.ts',
  'src/audit/attack/tests/attack.test.ts',
  'src/run/threads/tests/SolverThread.test.ts',
  'src/check/solver/tests/solveStep.test.ts',
  'test/blocks.slow.test.ts',
  'test/faults/queue.test.ts',
  'test/examples.slow.test.ts',
  'test/faults/hostile.test.ts',
  'test/faults/cutNetwork.test.ts',
  'test/queue.slow.test.ts',
  'test/build.slow.test.ts',
  'test/package.slow.test.ts',
  'test/new.slow.test.ts',
  'test/faults/worlds.test.ts',
  'test/cache.slow.test.ts',
  'test/guideClaims.slow.test.ts',
  'test/resuming.slow.test.ts',
  'test/inTests.slow.test.ts',
  'test/unchangedReport.slow.test.ts',
  'src/run/catalog/tests/KeptCatalog.slow.test.ts',
  'test/queuedMutants.slow.test.ts',
  'test/faults/folders.test.ts',
  'test/faults/claims.test.ts',
  'test/shards.slow.test.ts',
  'test/recipes.slow.test.ts',
  'test/faults/evidence.test.ts',
] as const;

/** Test files in the same order, but those that take longest first. @param root the folder of which LONGEST names files */
export function longestFirst<File extends { readonly moduleId: string }>(files: readonly File[], root: string): File[] {
  const ranks = new Map(LONGEST.map((file, rank) => [path.join(root, file), rank]));
  const rank = ({ moduleId }: File): number => ranks.get(path.normalize(moduleId)) ?? LONGEST.length;
  return files.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * Has vitest begin with the test files that take longest: a run that ends with one of them leaves all cores but one idle. What
 * vitest remembers of earlier runs, which a fresh clone has not, orders the others.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return longestFirst(await super.sort(files), this.ctx.config.root);
  }
}

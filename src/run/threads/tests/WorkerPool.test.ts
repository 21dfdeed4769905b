import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { WorkerPool } from '../WorkerPool.ts';

/** Modules that tell how many a thread has imported before them: their names in stack traces are numbered. */
const HARMLESS = 'export default new Error("here").stack;\n';
const OUTSIDE = `import 'node:fs';\n${HARMLESS}`;
const RESTORED = `const { log } = Math;\nMath.log = () => 0;\nMath.log = log;\n${HARMLESS}`;
const SPOILING = `Array.prototype.flat = null;\n${HARMLESS}`;

/** How many jobs the thread of each of some jobs had before, one job after another; undefined for one that fails. */
async function earlierJobs(modules: readonly string[], jobsPerThread?: number): Promise<(number | undefined)[]> {
  const pool = new WorkerPool(tmpdir(), { workers: 1, jobsPerThread });
  const earlier: (number | undefined)[] = [];
  try {
    for (const code of modules) {
      const { answer } = await pool.run({ do: 'read paper', file: 'thread.mjs', code }, { timeout: 60 });
      const number = /refutable-module-(\d+)\.mjs:\d/u.exec(String(answer))?.[1];
      earlier.push(number === undefined ? undefined : Number(number));
    }
  } finally {
    await pool.close();
  }
  return earlier;
}

test('a thread is replaced after so many jobs', async () => {
  expect(await earlierJobs([HARMLESS, HARMLESS, HARMLESS, HARMLESS, HARMLESS], 2)).toEqual([0, 1, 0, 1, 0]);
});

test('a thread does every job where no number is given', async () => {
  expect(await earlierJobs([HARMLESS, HARMLESS, HARMLESS])).toEqual([0, 1, 2]);
});

test('a thread is replaced after a job that may have left something behind', async () => {
  expect(await earlierJobs([HARMLESS, OUTSIDE, HARMLESS])).toEqual([0, 1, 0]);
  expect(await earlierJobs([HARMLESS, RESTORED, HARMLESS])).toEqual([0, 1, 0]);
  expect(await earlierJobs([HARMLESS, SPOILING, HARMLESS])).toEqual([0, undefined, 0]);
});

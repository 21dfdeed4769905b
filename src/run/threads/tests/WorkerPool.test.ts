import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { WorkerPool } from '../WorkerPool.ts';

/** Modules that tell in which thread they are: a module is imported from a file that is named for the thread. */
const HARMLESS = 'export default import.meta.url;\n';
const OUTSIDE = "import 'node:fs';\nexport default import.meta.url;\n";
const SPOILING = 'Array.prototype.flat = null;\nexport default import.meta.url;\n';

/** In which thread each of some jobs is done, one after another. */
async function threadsOf(modules: readonly string[], jobsPerThread?: number): Promise<unknown[]> {
  const pool = new WorkerPool(tmpdir(), { workers: 1, jobsPerThread });
  const threads: unknown[] = [];
  try {
    for (const code of modules) {
      const { answer } = await pool.run({ do: 'read paper', file: 'thread.mjs', code }, { timeout: 60 });
      threads.push(/refutable-\d+-(\d+)-\d+\.mjs$/u.exec(String(answer))?.[1]);
    }
  } finally {
    await pool.close();
  }
  return threads;
}

test('a thread is replaced after so many jobs', async () => {
  const [a, b, c, d, e] = await threadsOf([HARMLESS, HARMLESS, HARMLESS, HARMLESS, HARMLESS], 2);
  expect([a, c]).toEqual([b, d]);
  expect(new Set([a, c, e]).size).toBe(3);
});

test('a thread does every job where no number is given', async () => {
  const threads = await threadsOf([HARMLESS, HARMLESS, HARMLESS]);
  expect(threads[0]).toBeDefined();
  expect(new Set(threads).size).toBe(1);
});

test('a thread is replaced after a job that may have left something behind', async () => {
  const [a, b, c] = await threadsOf([HARMLESS, OUTSIDE, HARMLESS]);
  expect([a, b === c]).toEqual([b, false]);
  const [d, spoilt, e] = await threadsOf([HARMLESS, SPOILING, HARMLESS]);
  expect([d === e, spoilt]).toEqual([false, undefined]);
});

import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { WorkerPool } from '../WorkerPool.ts';

const code = "import { threadId } from 'node:worker_threads';\nexport default threadId;\n";

/** In which thread each of some jobs is done, one after another. */
async function threadsOf(jobs: number, jobsPerThread?: number): Promise<unknown[]> {
  const pool = new WorkerPool(tmpdir(), { workers: 1, jobsPerThread });
  const threads: unknown[] = [];
  try {
    for (let i = 0; i < jobs; i++)
      threads.push((await pool.run({ do: 'read paper', file: 'thread.mjs', code }, { timeout: 60 })).answer);
  } finally {
    await pool.close();
  }
  return threads;
}

test('a thread is replaced after so many jobs', async () => {
  const [a, b, c, d, e] = await threadsOf(5, 2);
  expect([a, c]).toEqual([b, d]);
  expect(new Set([a, c, e]).size).toBe(3);
});

test('a thread does every job where no number is given', async () => {
  expect(new Set(await threadsOf(3)).size).toBe(1);
});

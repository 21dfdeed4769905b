import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WorkerPool } from '../WorkerPool.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'refutable-pool-'));
  await writeFile(
    path.join(folder, 'thread.mjs'),
    "import { threadId } from 'node:worker_threads';\nexport default threadId;\n",
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** In which thread each of some jobs is done, one after another. */
async function threadsOf(jobs: number, jobsPerThread?: number): Promise<unknown[]> {
  const pool = new WorkerPool(folder, { workers: 1, jobsPerThread });
  const threads: unknown[] = [];
  try {
    for (let i = 0; i < jobs; i++)
      threads.push((await pool.run({ do: 'read paper', file: 'thread.mjs' }, { timeout: 60 })).answer);
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

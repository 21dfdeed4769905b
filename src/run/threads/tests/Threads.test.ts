import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { prepareThread, Threads } from '../Threads.ts';

test('the first thread starts before there is a job where claims are to be checked, and nowhere else', async () => {
  for (const checks of [true, false]) {
    const size = { most: 2, jobsPerThread: Infinity, checks, onLost: () => undefined };
    const threads = new Threads(size);
    expect(threads.size).toBe(checks ? 1 : 0);
    await threads.close();
    expect(threads.size).toBe(0);
  }
});

test('a thread that was prepared is the first of those that check claims', async () => {
  let started = 0;
  const count = (): number => started++;
  process.on('worker', count);
  prepareThread();
  const size = { most: 2, jobsPerThread: Infinity, onLost: () => undefined };
  const listing = new Threads({ ...size, checks: false });
  const checking = new Threads({ ...size, checks: true });
  await setImmediate();
  expect([listing.size, checking.size, started]).toEqual([0, 1, 1]);
  const another = new Threads({ ...size, checks: true });
  await setImmediate();
  expect([another.size, started]).toEqual([1, 2]);
  for (const threads of [listing, checking, another]) await threads.close();
  process.off('worker', count);
});

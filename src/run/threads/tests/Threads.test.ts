import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { Threads } from '../Threads.ts';

test('the first thread starts before there is a job where claims are to be checked, and nowhere else', async () => {
  for (const checks of [true, false]) {
    const size = { properties: tmpdir(), most: 2, jobsPerThread: Infinity, checks, onLost: () => undefined };
    const threads = new Threads(size);
    expect(threads.size).toBe(checks ? 1 : 0);
    await threads.close();
    expect(threads.size).toBe(0);
  }
});

import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../../store/folders.ts';
import type { Executor } from '../Executor.ts';
import { InThreadExecutor } from '../InThreadExecutor.ts';
import { runPaper } from '../runPaper.ts';

const properties = path.join(PACKAGE_FOLDER, 'test/fixtures/golden');

/** An executor that checks nothing, and notes how many claims it was given at once. */
function idle(workers: number): Executor & { readonly most: () => number } {
  const behind = new InThreadExecutor(properties);
  let [now, most] = [0, 0];
  return {
    workers,
    most: () => most,
    run: async (job, limits) => {
      if (job.do !== 'check') return behind.run(job, limits);
      most = Math.max(most, ++now);
      await setImmediate();
      now--;
      return { fault: { message: 'it was not checked' } };
    },
    close: () => behind.close(),
  };
}

test.each([1, 2, 3])('an executor is given as many claims at once as it does: %i', async (workers) => {
  const executor = idle(workers);
  const { claims } = await runPaper({ properties, effort: 'quick', executor });
  expect(claims.map(({ verdict }) => verdict)).toEqual(['faulty', 'faulty', 'faulty']);
  expect(executor.most()).toBe(workers);
  await executor.close();
});

test.each([undefined, 0, 1.5])('an executor with %s workers is refused', async (workers) => {
  const executor = idle(workers as number);
  await expect(runPaper({ properties, effort: 'quick', executor })).rejects.toThrow(
    `invalid workers of the executor; not a positive integer: ${workers}`,
  );
  await executor.close();
});

import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../../store/folders.ts';
import type { Executor } from '../Executor.ts';
import { InThreadExecutor } from '../InThreadExecutor.ts';
import type { RunOptions } from '../RunOptions.ts';
import { runPaper } from '../runPaper.ts';

const properties = path.join(PACKAGE_FOLDER, 'test/fixtures/golden');

/** An executor that checks nothing, and notes which claims it was given, and how many at once. */
function idle(workers: number): Executor & { readonly most: () => number; readonly given: string[] } {
  const behind = new InThreadExecutor(properties);
  const given: string[] = [];
  let [now, most] = [0, 0];
  return {
    workers,
    most: () => most,
    given,
    run: async (job, limits) => {
      if (job.do !== 'check') return behind.run(job, limits);
      given.push(job.id);
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

test('the claims that took longest begin first, and the results stay in the order of the paper', async () => {
  const executor = idle(1);
  const usual = await runPaper({ properties, effort: 'quick', executor });
  const inOrder = executor.given.splice(0);
  const seconds = new Map(inOrder.map((id, at) => [id, at]));
  const results = await runPaper({ properties, effort: 'quick', executor, seconds });
  expect(executor.given).toEqual(inOrder.toReversed());
  expect(results).toEqual(usual);
  await executor.close();
});

test('seconds are those of the checks alone, and none where nothing is checked', async () => {
  const executor = new InThreadExecutor(properties);
  const took = new Map<string, number | undefined>();
  const onClaim: RunOptions['onClaim'] = ({ id }, { seconds }) => void took.set(id, seconds);
  const { claims, seed, effort, paper } = await runPaper({ properties, effort: 'quick', executor, onClaim });
  expect([...took.values()].every((seconds) => seconds! > 0)).toBe(true);
  const recorded = { seed, effort, rounds: 1 };
  const results = new Map(claims.map((result) => [result.id, result]));
  const previous = { paper: paper.title, ...recorded, recorded, results, as: 'resume' } as const;
  await runPaper({ properties, executor, onClaim, previous });
  expect([...took.values()]).toEqual([undefined, undefined, undefined]);
  await executor.close();
});

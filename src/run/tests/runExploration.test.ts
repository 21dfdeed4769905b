import { describe, expect, test } from 'vitest';
import type { ExplorationPlan } from '../../results/Exploration.ts';
import type { Executor, Limits } from '../Executor.ts';
import type { AnswerTo, Job, Outcome } from '../Job.ts';
import { runExploration } from '../runExploration.ts';

const plan: ExplorationPlan = {
  kind: 'probability',
  along: 'n',
  logarithmic: false,
  at: {},
  chosen: [],
  places: [1, 2, 3, 4].map((n) => (n === 4 ? { setting: { n }, outside: 'n = 4' } : { setting: { n } })),
};
const options = { file: 'a.claim.ts', code: '', id: 'a', seed: 's', draws: 1600, confidence: 0.94, timeout: 9 };

/** An executor that answers each job by a function, and what it was asked. */
function executorOf(answer: (n: number, draws: number) => Outcome<AnswerTo<Extract<Job, { do: 'explore' }>>>) {
  const jobs: { readonly n: number; readonly draws: number; readonly alpha: number }[] = [];
  const executor: Executor = {
    workers: 1,
    async run<J extends Job>(job: J, { signal }: Limits): Promise<Outcome<AnswerTo<J>>> {
      signal?.throwIfAborted();
      if (job.do !== 'explore') throw new TypeError(`not expected: ${job.do}`);
      const { setting, draws, alpha } = job;
      const n = Number(setting['n']);
      jobs.push({ n, draws, alpha });
      return answer(n, draws) as Outcome<AnswerTo<J>>;
    },
    close: () => Promise.resolve(),
  };
  return { executor, jobs };
}
const point = (n: number, draws: number) => ({ answer: { setting: { n }, side: 'open' as const, draws } });

describe('an exploration', () => {
  test('makes few draws at all places first, at a level that is shared out among those in the domain', async () => {
    const { executor, jobs } = executorOf(point);
    const progress: number[] = [];
    const points = await runExploration(executor, plan, { ...options, onProgress: (done) => progress.push(done) });
    expect(jobs.map(({ n, draws }) => [n, draws])).toEqual([
      [1, 100],
      [2, 100],
      [3, 100],
      [1, 1600],
      [2, 1600],
      [3, 1600],
    ]);
    for (const { alpha } of jobs) expect(alpha).toBeCloseTo(0.02, 12);
    expect(points.map(({ side, draws }) => [side, draws])).toEqual([
      ['open', 1600],
      ['open', 1600],
      ['open', 1600],
      ['outside', 0],
    ]);
    expect(progress).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('keeps what was found when it is ended early', async () => {
    const stop = new AbortController();
    const { executor } = executorOf((n, draws) => {
      if (n === 2 && draws === 1600) stop.abort();
      return point(n, draws);
    });
    const points = await runExploration(executor, plan, { ...options, signal: stop.signal });
    expect(points.map(({ draws }) => draws).filter((draws) => draws === 0 || draws >= 100)).toHaveLength(4);
    expect(points[2]!.draws).toBe(100);
  });

  test('keeps the draws of the first pass where the second is stopped, and says what is at fault', async () => {
    const { executor } = executorOf((n, draws) => {
      if (n === 1 && draws === 1600) return { fault: { message: 'no end', stopped: true } };
      if (n === 2 && draws === 1600) return { fault: { message: 'threw late' } };
      if (n === 3) return { fault: { message: 'threw', stopped: true } };
      return point(n, draws);
    });
    const points = await runExploration(executor, plan, options);
    expect(points.map(({ side, draws }) => [side, draws])).toEqual([
      ['open', 100],
      ['faulty', 0],
      ['faulty', 0],
      ['outside', 0],
    ]);
  });

  test('asks once where nothing is drawn, or few draws are', async () => {
    const exact = executorOf((n) => point(n, 0));
    await runExploration(exact.executor, { ...plan, kind: 'computed' }, options);
    const few = executorOf(point);
    await runExploration(few.executor, plan, { ...options, draws: 100 });
    expect([exact.jobs.length, few.jobs.length]).toEqual([3, 3]);
  });
});

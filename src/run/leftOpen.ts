import type { Executor } from './Executor.ts';

/** An executor that whoever gave it closes. */
export const leftOpen = (executor: Executor): Executor => ({
  workers: executor.workers,
  run: (job, limits) => executor.run(job, limits),
  ...(executor.shareWork && { shareWork: (options) => executor.shareWork!(options) }),
  close: () => Promise.resolve(),
});

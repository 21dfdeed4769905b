import type { Executor } from '../src/run/Executor.ts';
import { ProcessExecutor } from '../src/run/process/ProcessExecutor.ts';
import type { PoolSize } from '../src/run/threads/WorkerPool.ts';
import { realFolder } from '../src/store/folders.ts';

/** Processes that wait for another run, at most. */
const MOST = 3;

/** What may print: that arrives with the end of the threads at the latest, and has a limit for each run. */
const MAY_PRINT = /console|process|write/u;

/** Variables that say where results are kept between runs, which the process in which claims run is not asked about. */
const ABOUT_CACHE: ReadonlySet<string> = new Set(['CI', 'REFUTABLE_CACHE']);

/** Executors that were closed in order, the one that waits longest first. */
const idle: { readonly key: string; readonly executor: ProcessExecutor }[] = [];

/**
 * Opens an executor as `openExecutor` does, in whose place vitest puts this: one that was closed before, for the same
 * folder and in the same surroundings, is opened again with its process and its threads, since most of the time of a short
 * run is their start.
 */
export function openExecutor(properties: string, size: PoolSize): Executor {
  const env = Object.entries(process.env).filter(([name]) => !ABOUT_CACHE.has(name));
  const key = JSON.stringify([realFolder(properties), size, process.cwd(), env]);
  const at = idle.findIndex((one) => one.key === key);
  const executor = at < 0 ? new ProcessExecutor(properties, size) : idle.splice(at, 1)[0]!.executor;
  let isGood = true;
  return {
    workers: executor.workers,
    run: async (job, limits) => {
      try {
        isGood &&= !('code' in job && MAY_PRINT.test(job.code));
        const outcome = await executor.run(job, limits);
        isGood &&= outcome.fault === undefined;
        return outcome;
      } catch (error) {
        isGood = false;
        throw error;
      }
    },
    shareWork: (options) => executor.shareWork(options),
    close: async () => {
      if (!isGood) return executor.close();
      idle.push({ key, executor });
      if (idle.length > MOST) await idle.shift()!.executor.close();
    },
  };
}

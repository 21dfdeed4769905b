import path from 'node:path';
import { watchRuns } from '../check/validate/ClaimFault.ts';
import { realFolder } from '../store/folders.ts';
import { answerTo } from './answer.ts';
import type { Executor, Limits } from './Executor.ts';
import type { AnswerTo, Job, Outcome } from './Job.ts';
import { loadExport } from './loadExport.ts';
import { fileFault } from './sandbox/fileFault.ts';

/**
 * Does jobs in the thread that asks, one after another: for tests, for small folders, and where threads are not to be had.
 *
 * It keeps fewer promises than the pool of threads. The claim files must be importable as they are; they may use as much
 * memory as they like, ask for the time, change what others share and end the process; and a call that never returns is not
 * ended, while a check is told between two calls that its time is over. So it is for claim files that one trusts.
 */
export class InThreadExecutor implements Executor {
  readonly #properties: string;
  #last: Promise<unknown> = Promise.resolve();

  /** @param properties path of the properties folder */
  constructor(properties: string) {
    this.#properties = realFolder(properties);
  }

  run<J extends Job>(job: J, limits: Limits): Promise<Outcome<AnswerTo<J>>> {
    const next = this.#last.then(() => this.#do(job, limits));
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #do<J extends Job>(job: J, { timeout, signal, onBegin, onProgress }: Limits): Promise<Outcome<AnswerTo<J>>> {
    signal?.throwIfAborted();
    const properties = this.#properties;
    const answer = await answerTo(job, { properties, timeLimit: timeout, ...(onProgress && { onProgress }) });
    onBegin?.();
    const end = performance.now() + 1000 * timeout;
    watchRuns(() => signal?.aborted === true || performance.now() > end);
    try {
      return { answer: await answer(await loadExport(path.join(properties, job.file))) };
    } catch (error) {
      return { fault: fileFault(error, job.file, properties) };
    } finally {
      watchRuns(undefined);
      signal?.throwIfAborted();
    }
  }

  async close(): Promise<void> {
    await this.#last;
  }
}

import { watchRuns } from '../check/validate/ClaimFault.ts';
import { realFolder } from '../store/folders.ts';
import { answerTo } from './answer.ts';
import type { Executor, Limits } from './Executor.ts';
import type { AnswerTo, Job, Outcome } from './Job.ts';
import { importModule } from './modules/importModule.ts';
import { fileFault } from './sandbox/fileFault.ts';

/**
 * Runs jobs in the calling thread, one after another: for tests, for small folders, and where threads are unavailable.
 *
 * It guarantees less than the worker pool. Claim files may use any amount of memory, read the clock, change shared objects
 * and end the process. The time limit is checked between calls only, so a call that never returns is not interrupted. Use
 * it only for claim files that you trust.
 */
export class InThreadExecutor implements Executor {
  readonly workers = 1;
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
    const now = (): number => performance.now();
    const answer = await answerTo(job, { timeLimit: timeout, now, ...(onProgress && { onProgress }) });
    onBegin?.();
    const end = performance.now() + 1000 * timeout;
    watchRuns(() => signal?.aborted === true || performance.now() > end);
    try {
      return { answer: await answer(await importModule(job.code)) };
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

import { Worker } from 'node:worker_threads';
import type { SolverAnswer, SolverQuestion } from '../../check/solver/Solver.ts';
import { threadStart } from './threadStart.ts';

/**
 * Seconds for one question. Its number of steps ends a question long before as a rule, on every machine at the same one;
 * this ends what the solver does not count as steps.
 */
const SECONDS = 180;

function begin(): Worker {
  const { filename, ...start } = threadStart('solver');
  const worker = new Worker(filename, start);
  // It ends then, which is no answer; but it is not to be had at all if it was never there.
  return worker.on('error', (error) => process.stderr.write(`the solver's thread ended: ${error.message}\n`));
}

const NO_ANSWER: SolverAnswer = { found: 'no answer' };

/**
 * The solver of a run, in a thread of its own: it is begun when something is asked, does one thing at a time, and is
 * ended where it takes too long or dies. The claims whose steps it is asked about have no part in that.
 */
export class SolverThread {
  readonly #seconds: number;
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(seconds: number = SECONDS) {
    this.#seconds = seconds;
  }

  /** Asks, when all that was asked before is answered. It answers in any case. */
  ask(question: SolverQuestion): Promise<SolverAnswer> {
    const answer = this.#last.then(() => this.#ask(question));
    this.#last = answer;
    return answer;
  }

  async #ask(question: SolverQuestion): Promise<SolverAnswer> {
    if (this.#isClosed) return NO_ANSWER;
    this.#worker ??= begin();
    const worker = this.#worker;
    let timer: NodeJS.Timeout | undefined;
    const answer = await new Promise<SolverAnswer | undefined>((resolve) => {
      worker.on('message', (message: SolverAnswer | 'begun') => {
        if (message === 'begun') timer = setTimeout(() => resolve(undefined), this.#seconds * 1000);
        else resolve(message);
      });
      worker.once('exit', () => resolve(undefined));
      worker.postMessage(question, []);
    });
    clearTimeout(timer);
    worker.removeAllListeners('message').removeAllListeners('exit');
    // What a solver that gave up has left behind is not built upon.
    if (answer === undefined) await this.#end();
    return answer ?? NO_ANSWER;
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  /** Ends the thread; what is still asked has no answer. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#end();
  }
}

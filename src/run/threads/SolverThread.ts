import { Worker } from 'node:worker_threads';
import type { SolverAnswer, SolverQuestion } from '../../check/solver/Solver.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { Countdown } from './Countdown.ts';
import { threadStart } from './threadStart.ts';

/**
 * Time limit for one question, in seconds. A limit on the solver's steps, the same on every machine, usually ends a
 * question long before; this one ends work that the solver does not count as steps.
 */
const SECONDS = 180;

function begin(): Worker {
  const { filename, ...start } = threadStart('solver');
  const worker = new Worker(filename, start);
  // The thread ends then, so the question has no answer; the message helps if the solver cannot start at all.
  return worker.on('error', (error) =>
    process.stderr.write(`the solver's thread ended: ${onOneLine(error.message)}\n`),
  );
}

const NO_ANSWER: SolverAnswer = { found: 'no answer' };

/**
 * The solver of a run, in a thread of its own. It starts with the first question, answers one at a time, and is
 * replaced if it takes too long or dies; no claim is blamed for that.
 */
export class SolverThread {
  readonly #seconds: number;
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(seconds: number = SECONDS) {
    this.#seconds = seconds;
  }

  /** Asks when all earlier questions are answered. It always resolves. */
  ask(question: SolverQuestion): Promise<SolverAnswer> {
    const answer = this.#last.then(() => this.#ask(question));
    this.#last = answer;
    return answer;
  }

  async #ask(question: SolverQuestion): Promise<SolverAnswer> {
    if (this.#isClosed) return NO_ANSWER;
    this.#worker ??= begin();
    const worker = this.#worker;
    let countdown: Countdown | undefined;
    const answer = await new Promise<SolverAnswer | undefined>((resolve) => {
      worker.on('message', (message: SolverAnswer | 'begun') => {
        if (message === 'begun') {
          countdown = new Countdown(this.#seconds * 1000, () => resolve(undefined));
          countdown.go();
        } else resolve(message);
      });
      worker.once('exit', () => resolve(undefined));
      worker.postMessage(question, []);
    });
    countdown?.end();
    worker.removeAllListeners('message').removeAllListeners('exit');
    // The state of a solver that gave up is not reused.
    if (answer === undefined) await this.#end();
    return answer ?? NO_ANSWER;
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  /** Ends the thread; open questions get no answer. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#end();
  }
}

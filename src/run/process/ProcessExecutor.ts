import type { Fault } from '../../results/ClaimResult.ts';
import { realFolder } from '../../store/folders.ts';
import type { Executor, Limits, WorkSharing, WorkSharingOptions } from '../Executor.ts';
import type { AnswerTo, Job, Outcome } from '../Job.ts';
import type { PoolSize } from '../threads/WorkerPool.ts';
import { DirectOutput } from './DirectOutput.ts';
import { EngineProcess, type JobEnd } from './EngineProcess.ts';
import { ProcessSharing } from './ProcessSharing.ts';
import { Slots } from './Slots.ts';

/**
 * A pool of worker threads in a process of its own, so that a claim that ends its process, or whose thread cannot be
 * ended, stops one claim and not the run.
 *
 * If the process ends, each job that was in work may have ended it. So each is run again alone, in a new process: one that
 * ends that process, too, is at fault, and the others have the outcome that they would have had. If a thread cannot be
 * ended, the process is, and what else was in work is run again in the next one.
 */
export class ProcessExecutor implements Executor {
  readonly workers: number;
  readonly #properties: string;
  readonly #size: PoolSize;
  readonly #output = new DirectOutput();
  readonly #slots: Slots;
  /** The process that takes jobs now, or did last. */
  #engine: EngineProcess;
  /** Number of work sharings so far. */
  #sharings = 0;

  /** Starts the process. @param properties path of the properties folder */
  constructor(properties: string, size: PoolSize) {
    this.#properties = realFolder(properties);
    this.#size = size;
    this.workers = size.workers;
    this.#slots = new Slots(size.workers);
    this.#engine = this.#start(size);
  }

  /**
   * Runs a job in the next free thread.
   *
   * @returns the answer or the fault
   * @throws AbortError if the signal fires first
   */
  async run<J extends Job>(job: J, limits: Limits): Promise<Outcome<AnswerTo<J>>> {
    let end: JobEnd;
    do end = await this.#slots.share(() => this.#current().run(job, limits));
    while (end.by === 'another job');
    const outcome = end.by === 'outcome' ? end.outcome : await this.#slots.alone(() => this.#alone(job, limits));
    return outcome as Outcome<AnswerTo<J>>;
  }

  shareWork(options: WorkSharingOptions): WorkSharing {
    return new ProcessSharing(() => this.#engine, this.#sharings++, options);
  }

  /** Ends the process. */
  async close(): Promise<void> {
    await this.#engine.close();
  }

  /** The process that takes the next job. */
  #current(): EngineProcess {
    if (this.#engine.isOver) this.#engine = this.#start(this.#size);
    return this.#engine;
  }

  #start(size: PoolSize, isForOne = false): EngineProcess {
    return new EngineProcess({ properties: this.#properties, size, isForOne, output: this.#output });
  }

  /** Runs a job in a process of its own. */
  async #alone(job: Job, { share: _share, makers: _makers, ...limits }: Limits): Promise<Outcome<unknown>> {
    const engine = this.#start({ ...this.#size, workers: 1 }, true);
    try {
      const end = await engine.run(job, limits);
      if (end.by === 'outcome') return end.outcome;
      await engine.mustHaveStarted();
      return { fault: faultOf(job) };
    } finally {
      await engine.close();
    }
  }
}

/** The fault of a job that ends its process. */
function faultOf(job: Job): Fault {
  const subject = job.do === 'check' || job.do === 'replay' ? 'it' : 'importing it';
  const why = 'it crashed, used up the memory of the machine, or closed or used a file descriptor of the process';
  return { message: `${subject} ended its process: ${why}`, stopped: true };
}

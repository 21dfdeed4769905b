import type { Executor, Limits } from '../Executor.ts';
import type { AnswerTo, Job, Outcome } from '../Job.ts';

interface Engine {
  readonly executor: Executor;
  /** Jobs in work. */
  jobs: number;
}

/** What runs the claims of a worker: an executor for each memory limit that is asked for, which is nearly always the same. */
export class Engines {
  readonly #open: (memory: number) => Executor;
  readonly #engines = new Map<number, Engine>();

  /** @param open opens an executor for a memory limit, in megabytes */
  constructor(open: (memory: number) => Executor) {
    this.#open = open;
  }

  /** Runs a job. Executors of other limits end when they are idle. */
  async run<J extends Job>(memory: number, job: J, limits: Limits): Promise<Outcome<AnswerTo<J>>> {
    const engine = this.#engines.get(memory) ?? { executor: this.#open(memory), jobs: 0 };
    this.#engines.set(memory, engine);
    engine.jobs++;
    for (const [other, { executor, jobs }] of this.#engines) {
      if (jobs > 0) continue;
      this.#engines.delete(other);
      void executor.close();
    }
    try {
      return await engine.executor.run(job, limits);
    } finally {
      engine.jobs--;
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#engines.values()].map(({ executor }) => executor.close()));
  }
}

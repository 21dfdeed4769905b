import type { MessagePort } from 'node:worker_threads';
import type { SolverQuestion } from '../../check/solver/Solver.ts';
import type { Progress } from '../Executor.ts';
import type { Job } from '../Job.ts';
import type { HelperEnd } from './HelperThreads.ts';

/** To make draws for a claim that another thread decides. */
export interface HelpJob {
  readonly do: 'help';
  readonly file: string;
  readonly id: string;
  readonly seed: string;
}

/** A job with what goes along to the worker thread. */
export interface Order {
  readonly job: Job | HelpJob;
  /** Path of the properties folder, absolute. */
  readonly properties: string;
  readonly port: MessagePort;
  /** Where the worker notes which function of the claim it calls. */
  readonly call: SharedArrayBuffer;
  /** Seconds for the job, for the sentence that says that they ran out. */
  readonly timeLimit: number;
  /** Its end of what the threads that work on the claim share, where there may be several. */
  readonly helpers?: HelperEnd | undefined;
}

/** What a worker says while it works, and what it asks a solver, whose answer it is sent. */
export type Message = 'started' | Progress | { readonly question: SolverQuestion };

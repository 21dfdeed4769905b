import type { MessagePort } from 'node:worker_threads';
import type { SolverQuestion } from '../../check/solver/Solver.ts';
import type { EffortName } from '../../results/Results.ts';
import type { Progress } from '../Executor.ts';
import type { Job, OfFile } from '../Job.ts';
import type { HelperEnd } from './sharing/HelperThreads.ts';

/** Make draws for a claim that another thread decides, or decide some of its settings. */
export interface HelpJob extends OfFile {
  readonly do: 'help';
  readonly id: string;
  readonly seed: string;
  readonly effort: EffortName;
}

/** A job with what the worker thread needs to run it. */
export interface Order {
  readonly job: Job | HelpJob;
  /** Path of the properties folder, absolute. */
  readonly properties: string;
  readonly port: MessagePort;
  /** Where the worker records which function of the claim it calls. */
  readonly call: SharedArrayBuffer;
  /** Time limit of the job in seconds, for the sentence that reports a timeout. */
  readonly timeLimit: number;
  /** What it shares with other threads that work on the claim, if there may be any. */
  readonly helpers?: HelperEnd | undefined;
}

/** A worker's messages: its progress, and questions to the solver, whose answers are sent back. */
export type Message = 'started' | Progress | { readonly question: SolverQuestion };

import type { MessagePort } from 'node:worker_threads';
import type { SolverQuestion } from '../check/solver/Solver.ts';
import type { Token } from '../check/search/token.ts';
import type { ClaimResult, Fault } from '../results/ClaimResult.ts';
import type { EffortName } from '../results/Results.ts';
import type { Setting } from '../claim/Setting.ts';
import type { Place } from './threads/Crew.ts';

/** What a worker thread is asked to do. Code of a properties folder runs in worker threads and nowhere else. */
export type Job =
  /** What `paper.ts` says. */
  | { readonly do: 'read paper'; readonly file: string }
  /** Which claims a file holds. */
  | { readonly do: 'survey'; readonly file: string }
  | {
      readonly do: 'check';
      readonly file: string;
      readonly id: string;
      readonly seed: string;
      readonly effort: EffortName;
      /** Counterexamples to try first. */
      readonly remembered: readonly Setting[];
      /** What an earlier run found, to go on from. */
      readonly before?: ClaimResult | undefined;
      /** Whether nothing but the verdicts is wanted. */
      readonly verdictOnly?: boolean | undefined;
    }
  /** Make draws for a claim that another thread judges. */
  | { readonly do: 'help'; readonly file: string; readonly id: string; readonly seed: string }
  | { readonly do: 'replay'; readonly file: string; readonly token: Token }
  /** What a claim, or a look-alike of it in a file of its own, is found to be; once more at some settings where they are given. */
  | {
      readonly do: 'look';
      readonly file: string;
      /** The claim's own file, which its ids are named for. */
      readonly as: string;
      readonly id: string;
      readonly seed: string;
      readonly effort: EffortName;
      readonly again?: readonly Setting[] | undefined;
    }
  /** Where a function of a claim was written. */
  | { readonly do: 'locate'; readonly file: string; readonly id: string; readonly key: string };

/** What a worker tells while it works, and what it asks a solver, whose answer it is sent. */
export type Report =
  | 'started'
  | { readonly settings: number; readonly draws: number }
  | { readonly question: SolverQuestion };

/** A job with what goes along to the worker. */
export interface Order {
  readonly job: Job;
  /** Path of the properties folder, absolute. */
  readonly properties: string;
  readonly port: MessagePort;
  /** Where the worker notes what it does. */
  readonly doing: SharedArrayBuffer;
  /** Seconds for the job, for the sentence that says that they ran out. */
  readonly timeLimit: number;
  /** Its place among the threads that work on the claim, where there may be several. */
  readonly crew?: Place | undefined;
}

/** What comes back: an answer, or what was wrong with the file. */
export type Outcome<T> =
  | { readonly answer: T; readonly fault?: never }
  | { readonly fault: Fault; readonly answer?: never };

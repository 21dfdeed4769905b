import type { MessagePort } from 'node:worker_threads';
import type { Token } from '../check/token.ts';
import type { Fault } from '../claim/ClaimResult.ts';
import type { EffortName } from '../claim/Results.ts';

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
    }
  | { readonly do: 'replay'; readonly file: string; readonly token: Token };

/** What a worker tells while it works. */
export type Report = 'started' | { readonly settings: number; readonly draws: number };

/** A job with what goes along to the worker. */
export interface Order {
  readonly job: Job;
  /** Path of the properties folder, absolute. */
  readonly properties: string;
  readonly port: MessagePort;
}

/** What comes back: an answer, or what was wrong with the file. */
export type Outcome<T> =
  | { readonly answer: T; readonly fault?: never }
  | { readonly fault: Fault; readonly answer?: never };

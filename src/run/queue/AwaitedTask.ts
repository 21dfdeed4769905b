import type { Limits } from '../Executor.ts';
import type { Outcome } from '../Job.ts';
import type { BlockCount } from './blocks/ClaimBlocks.ts';
import type { Task } from './Task.ts';

/** A task whose answer is awaited. */
export interface AwaitedTask {
  readonly key: string;
  task: Task;
  readonly waiting: Set<Waiting>;
  /** The worker that has it, or had it last. */
  by?: string;
  /** Blocks of draws that others have made for that worker. */
  blocks: BlockCount;
  /** Workers that were not heard of any more while they had it. */
  readonly lost: Set<string>;
  /** How often in succession it was refused. */
  refusals: number;
  /** Whether it is in the queue, as far as is known. */
  isOffered: boolean;
  /** Decides it in this process. */
  readonly decide: () => Promise<Outcome<unknown>>;
  /** The first answer, where a second one is awaited to compare them. */
  first?: GivenAnswer;
}

/** Who awaits an answer. */
export interface Waiting {
  readonly limits: Limits;
  readonly resolve: (outcome: Outcome<unknown>) => void;
  readonly reject: (error: unknown) => void;
}

/** An answer, with the name of the worker that gave it. */
export interface GivenAnswer {
  readonly by: string;
  readonly outcome: Outcome<unknown>;
}

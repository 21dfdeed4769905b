import { createHash } from 'node:crypto';
import { EFFORT_NAMES } from '../../results/Results.ts';
import { claimResult } from '../../results/shape/resultsShape.ts';
import { setting } from '../../results/shape/settingShape.ts';
import {
  listOf,
  number,
  oneOf,
  optional,
  record,
  type Shape,
  type Shapes,
  text,
  truth,
} from '../../results/shape/Shape.ts';
import type { Job, MutantName } from '../Job.ts';
import { pack, unpack } from './packed.ts';
import type { Version } from './Version.ts';

/** The form of tasks, which changes with what a worker must understand. */
const FORM = 'refutable-task-1';

/** The jobs that are sent over a queue: those whose answers have a shape by which they can be validated. */
export type SentJob = Extract<Job, { readonly do: 'check' | 'recheck' | 'evaluate' | 'evaluate again' }>;

/** A job without its code: the claim is named by its file, its id and a digest, and the worker has the file. */
export interface Task extends Version {
  readonly form: typeof FORM;
  readonly do: SentJob['do'];
  /** Path in the properties folder. */
  readonly file: string;
  readonly id: string;
  /** Digest of the claim's module, or of the mutant's (see `moduleDigest`). */
  readonly module: string;
  /** The mutant of the claim that the job is about, which the worker makes of its own file; missing if it is the claim itself. */
  readonly mutant?: MutantName | undefined;
  /** Seconds. */
  readonly timeout: number;
  /** Megabytes that the claim may use. */
  readonly memory: number;
  /** The rest of the job, packed. */
  readonly rest: string;
  /** Workers that are not to do it, since one of them has, and their answers are to be compared. */
  readonly not: readonly string[];
  /** Workers whose answers are no longer believed. */
  readonly shutOut: readonly string[];
}

const SHAPES: Readonly<Record<SentJob['do'], Shape>> = {
  check: record({
    seed: text,
    effort: oneOf(EFFORT_NAMES),
    remembered: listOf(setting),
    previous: optional(claimResult),
    showAt: optional(setting),
    verdictOnly: optional(truth),
  }),
  recheck: record({ seed: text, recorded: claimResult, draws: number }),
  evaluate: record({ seed: text, effort: oneOf(EFFORT_NAMES) }),
  'evaluate again': record({ seed: text, effort: oneOf(EFFORT_NAMES), settings: listOf(setting) }),
};

const task = record({
  form: oneOf([FORM]),
  do: oneOf(Object.keys(SHAPES)),
  file: text,
  id: text,
  module: text,
  mutant: optional(record({ rule: text, where: text, digest: text } satisfies Shapes<MutantName>)),
  engine: text,
  node: number,
  timeout: number,
  memory: number,
  rest: text,
  not: listOf(text),
  shutOut: listOf(text),
} satisfies Shapes<Task>);

/** Whether a job can be sent over a queue. */
export const isSent = (job: Job): job is SentJob => Object.hasOwn(SHAPES, job.do);

/** What a task takes besides its job. */
export interface TaskOptions extends Version, Pick<Task, 'module' | 'timeout' | 'memory'> {}

/** The task of a job. @throws RangeError if it is too large to be sent */
export function taskOf(job: SentJob, options: TaskOptions): Task {
  const { do: kind, file, id, code: _code, mutant, ...rest } = { mutant: undefined, ...job };
  return { form: FORM, do: kind, file, id, mutant, ...options, rest: pack(rest), not: [], shutOut: [] };
}

/**
 * The name of a task in the queue: the same for the same work, so that a run that is begun again finds what was done for it.
 */
export function taskKey({ not: _not, shutOut: _shutOut, ...work }: Task): string {
  return `t${createHash('sha256').update(JSON.stringify(work)).digest('hex').slice(0, 40)}`;
}

/** A task as it was found in the queue. @throws SyntaxError with what is wrong with it */
export function readTask(data: unknown): Task {
  const wrong = task(data, '');
  if (wrong !== null) throw new SyntaxError(wrong);
  return data as Task;
}

/** The job of a task. @param code text of the module, which the worker has made of its own files @throws Error if it cannot be read */
export function jobOf({ do: kind, file, id, rest }: Task, code: string): SentJob {
  const found = unpack(rest);
  const wrong = SHAPES[kind](found, '');
  if (wrong !== null) throw new SyntaxError(wrong);
  return { ...(found as object), do: kind, file, id, code } as SentJob;
}

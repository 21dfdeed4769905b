import type { BlockRange, MadeBlocks } from '../Blocks.ts';
import type { ClaimEntry } from '../ClaimEntry.ts';
import type { Progress, WorkSharingOptions } from '../Executor.ts';
import type { Job, Outcome } from '../Job.ts';
import type { PoolSize } from '../threads/WorkerPool.ts';

/** The claim of a work sharing, by the sharing's number and the claim's id. */
export interface SharedClaim {
  readonly sharing: number;
  readonly claim: string;
}

/** What the process of the run asks of the process that runs claims. `id` is a job, or a call of `help`; `call` is one for blocks of draws. */
export type Request =
  | { readonly do: 'start'; readonly properties: string; readonly size: PoolSize }
  | {
      readonly do: 'run';
      readonly id: number;
      readonly job: Job;
      readonly timeout: number;
      readonly share?: SharedClaim | undefined;
      /** Seconds after which it may ask for blocks of draws; missing if it may not. */
      readonly asksAfter?: number | undefined;
    }
  | { readonly do: 'blocks'; readonly id: number; readonly call: number; readonly made?: MadeBlocks | undefined }
  | { readonly do: 'abort'; readonly id: number }
  | ({ readonly do: 'begin'; readonly entry: ClaimEntry; readonly code: string } & SharingOptions)
  | ({ readonly do: 'end'; readonly entry: ClaimEntry } & Pick<SharedClaim, 'sharing'>)
  | ({ readonly do: 'help'; readonly id: number } & Pick<SharedClaim, 'sharing'>)
  | ({ readonly do: 'stop helping' } & Pick<SharedClaim, 'sharing'>)
  | { readonly do: 'close' };

interface SharingOptions extends Pick<SharedClaim, 'sharing'> {
  readonly options: Omit<WorkSharingOptions, 'signal'>;
}

/** What the process that runs claims reports. */
export type Report =
  | { readonly do: 'ready' }
  | { readonly do: 'begun'; readonly id: number }
  | { readonly do: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly do: 'outcome'; readonly id: number; readonly outcome: Outcome<unknown> }
  | { readonly do: 'failed'; readonly id: number; readonly error: Error }
  | { readonly do: 'helped'; readonly id: number }
  | { readonly do: 'ask for blocks'; readonly id: number; readonly call: number; readonly blocks: BlockRange }
  | { readonly do: 'drop blocks'; readonly id: number; readonly call: number }
  | { readonly do: 'used blocks'; readonly id: number; readonly blocks: number }
  | { readonly do: 'print'; readonly text: string }
  /** A thread was told to end and did not. `isKnown` is whether its job has its outcome. */
  | { readonly do: 'lost'; readonly isKnown: boolean }
  | { readonly do: 'closed' };

type Fields = Readonly<Record<string, 'number' | 'string' | 'object' | 'boolean'>>;

const REQUESTS: Readonly<Record<Request['do'], Fields>> = {
  start: { properties: 'string', size: 'object' },
  run: { id: 'number', job: 'object', timeout: 'number' },
  blocks: { id: 'number', call: 'number' },
  abort: { id: 'number' },
  begin: { sharing: 'number', options: 'object', entry: 'object', code: 'string' },
  end: { sharing: 'number', entry: 'object' },
  help: { id: 'number', sharing: 'number' },
  'stop helping': { sharing: 'number' },
  close: {},
};

const REPORTS: Readonly<Record<Report['do'], Fields>> = {
  ready: {},
  begun: { id: 'number' },
  progress: { id: 'number', progress: 'object' },
  outcome: { id: 'number', outcome: 'object' },
  failed: { id: 'number', error: 'object' },
  helped: { id: 'number' },
  'ask for blocks': { id: 'number', call: 'number', blocks: 'object' },
  'drop blocks': { id: 'number', call: 'number' },
  'used blocks': { id: 'number', blocks: 'number' },
  print: { text: 'string' },
  lost: { isKnown: 'boolean' },
  closed: {},
};

/** A message as a request; undefined if it has not the form of one. */
export const asRequest = (message: unknown): Request | undefined =>
  hasForm(message, REQUESTS) ? (message as Request) : undefined;

/** A message as a report; undefined if it has not the form of one. */
export const asReport = (message: unknown): Report | undefined =>
  hasForm(message, REPORTS) ? (message as Report) : undefined;

function hasForm(message: unknown, forms: Readonly<Record<string, Fields>>): boolean {
  if (typeof message !== 'object' || message === null) return false;
  const given: Readonly<Record<string, unknown>> = { ...message };
  const name = given['do'];
  if (typeof name !== 'string' || !Object.hasOwn(forms, name)) return false;
  return Object.entries(forms[name]!).every(
    // oxlint-disable-next-line valid-typeof -- one of the four that a form may name
    ([key, type]) => typeof given[key] === type && given[key] !== null,
  );
}

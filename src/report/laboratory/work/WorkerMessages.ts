import type { LaboratoryState } from '../Laboratory.ts';
import type { Panel } from '../Panel.ts';

/** What the page tells the worker: the newest job, which ends the one before. */
export interface ToWorker {
  readonly job: number;
  readonly state: LaboratoryState;
}

/** What the worker tells the page of a job. */
export type FromWorker =
  /** It was heard: the worker is not stuck in an older job. */
  | { readonly job: number; readonly begun: true }
  | { readonly job: number; readonly panels: readonly Panel[] }
  | { readonly job: number; readonly done: true }
  | { readonly job: number; readonly fault: string };

import type { LaboratoryState } from '../Laboratory.ts';
import type { Panel } from '../Panel.ts';

/** A message from the page to the worker: the newest job, which replaces the one before. */
export interface ToWorker {
  readonly job: number;
  readonly state: LaboratoryState;
}

/** A message from the worker to the page about a job. */
export type FromWorker =
  /** The job was received: the worker is not stuck in an older one. */
  | { readonly job: number; readonly begun: true }
  | { readonly job: number; readonly panels: readonly Panel[] }
  | { readonly job: number; readonly done: true }
  | { readonly job: number; readonly fault: string };

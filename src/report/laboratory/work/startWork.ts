/// <reference lib="dom" />
import { yieldToBrowser } from './yieldToBrowser.ts';
import type { Laboratory, LaboratoryState } from '../Laboratory.ts';
import type { Panel } from '../Panel.ts';
import { runInSlices } from './runInSlices.ts';
import type { Tools } from '../Tools.ts';
import type { FromWorker, ToWorker } from './WorkerMessages.ts';

/** Callbacks for the progress of the newest job. */
export interface Listener {
  readonly show: (panels: readonly Panel[]) => void;
  readonly done: () => void;
  readonly fault: (message: string) => void;
}

/** A slice on the page itself must leave time to paint. */
const SLICE = 8;

/** Milliseconds after which a worker that is stuck in an older job is replaced. */
const PATIENCE = 300;

/** Milliseconds after which a worker that has never answered is given up. */
const SILENCE = 3000;

/**
 * Runs jobs in a worker made from the page's own script, or in slices on the page if the browser refuses workers, as
 * some do for a page opened from disk, or starts one that never answers.
 *
 * @param script the text of the script that the page runs, which is also the worker's
 * @returns starts a job, which replaces the one before
 */
export function startWork(
  laboratory: Laboratory,
  tools: Tools,
  script: string,
  listener: Listener,
): (state: LaboratoryState) => void {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  let newest: ToWorker = { job: 0, state: laboratory.start };
  let worker: Worker | undefined;
  /** The last worker that answered. */
  let heard: Worker | undefined;
  let refused = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const workHere = async ({ job, state }: ToWorker): Promise<void> => {
    const isStopped = (): boolean => newest.job !== job;
    const show = (panels: readonly Panel[]): void => listener.show(panels);
    try {
      // The clock decides when a slice of work ends, and does not affect what is computed.
      const slices = { length: SLICE, clock: () => performance.now(), yieldToBrowser, isStopped, show };
      if (await runInSlices(laboratory.run(state, tools), slices)) listener.done();
    } catch (error) {
      if (!isStopped()) listener.fault(error instanceof Error ? error.message : String(error));
    }
  };

  const workWithoutWorker = (): void => {
    worker?.terminate();
    refused = true;
    void workHere(newest);
  };

  const beginWorker = (): Worker => {
    const begun = new Worker(address);
    const silence = setTimeout(() => {
      if (worker === begun) workWithoutWorker();
    }, SILENCE);
    begun.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      heard = begun;
      clearTimeout(silence);
      if (data.job !== newest.job) return;
      clearTimeout(waiting);
      if ('panels' in data) listener.show(data.panels);
      else if ('done' in data) listener.done();
      else if ('fault' in data) listener.fault(data.fault);
    });
    begun.addEventListener('error', (event) => {
      event.preventDefault();
      if (worker !== begun || heard === begun) return;
      // It never ran: the browser does not allow it, and all work is done here.
      clearTimeout(silence);
      workWithoutWorker();
    });
    return begun;
  };

  const send = (): void => {
    try {
      worker ??= beginWorker();
    } catch {
      workWithoutWorker();
      return;
    }
    worker.postMessage(newest, []);
  };

  return (state) => {
    newest = { job: newest.job + 1, state };
    if (refused) {
      void workHere(newest);
      return;
    }
    const isStarting = worker === undefined || heard !== worker;
    send();
    clearTimeout(waiting);
    // A worker that is still starting may need longer, and is not stuck.
    if (isStarting || refused) return;
    waiting = setTimeout(() => {
      worker?.terminate();
      worker = undefined;
      send();
    }, PATIENCE);
  };
}

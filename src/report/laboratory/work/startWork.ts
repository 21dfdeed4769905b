/// <reference lib="dom" />
import { breathe } from './breathe.ts';
import type { Laboratory, LaboratoryState } from '../Laboratory.ts';
import type { Panel } from '../Panel.ts';
import { runInSlices } from './runInSlices.ts';
import type { Tools } from '../Tools.ts';
import type { FromWorker, ToWorker } from './WorkerMessages.ts';

/** Who is told how the newest job goes on. */
export interface Listener {
  readonly show: (panels: readonly Panel[]) => void;
  readonly done: () => void;
  readonly fault: (message: string) => void;
}

/** A slice on the page itself must leave time to paint. */
const SLICE = 8;

/** Milliseconds after which a worker that is stuck in an older job is ended and another one begun. */
const PATIENCE = 300;

/**
 * Has jobs done in a worker made of the page's own script, and in slices on the page where the browser refuses one, as
 * some do for a page that was opened from disk.
 *
 * @param script the text of the script that the page runs, which is also the worker's
 * @returns begins a job, which ends the one before
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
  let refused = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const workHere = async ({ job, state }: ToWorker): Promise<void> => {
    const isStopped = (): boolean => newest.job !== job;
    const show = (panels: readonly Panel[]): void => listener.show(panels);
    try {
      // The clock says when a slice of work ends, and nothing of what is computed.
      const slices = { length: SLICE, clock: () => performance.now(), breathe, isStopped, show };
      if (await runInSlices(laboratory.run(state, tools), slices)) listener.done();
    } catch (error) {
      if (!isStopped()) listener.fault(error instanceof Error ? error.message : String(error));
    }
  };

  const beginWorker = (): Worker => {
    const begun = new Worker(address);
    let answered = false;
    begun.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      answered = true;
      if (data.job !== newest.job) return;
      clearTimeout(waiting);
      if ('panels' in data) listener.show(data.panels);
      else if ('done' in data) listener.done();
      else if ('fault' in data) listener.fault(data.fault);
    });
    begun.addEventListener('error', (event) => {
      event.preventDefault();
      if (worker !== begun || answered) return;
      // It never ran: the browser does not allow it, and all work is done here.
      refused = true;
      void workHere(newest);
    });
    return begun;
  };

  const send = (): void => {
    try {
      worker ??= beginWorker();
    } catch {
      refused = true;
      void workHere(newest);
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
    const isFirst = worker === undefined;
    send();
    clearTimeout(waiting);
    // A worker that only begins may need longer, and is not stuck.
    if (isFirst || refused) return;
    waiting = setTimeout(() => {
      worker?.terminate();
      worker = undefined;
      send();
    }, PATIENCE);
  };
}

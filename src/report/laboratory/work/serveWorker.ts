/// <reference lib="dom" />
import { breathe } from './breathe.ts';
import type { Laboratory } from '../Laboratory.ts';
import { runInSlices } from './runInSlices.ts';
import type { Tools } from '../Tools.ts';
import type { FromWorker, ToWorker } from './WorkerMessages.ts';

/** Milliseconds between two looks at whether there is a newer job. */
const SLICE = 25;

/** What a worker does in a browser: it runs the newest job that it was sent, and sends back what there is to show. */
export function serveWorker(laboratory: Laboratory, tools: Tools): void {
  let newest = 0;
  const tell = (message: FromWorker): void => postMessage(message);
  addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
    const { job, state } = data;
    newest = job;
    tell({ job, begun: true });
    // Newer jobs that wait already get their turn before the first slice of this one.
    await breathe();
    try {
      const ended = await runInSlices(laboratory.run(state, tools), {
        length: SLICE,
        // Says when a slice of work ends, and nothing of what is computed.
        clock: () => performance.now(),
        breathe,
        isStopped: () => newest !== job,
        show: (panels) => tell({ job, panels }),
      });
      if (ended) tell({ job, done: true });
    } catch (error) {
      tell({ job, fault: error instanceof Error ? error.message : String(error) });
    }
  });
}

/// <reference lib="dom" />
import { yieldToBrowser } from './yieldToBrowser.ts';
import type { Laboratory } from '../Laboratory.ts';
import { runInSlices } from './runInSlices.ts';
import type { Tools } from '../Tools.ts';
import type { FromWorker, ToWorker } from './WorkerMessages.ts';

/** Milliseconds between two checks for a newer job. */
const SLICE = 25;

/** The loop of a worker in a browser: it runs the newest job that it was sent, and sends back its panels. */
export function serveWorker(laboratory: Laboratory, tools: Tools): void {
  let newest = 0;
  const tell = (message: FromWorker): void => postMessage(message);
  addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
    const { job, state } = data;
    newest = job;
    tell({ job, begun: true });
    // Newer jobs that wait already get their turn before the first slice of this one.
    await yieldToBrowser();
    try {
      const ended = await runInSlices(laboratory.run(state, tools), {
        length: SLICE,
        // Decides when a slice of work ends, and does not affect what is computed.
        clock: () => performance.now(),
        yieldToBrowser,
        isStopped: () => newest !== job,
        show: (panels) => tell({ job, panels }),
      });
      if (ended) tell({ job, done: true });
    } catch (error) {
      tell({ job, fault: error instanceof Error ? error.message : String(error) });
    }
  });
}

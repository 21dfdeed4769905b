import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Share } from '../../Executor.ts';
import { SharedSignal } from './SharedSignal.ts';

/** What a thread receives to work on a claim together with others. */
export interface HelperEnd {
  readonly signal: SharedArrayBuffer;
  /** Delivers helpers' ports to the deciding thread, and sample buffers to a helper. */
  readonly port: MessagePort;
}

/** The threads that work on one claim: one decides it, and others may help. */
export class HelperThreads implements Share {
  /** Number of threads that help, or have been asked to. */
  helpers = 0;
  #now: { readonly signal: SharedSignal; readonly port: MessagePort } | undefined;

  /** Starts with the thread that decides the claim, or starts over with another. @returns what that thread needs */
  begin(): HelperEnd {
    this.end();
    const { port1: port, port2: far } = new MessageChannel();
    const signal = new SharedSignal();
    this.#now = { signal, port };
    return { signal: signal.memory, port: far };
  }

  /**
   * Has a thread help with the claim.
   *
   * @param work passes the end to a thread, calls `begun` when that starts, and waits until it returns
   * @returns when there is no more to help with: `none` if no thread is deciding the claim, `lost` if the helper
   *   did not finish normally
   */
  async join(work: (end: HelperEnd, begun: () => void) => Promise<void>): Promise<'none' | 'over' | 'lost'> {
    if (this.#now === undefined) return 'none';
    const { signal, port } = this.#now;
    const { port1: near, port2: far } = new MessageChannel();
    // A thread that still waits for its turn is offered nothing.
    const begun = (): void => {
      try {
        port.postMessage(near, [near]);
        signal.addHelper();
      } catch {
        // Its thread has ended since, and with it the port.
      }
    };
    await work({ signal: signal.memory, port: far }, begun);
    if (signal.isOver) return 'over';
    // It may have left a block unfinished.
    signal.lose();
    return 'lost';
  }

  /** Dismisses the helpers: the claim is decided, or its thread has ended. */
  end(): void {
    this.#now?.signal.end();
    this.#now?.port.close();
    this.#now = undefined;
  }
}

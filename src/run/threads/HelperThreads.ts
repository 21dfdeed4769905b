import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Share } from '../Executor.ts';
import { SharedSignal } from './SharedSignal.ts';

/** A thread's end of what the threads that work on one claim share. */
export interface HelperEnd {
  readonly signal: SharedArrayBuffer;
  /** On which the deciding thread hears of helpers, and a helper of draws to make. */
  readonly port: MessagePort;
}

/** The threads that work on one claim: one decides it, and others may make draws for it. */
export class HelperThreads implements Share {
  /** Threads that help now, or have been asked to. */
  helpers = 0;
  #now: { readonly signal: SharedSignal; readonly port: MessagePort } | undefined;

  /** Begins with the thread that decides the claim, or begins anew with another one. @returns its end */
  begin(): HelperEnd {
    this.end();
    const { port1: port, port2: far } = new MessageChannel();
    const signal = new SharedSignal();
    this.#now = { signal, port };
    return { signal: signal.memory, port: far };
  }

  /**
   * Has a thread make draws for the claim.
   *
   * @param work gives the end to a thread, says when that has begun, and waits until it has returned
   * @returns once there are no more draws to make: `none` when no thread decides the claim just now, `lost` when the
   *   helper did not return in order
   */
  async join(work: (end: HelperEnd, begun: () => void) => Promise<void>): Promise<'none' | 'over' | 'lost'> {
    if (this.#now === undefined) return 'none';
    const { signal, port } = this.#now;
    const { port1: near, port2: far } = new MessageChannel();
    // Nothing is offered to a thread that still waits for its turn.
    const begun = (): void => {
      port.postMessage(near, [near]);
      signal.addHelper();
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

import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { SharedSignal } from './SharedSignal.ts';

/** What a thread is given that judges a claim with others, or helps to. */
export interface Place {
  readonly bell: SharedArrayBuffer;
  /** Where the one that judges hears of helpers, and a helper of draws to make. */
  readonly port: MessagePort;
}

/** The threads that work on one claim: one judges it, and others may come to make draws for it. */
export class Crew {
  /** Threads that help now, or are on their way. */
  helpers = 0;
  #now: { readonly bell: SharedSignal; readonly port: MessagePort } | undefined;

  /** Begins with the thread that judges, or begins anew with another one. @returns its place */
  begin(): Place {
    this.end();
    const { port1: port, port2: far } = new MessageChannel();
    const bell = new SharedSignal();
    this.#now = { bell, port };
    return { bell: bell.memory, port: far };
  }

  /**
   * Lets a thread help.
   *
   * @param work gives the place to a thread, says when that has begun, and waits until it has come back
   * @returns once there is nothing more to help with: `none` when nobody judges just now, `lost` when the thread did
   *   not come back as it should
   */
  async join(work: (place: Place, begun: () => void) => Promise<void>): Promise<'none' | 'over' | 'lost'> {
    if (this.#now === undefined) return 'none';
    const { bell, port } = this.#now;
    const { port1: near, port2: far } = new MessageChannel();
    // Nothing is offered to one that still waits for its turn.
    const begun = (): void => {
      port.postMessage(near, [near]);
      bell.addHelper();
    };
    await work({ bell: bell.memory, port: far }, begun);
    if (bell.isOver) return 'over';
    // It may have left a block that it took.
    bell.lose();
    return 'lost';
  }

  /** Sends the helpers away: the claim is decided, or its thread is gone. */
  end(): void {
    this.#now?.bell.end();
    this.#now?.port.close();
    this.#now = undefined;
  }
}

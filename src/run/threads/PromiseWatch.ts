import { unguarded } from '../sandbox/forbidNondeterminism.ts';
import type { CurrentCall } from './CurrentCall.ts';

/**
 * Steps of promises, one after another without a turn of the event loop, that cannot be those of the engine: between two
 * calls of a claim's code it takes a handful.
 */
const STEPS = 1000;

const DONE = Promise.resolve();

/**
 * Notes that code which a claim left to promises keeps the thread from its next turn, so that promises that make each other
 * for ever are not taken for the engine at work. In the thread of the claim.
 */
export class PromiseWatch {
  readonly #call: CurrentCall;
  #isCounting = false;
  #steps = 0;

  constructor(call: CurrentCall) {
    this.#call = call;
  }

  /** To be called when a function of the claim begins or has returned. */
  note(): void {
    this.#steps = 0;
    if (this.#isCounting) return;
    this.#isCounting = true;
    // A turn comes only when no promise is left.
    unguarded
      .setImmediate(() => {
        this.#isCounting = false;
        this.#call.noteTurn();
      })
      .unref();
    void this.#count();
  }

  async #count(): Promise<void> {
    // Each step is taken after all that were due before it.
    for (; this.#steps < STEPS; this.#steps++) await DONE;
    this.#call.notePromises();
  }
}

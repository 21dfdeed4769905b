import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { FoundAhead } from './decideAhead.ts';
import type { Helpers, Offer, OfferedDraws } from './Offer.ts';
import { type BufferSize, SampleBuffer } from './SampleBuffer.ts';
import type { ResultsSource } from './SharedResults.ts';
import { SharedSignal } from './SharedSignal.ts';
import type { HelperEnd } from './HelperThreads.ts';

const NONE: readonly FoundAhead[] = [];

/**
 * The helper threads of a claim, in the thread that decides it: sample buffers are offered to them, and results that they
 * found are received.
 */
export class SampleOffers implements Helpers, ResultsSource {
  readonly #signal: SharedSignal;
  readonly #port: MessagePort;
  readonly #helpers: MessagePort[] = [];

  constructor({ signal, port }: HelperEnd) {
    this.#signal = new SharedSignal(signal);
    this.#port = port;
  }

  get count(): number {
    while (this.#helpers.length < this.#signal.helpers) {
      const come = receiveMessageOnPort(this.#port);
      if (come === undefined) break;
      this.#helpers.push(come.message as MessagePort);
    }
    return this.#helpers.length;
  }

  offer(draws: OfferedDraws, first: number, size: Omit<BufferSize, 'threads'>): SampleBuffer {
    const buffer = SampleBuffer.from(first, { ...size, threads: 1 + this.#helpers.length });
    const offer: Offer = { ...draws, memory: buffer.memory };
    for (const port of this.#helpers) port.postMessage(offer);
    this.#signal.raise();
    return buffer;
  }

  begin(settings: number): void {
    this.#signal.settings = settings;
  }

  foundAhead(): readonly FoundAhead[] {
    if (this.count === 0) return NONE;
    return this.#helpers.flatMap((port) => {
      const found: FoundAhead[] = [];
      for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port))
        found.push(next.message as FoundAhead);
      return found;
    });
  }

  isLost(): boolean {
    return this.#signal.isLost;
  }
}

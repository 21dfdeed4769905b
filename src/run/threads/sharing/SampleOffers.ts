import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { DrawsAt } from '../../../check/decide/Prefetched.ts';
import type { Helpers, Offer } from './Offer.ts';
import { type BufferSize, SampleBuffer } from './SampleBuffer.ts';
import { SharedSignal } from './SharedSignal.ts';
import type { HelperEnd } from './HelperThreads.ts';

/** Offers sample buffers to the helper threads of a claim, from the thread that decides it. */
export class SampleOffers implements Helpers {
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

  offer(draws: DrawsAt, first: number, size: Omit<BufferSize, 'threads'>): SampleBuffer {
    const buffer = SampleBuffer.from(first, { ...size, threads: 1 + this.#helpers.length });
    const offer: Offer = { ...draws, memory: buffer.memory };
    for (const port of this.#helpers) port.postMessage(offer);
    this.#signal.raise();
    return buffer;
  }

  isLost(): boolean {
    return this.#signal.isLost;
  }
}

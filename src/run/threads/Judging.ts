import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { Crew, DrawsAt, Offer } from '../../check/ahead/Crew.ts';
import { Stretch } from '../../check/ahead/Stretch.ts';
import { SharedSignal } from './SharedSignal.ts';
import type { Place } from './Crew.ts';

/** The crew as the thread sees it that judges: whoever has come to help is offered what is to be drawn next. */
export class Judging implements Crew {
  readonly #bell: SharedSignal;
  readonly #port: MessagePort;
  readonly #helpers: MessagePort[] = [];

  constructor({ bell, port }: Place) {
    this.#bell = new SharedSignal(bell);
    this.#port = port;
  }

  offer(draws: DrawsAt, first: number, blocks: number): Stretch | undefined {
    while (this.#helpers.length < this.#bell.helpers) {
      const come = receiveMessageOnPort(this.#port);
      if (come === undefined) break;
      this.#helpers.push(come.message as MessagePort);
    }
    if (this.#helpers.length === 0) return undefined;
    const stretch = Stretch.from(first, blocks);
    const offer: Offer = { ...draws, memory: stretch.memory };
    for (const port of this.#helpers) port.postMessage(offer);
    this.#bell.ring();
    return stretch;
  }

  isLost(): boolean {
    return this.#bell.isLost;
  }
}

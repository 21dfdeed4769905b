import type { ServerAddress } from '../ServerAddress.ts';
import { unreachableText } from './unreachable.ts';

/** Errors that are told otherwise, or are no news: a task that went to another worker meanwhile. */
const SILENT =
  /Missing (?:lock|key) for job|Lock mismatch|could not renew lock|Connection is closed|is not in the active state/u;

/** Says once that a server cannot be reached, and once that it can again, however many connections notice. */
export class ConnectionNews {
  readonly #address: ServerAddress;
  readonly #onNews: (sentence: string) => void;
  #isLost = false;

  constructor(address: ServerAddress, onNews: (sentence: string) => void) {
    this.#address = address;
    this.#onNews = onNews;
  }

  /** To be called with each error of a connection. */
  note(error: Error): void {
    if (this.#isLost || SILENT.test(error.message)) return;
    this.#isLost = true;
    this.#onNews(
      `The queue at ${this.#address.shown} cannot be reached: ${unreachableText(this.#address, error)}. Trying again until it can.`,
    );
  }

  /** To be called when a connection is ready. */
  restored(): void {
    if (!this.#isLost) return;
    this.#isLost = false;
    this.#onNews(`The queue at ${this.#address.shown} is reached again.`);
  }
}

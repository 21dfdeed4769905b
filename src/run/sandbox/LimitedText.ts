import { printable } from '../../results/words/printable.ts';

/** Characters of claims that are printed; the rest is omitted. */
const MOST = 10_000;

/** What claims print, without control characters, up to a limit. */
export class LimitedText {
  readonly #whose: string;
  #left = MOST;

  /** @param whose output it is, for the line that says that there is more: `the claim` */
  constructor(whose: string) {
    this.#whose = whose;
  }

  /** The part of a text that is to be printed; empty if none is. */
  take(text: string): string {
    if (this.#left <= 0) return '';
    const shown = printable(text.slice(0, this.#left));
    this.#left -= text.length;
    return this.#left > 0 ? shown : `${shown}\n… further output of ${this.#whose} is omitted\n`;
  }

  /** Allows as much again. */
  reset(): void {
    this.#left = MOST;
  }
}

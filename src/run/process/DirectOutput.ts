import { printable } from '../../results/words/printable.ts';

/** Characters that claims may write past the console in a run; the rest is omitted. */
const MAX_CHARACTERS = 10_000;

/**
 * What the processes that run claims write: on standard error, since another program may parse standard output, and
 * without control characters.
 */
export class DirectOutput {
  #left = MAX_CHARACTERS;

  /** Prints what was written by a console, which has a limit of its own for each claim. */
  print(text: string): void {
    process.stderr.write(printable(text));
  }

  /** Prints what was written to a file descriptor directly. */
  printDirect(text: string): void {
    if (this.#left <= 0) return;
    const shown = printable(text.slice(0, this.#left));
    this.#left -= text.length;
    process.stderr.write(this.#left > 0 ? shown : `${shown}\n… further output of claims is omitted\n`);
  }
}

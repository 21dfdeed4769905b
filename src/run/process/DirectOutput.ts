import { printable } from '../../results/words/printable.ts';
import { LimitedText } from '../sandbox/LimitedText.ts';

/**
 * What the processes that run claims write: on standard error, since another program may parse standard output, and
 * without control characters.
 */
export class DirectOutput {
  /** What claims may write past the console in a run. */
  readonly #limited = new LimitedText('claims');

  /** Prints what was written by a console, which has a limit of its own for each claim. */
  print(text: string): void {
    process.stderr.write(printable(text));
  }

  /** Prints what was written to a file descriptor directly. */
  printDirect(text: string): void {
    const shown = this.#limited.take(text);
    if (shown !== '') process.stderr.write(shown);
  }
}

import { onOneLine } from '../../results/words/printable.ts';

/** Milliseconds between two updates of the line. */
const PERIOD = 100;

/** Characters in a line if the terminal does not report its width. */
const WIDTH = 80;

const CLEAR = '\r\u001B[K';

/** A status line at the bottom of a terminal, updated in place; without a terminal nothing is shown. */
export class StatusLine {
  readonly #stream: NodeJS.WriteStream;
  #text: ((seconds: number) => string) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #begun = 0;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  /** Whether there is a terminal to show the line on. */
  get isShown(): boolean {
    return this.#stream.isTTY;
  }

  /** Writes a permanent line; for streams that show no status line. */
  writeLine(line: string): void {
    this.#stream.write(`${onOneLine(line)}\n`);
  }

  /** Shows a text, updated from now on. @param text makes it from the whole seconds since the line was first shown */
  show(text: (seconds: number) => string): void {
    if (!this.#stream.isTTY) return;
    this.#text = text;
    if (this.#timer !== undefined) return;
    this.#begun = performance.now();
    this.#timer = setInterval(() => this.#draw(), PERIOD);
    this.#timer.unref();
    this.#draw();
  }

  /** Writes something permanent above the line. */
  above(write: () => void): void {
    if (this.#text === undefined) return write();
    this.#stream.write(CLEAR);
    write();
    this.#draw();
  }

  hide(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (this.#text !== undefined) this.#stream.write(CLEAR);
    this.#text = undefined;
  }

  #draw(): void {
    if (this.#text === undefined) return;
    const text = onOneLine(this.#text(Math.floor((performance.now() - this.#begun) / 1000)));
    const room = (this.#stream.columns || WIDTH) - 1;
    this.#stream.write(`${CLEAR}${text.length > room ? `${text.slice(0, room - 1)}…` : text}`);
  }
}

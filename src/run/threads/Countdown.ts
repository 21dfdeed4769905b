/** Calls a function after a given time, not counting pauses. */
export class Countdown {
  readonly #call: () => void;
  /** Milliseconds left when it was last started. */
  #left: number;
  #began = 0;
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;

  /** @param left milliseconds */
  constructor(left: number, call: () => void) {
    this.#left = left;
    this.#call = call;
  }

  go(): void {
    if (this.#isOver || this.#timer !== undefined) return;
    this.#began = performance.now();
    this.#timer = setTimeout(this.#call, this.#left);
  }

  pause(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#left = Math.max(0, this.#left - (performance.now() - this.#began));
  }

  /** Cancels the call. */
  end(): void {
    this.pause();
    this.#isOver = true;
  }
}

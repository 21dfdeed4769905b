/** Milliseconds between two looks at the clock. */
const PERIOD = 250;

/** Milliseconds that a timer may be late on a machine that is busy. */
const LATE = 500;

/**
 * The part of a time between two looks at the clock in which the process was running. A timer that is far too late was
 * kept waiting: the process was stopped, or the machine asleep.
 *
 * @param passed milliseconds between the looks
 * @param planned milliseconds after which the second look was to be
 */
export const running = (passed: number, planned: number): number => Math.min(passed, planned + LATE);

/** Calls a function after a given time, not counting pauses, be they asked for or because the process does not run. */
export class Countdown {
  readonly #call: () => void;
  /** Milliseconds left at the last look at the clock. */
  #left: number;
  #looked = 0;
  #planned = 0;
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;

  /** @param left milliseconds */
  constructor(left: number, call: () => void) {
    this.#left = left;
    this.#call = call;
  }

  go(): void {
    if (this.#isOver || this.#timer !== undefined) return;
    this.#looked = performance.now();
    this.#planned = Math.min(this.#left, PERIOD);
    this.#timer = setTimeout(() => {
      this.pause();
      if (this.#left > 0) this.go();
      else this.#call();
    }, this.#planned);
  }

  pause(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#left = Math.max(0, this.#left - running(performance.now() - this.#looked, this.#planned));
  }

  /** Cancels the call. */
  end(): void {
    this.pause();
    this.#isOver = true;
  }
}

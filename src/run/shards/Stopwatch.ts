/** Adds up how long something takes that is done again and again. */
export class Stopwatch {
  #since: number | undefined;
  #sum: number | undefined;

  /** Begins to measure, or begins again. */
  start(): void {
    this.#since = performance.now();
  }

  /** Adds the time since the start, if there was one. */
  stop(): void {
    if (this.#since === undefined) return;
    this.#sum = (this.#sum ?? 0) + (performance.now() - this.#since) / 1000;
    this.#since = undefined;
  }

  /** Seconds in all; undefined if nothing was measured. */
  get seconds(): number | undefined {
    return this.#sum;
  }
}

/** A number of slots, of which each piece of work takes one or all: first come, first served. */
export class Slots {
  readonly #most: number;
  #free: number;
  readonly #waiting: { readonly needed: number; readonly go: () => void }[] = [];

  /** @param most slots, at least 1 */
  constructor(most: number) {
    this.#most = most;
    this.#free = most;
  }

  /** Does work beside other work, once a slot is free. */
  share<T>(work: () => Promise<T>): Promise<T> {
    return this.#with(1, work);
  }

  /** Does work while no other is done. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#with(this.#most, work);
  }

  async #with<T>(needed: number, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((go) => {
      this.#waiting.push({ needed, go });
      this.#next();
    });
    try {
      return await work();
    } finally {
      this.#free += needed;
      this.#next();
    }
  }

  #next(): void {
    for (let first = this.#waiting[0]; first !== undefined && first.needed <= this.#free; first = this.#waiting[0]) {
      this.#free -= first.needed;
      this.#waiting.shift();
      first.go();
    }
  }
}

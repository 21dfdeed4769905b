/** A few words of memory by which the threads of a crew hear of each other. */
export class SharedSignal {
  readonly memory: SharedArrayBuffer;
  readonly #words: Int32Array;

  /** @param memory of another thread's; new when left out */
  constructor(memory: SharedArrayBuffer = new SharedArrayBuffer(16)) {
    this.memory = memory;
    this.#words = new Int32Array(memory);
  }

  /** How often it was rung. */
  get rings(): number {
    return Atomics.load(this.#words, RINGS);
  }

  /** How many have come to help so far. */
  get helpers(): number {
    return Atomics.load(this.#words, HELPERS);
  }

  /** Whether the claim is decided. */
  get isOver(): boolean {
    return Atomics.load(this.#words, OVER) === 1;
  }

  /** Whether one that helped did not come back. */
  get isLost(): boolean {
    return Atomics.load(this.#words, LOST) === 1;
  }

  ring(): void {
    Atomics.add(this.#words, RINGS, 1);
    Atomics.notify(this.#words, RINGS);
  }

  /** Waits until it was rung more often than this. */
  wait(rings: number): void {
    Atomics.wait(this.#words, RINGS, rings);
  }

  addHelper(): void {
    Atomics.add(this.#words, HELPERS, 1);
  }

  lose(): void {
    Atomics.store(this.#words, LOST, 1);
  }

  end(): void {
    Atomics.store(this.#words, OVER, 1);
    this.ring();
  }
}

const [RINGS, HELPERS, OVER, LOST] = [0, 1, 2, 3];

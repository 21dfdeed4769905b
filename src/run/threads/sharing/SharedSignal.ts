/**
 * Shared memory by which the thread that decides a claim and its helpers wake each other: word 0 counts signals, word 1
 * the helpers that have come, word 2 is 1 once the claim is decided, word 3 is 1 once a helper did not return, word 4 is the
 * number of settings that the deciding thread has begun, word 5 that of the settings that helpers have taken.
 */
export class SharedSignal {
  readonly memory: SharedArrayBuffer;
  readonly #words: Int32Array;

  /** @param memory of another thread's signal; new when left out */
  constructor(memory: SharedArrayBuffer = new SharedArrayBuffer(24)) {
    this.memory = memory;
    this.#words = new Int32Array(memory);
  }

  /** How often it has been raised. */
  get count(): number {
    return Atomics.load(this.#words, COUNT);
  }

  /** Number of helpers that have joined so far. */
  get helpers(): number {
    return Atomics.load(this.#words, HELPERS);
  }

  /** Whether the claim is decided. */
  get isOver(): boolean {
    return Atomics.load(this.#words, OVER) === 1;
  }

  /** Whether a helper did not return. */
  get isLost(): boolean {
    return Atomics.load(this.#words, LOST) === 1;
  }

  /** Number of settings that the deciding thread has begun. */
  get settings(): number {
    return Atomics.load(this.#words, SETTINGS);
  }

  set settings(count: number) {
    Atomics.store(this.#words, SETTINGS, count);
  }

  /** Takes the next of the settings that helpers decide. @returns its place in their order, from 0 */
  takeSetting(): number {
    return Atomics.add(this.#words, TAKEN, 1);
  }

  /** Wakes all waiting threads. */
  raise(): void {
    Atomics.add(this.#words, COUNT, 1);
    Atomics.notify(this.#words, COUNT);
  }

  /** Waits until it has been raised more than `count` times. */
  wait(count: number): void {
    Atomics.wait(this.#words, COUNT, count);
  }

  addHelper(): void {
    Atomics.add(this.#words, HELPERS, 1);
  }

  /** Records that a helper did not return. */
  lose(): void {
    Atomics.store(this.#words, LOST, 1);
  }

  /** Records that the claim is decided, and wakes all waiting threads. */
  end(): void {
    Atomics.store(this.#words, OVER, 1);
    this.raise();
  }
}

const [COUNT, HELPERS, OVER, LOST, SETTINGS, TAKEN] = [0, 1, 2, 3, 4, 5];

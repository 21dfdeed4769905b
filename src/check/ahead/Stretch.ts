import { BLOCK } from '../decide/Decider.ts';

/** What the threads that make a stretch share. */
export interface StretchMemory {
  /** The number of its first block. */
  readonly first: number;
  /** A double for each draw. */
  readonly values: SharedArrayBuffer;
  /** A word for the whole and one for each block. */
  readonly states: SharedArrayBuffer;
}

/** The state of a block that nobody has begun. Of one that is made it is 1 more than the number of its draws. */
const OPEN = 0;
/** The state of a block that somebody makes. */
const TAKEN = -1;

/** Milliseconds after which somebody who waits for a block looks whether its maker is still there. */
const PATIENCE = 250;

/**
 * A stretch of blocks of draws at a setting that several threads make between them. The one that judges takes them in
 * their order and makes none before its turn, so that it meets what a claim does wrong where it would meet it alone;
 * those that help begin at the other end. They meet in between.
 */
export class Stretch {
  readonly memory: StretchMemory;
  readonly first: number;
  /** The number of the block after the last. */
  readonly end: number;
  readonly #values: Float64Array;
  readonly #states: Int32Array;
  /** No block from here on is open. */
  #open: number;

  constructor(memory: StretchMemory) {
    this.memory = memory;
    this.first = memory.first;
    this.#values = new Float64Array(memory.values);
    this.#states = new Int32Array(memory.states);
    this.end = this.first + this.#states.length - 1;
    this.#open = this.end;
  }

  /** A stretch of so many blocks of which none is begun. */
  static from(first: number, blocks: number): Stretch {
    return new Stretch({
      first,
      values: new SharedArrayBuffer(8 * BLOCK * blocks),
      states: new SharedArrayBuffer(4 * (blocks + 1)),
    });
  }

  /**
   * The values of a block that somebody else has made; it is waited for where it is not ready.
   *
   * @param isLost whether somebody who took a block may be gone
   * @returns undefined where the block is left to the one that asks. Fewer values than a block has where the next draw
   *   failed, which the one that asks will find when it makes it
   */
  take(block: number, isLost: () => boolean): Float64Array | undefined {
    const at = this.#at(block);
    for (;;) {
      const state = Atomics.compareExchange(this.#states, at, OPEN, TAKEN);
      if (state === OPEN) return undefined;
      if (state !== TAKEN) return this.#valuesOf(block).subarray(0, state - 1);
      if (isLost()) return undefined;
      Atomics.wait(this.#states, at, TAKEN, PATIENCE);
    }
  }

  /** The last block that nobody has begun, which is now the caller's to make; undefined when there is none, or the stretch is over. */
  takeLast(): number | undefined {
    while (this.#open > this.first && Atomics.load(this.#states, 0) === OPEN) {
      this.#open--;
      const state = Atomics.compareExchange(this.#states, this.#at(this.#open), OPEN, TAKEN);
      if (state === OPEN) return this.#open;
    }
    return undefined;
  }

  /** Makes a block that was taken: as many of its draws as there are before the first that fails. */
  make(block: number, next: () => number): void {
    const values = this.#valuesOf(block);
    let made = 0;
    try {
      for (; made < BLOCK; made++) values[made] = next();
    } catch {
      // Whoever judges makes this draw again in its turn, and says what is wrong with it.
    }
    Atomics.store(this.#states, this.#at(block), made + 1);
    Atomics.notify(this.#states, this.#at(block));
  }

  /** From now on nobody takes a block. */
  close(): void {
    Atomics.store(this.#states, 0, TAKEN);
  }

  #at(block: number): number {
    return 1 + block - this.first;
  }

  #valuesOf(block: number): Float64Array {
    const at = BLOCK * (block - this.first);
    return this.#values.subarray(at, at + BLOCK);
  }
}

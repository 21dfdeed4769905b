import { BLOCK } from '../../check/decide/Decider.ts';

/** The shared memory of a buffer. */
export interface SampleBufferMemory {
  /** The number of its first block. */
  readonly first: number;
  /** A double for each draw. */
  readonly values: SharedArrayBuffer;
  /** One word for the whole buffer and one for each block. */
  readonly states: SharedArrayBuffer;
}

/** The state of a block that no thread has taken. That of a finished block is 1 more than the number of its draws. */
const OPEN = 0;
/** The state of a block that a thread is making. */
const TAKEN = -1;

/** Milliseconds after which a thread that waits for a block checks that its maker is still alive. */
const PATIENCE = 250;

/**
 * Shared memory for consecutive blocks of draws at one setting, which several threads fill. The deciding thread takes the
 * blocks in their order and makes none before its turn, so that it meets an error of the claim where it would meet it
 * alone; helpers begin at the other end, and they meet in between.
 */
export class SampleBuffer {
  readonly memory: SampleBufferMemory;
  readonly first: number;
  /** The number of the block after the last. */
  readonly end: number;
  readonly #values: Float64Array;
  readonly #states: Int32Array;
  /** No block from here on is open. */
  #open: number;

  constructor(memory: SampleBufferMemory) {
    this.memory = memory;
    this.first = memory.first;
    this.#values = new Float64Array(memory.values);
    this.#states = new Int32Array(memory.states);
    this.end = this.first + this.#states.length - 1;
    this.#open = this.end;
  }

  /** A buffer with the given number of blocks, all open. */
  static from(first: number, blocks: number): SampleBuffer {
    return new SampleBuffer({
      first,
      values: new SharedArrayBuffer(8 * BLOCK * blocks),
      states: new SharedArrayBuffer(4 * (blocks + 1)),
    });
  }

  /**
   * The values of a block made by another thread; waits until it is ready.
   *
   * @param isLost whether a thread that took a block may have ended
   * @returns undefined if the caller must make the block itself. Fewer values than a block has if the next draw
   *   failed; the caller meets that failure when it makes the draw itself
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

  /** Takes the last open block for the caller to make; undefined if there is none, or the buffer is closed. */
  takeLast(): number | undefined {
    while (this.#open > this.first && Atomics.load(this.#states, 0) === OPEN) {
      this.#open--;
      const state = Atomics.compareExchange(this.#states, this.#at(this.#open), OPEN, TAKEN);
      if (state === OPEN) return this.#open;
    }
    return undefined;
  }

  /** Makes a block that was taken, up to the first draw that fails. */
  make(block: number, next: () => number): void {
    const values = this.#valuesOf(block);
    let made = 0;
    try {
      for (; made < BLOCK; made++) values[made] = next();
    } catch {
      // The deciding thread makes this draw again in its turn, and reports what is wrong with it.
    }
    Atomics.store(this.#states, this.#at(block), made + 1);
    Atomics.notify(this.#states, this.#at(block));
  }

  /**
   * Makes blocks from the last open one down, until none is left.
   *
   * @param sampler how the draws of a block are made
   * @param isWanted asked after each block whether to continue
   */
  fill(sampler: (block: number) => () => number, isWanted: () => boolean): void {
    for (let block = this.takeLast(); block !== undefined; block = isWanted() ? this.takeLast() : undefined)
      this.make(block, sampler(block));
  }

  /** Closes the buffer: no more blocks are taken. */
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

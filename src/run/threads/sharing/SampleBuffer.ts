import type { BlockSampler } from '../../../check/decide/blockSampler.ts';
import { BLOCK } from '../../../check/decide/Decider.ts';
import type { MadeBlock } from '../../../check/decide/Prefetched.ts';

/** The shared memory of a buffer. */
export interface SampleBufferMemory {
  /** The number of its first block. */
  readonly first: number;
  /** How many threads make blocks, the deciding one included. */
  readonly threads: number;
  /** A double for each draw. */
  readonly values: SharedArrayBuffer;
  /** One more for each, where two sides are compared. */
  readonly rights: SharedArrayBuffer | undefined;
  /** One word for the whole buffer and one for each block. */
  readonly states: SharedArrayBuffer;
}

/** The state of a block that no thread has taken. That of a finished block is 1 more than the number of its draws. */
const OPEN = 0;
/** The state of a block that a thread is making. */
const TAKEN = -1;

/** Milliseconds after which a thread that waits for a block checks that its maker is still alive. */
const PATIENCE = 250;

/** How many blocks a buffer has, how many threads make them, and whether two sides are compared. */
export interface BufferSize {
  readonly blocks: number;
  readonly threads: number;
  readonly compared: boolean;
}

/**
 * Shared memory for consecutive blocks of draws at one setting, which several threads fill. The deciding thread takes the
 * blocks in their order and makes none before its turn, so that it meets an error of the claim where it would meet it
 * alone. Helpers go in the same order, and leave it one block in as many as there are threads: they are then at most a
 * block or so ahead when the test ends, and what they made is not wasted. Only a helper that finds none of its own begins
 * at the other end with those that are left.
 */
export class SampleBuffer {
  readonly memory: SampleBufferMemory;
  readonly first: number;
  /** The number of the block after the last. */
  readonly end: number;
  readonly #values: Float64Array;
  readonly #rights: Float64Array | undefined;
  readonly #states: Int32Array;
  /** No block of the helpers before this one is open. */
  #next: number;
  /** No block from here on is open. */
  #open: number;

  constructor(memory: SampleBufferMemory) {
    this.memory = memory;
    this.first = memory.first;
    this.#values = new Float64Array(memory.values);
    this.#rights = memory.rights && new Float64Array(memory.rights);
    this.#states = new Int32Array(memory.states);
    this.end = this.first + this.#states.length - 1;
    this.#next = this.first;
    this.#open = this.end;
  }

  /** A buffer from a block on, all of whose blocks are open. */
  static from(first: number, { blocks, threads, compared }: BufferSize): SampleBuffer {
    const doubles = (): SharedArrayBuffer => new SharedArrayBuffer(8 * BLOCK * blocks);
    return new SampleBuffer({
      first,
      threads,
      values: doubles(),
      rights: compared ? doubles() : undefined,
      states: new SharedArrayBuffer(4 * (blocks + 1)),
    });
  }

  /**
   * A block made by another thread; waits until it is ready.
   *
   * @param isLost whether a thread that took a block may have ended
   * @returns undefined if the caller must make the block itself. Fewer draws than a block has if the next one
   *   failed; the caller meets that failure when it makes the draw itself
   */
  take(block: number, isLost: () => boolean): MadeBlock | undefined {
    const at = this.#at(block);
    for (;;) {
      const state = Atomics.compareExchange(this.#states, at, OPEN, TAKEN);
      if (state === OPEN) return undefined;
      if (state !== TAKEN) return this.#of(block, state - 1);
      if (isLost()) return undefined;
      Atomics.wait(this.#states, at, TAKEN, PATIENCE);
    }
  }

  /** Takes an open block for a helper to make; undefined if there is none, or the buffer is closed. */
  takeOpen(): number | undefined {
    const { threads } = this.memory;
    while (this.#next < this.end && !this.#isClosed) {
      const block = this.#next++;
      const isLeft = (block - this.first) % threads === threads - 1;
      if (!isLeft && this.#takes(block)) return block;
    }
    while (this.#open > this.first && !this.#isClosed) {
      this.#open--;
      if (this.#takes(this.#open)) return this.#open;
    }
    return undefined;
  }

  /** Makes a block that was taken, up to the first draw that fails. */
  make(block: number, sampler: BlockSampler): void {
    const made = sampler(block, this.#of(block, BLOCK));
    Atomics.store(this.#states, this.#at(block), made + 1);
    Atomics.notify(this.#states, this.#at(block));
  }

  /**
   * Makes open blocks until none is left.
   *
   * @param isWanted asked after each block whether to continue
   */
  fill(sampler: BlockSampler, isWanted: () => boolean): void {
    for (let block = this.takeOpen(); block !== undefined; block = isWanted() ? this.takeOpen() : undefined)
      this.make(block, sampler);
  }

  /** Closes the buffer: no more blocks are taken. */
  close(): void {
    Atomics.store(this.#states, 0, TAKEN);
  }

  /** How many blocks from the given one on were taken, be they finished or not. */
  takenFrom(block: number): number {
    let taken = 0;
    for (let at = this.#at(Math.max(block, this.first)); at < this.#states.length; at++)
      if (Atomics.load(this.#states, at) !== OPEN) taken++;
    return taken;
  }

  get #isClosed(): boolean {
    return Atomics.load(this.#states, 0) !== OPEN;
  }

  #takes(block: number): boolean {
    return Atomics.compareExchange(this.#states, this.#at(block), OPEN, TAKEN) === OPEN;
  }

  #at(block: number): number {
    return 1 + block - this.first;
  }

  /** The first draws of a block. */
  #of(block: number, draws: number): MadeBlock {
    const at = BLOCK * (block - this.first);
    return { values: this.#values.subarray(at, at + draws), rights: this.#rights?.subarray(at, at + draws) };
  }
}

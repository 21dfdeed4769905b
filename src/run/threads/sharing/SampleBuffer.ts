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
  /** Two words for the whole buffer and one for each block. */
  readonly states: SharedArrayBuffer;
}

/** The state of a block that no thread has taken. That of a finished block is 1 more than the number of its draws. */
const OPEN = 0;
/** The state of a block that a thread is making. */
const TAKEN = -1;

/** The state of a block that another machine was asked for. The deciding thread makes it if it has not come by its turn. */
const ASKED = -2;

/** The words of the whole buffer: whether it is closed, and the block after the last one that the deciding thread has requested. */
const [CLOSED, COME, HEAD] = [0, 1, 2];

/** Consecutive blocks. */
export interface BlockRun {
  /** The number of the first. */
  readonly first: number;
  readonly count: number;
}

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
 * at the other end with those that are left. Other machines are asked for blocks at that end, and nobody waits for these.
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
    this.end = this.first + this.#states.length - HEAD;
    this.#next = this.first;
    this.#open = this.end;
  }

  /** A buffer from a block on, all of whose blocks are open. */
  static from(first: number, { blocks, threads, compared }: BufferSize): SampleBuffer {
    const doubles = (): SharedArrayBuffer => new SharedArrayBuffer(8 * BLOCK * blocks);
    const states = new SharedArrayBuffer(4 * (blocks + HEAD));
    new Int32Array(states)[COME] = first;
    return new SampleBuffer({
      first,
      threads,
      values: doubles(),
      rights: compared ? doubles() : undefined,
      states,
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
    Atomics.store(this.#states, COME, block + 1);
    for (;;) {
      const state = Atomics.compareExchange(this.#states, at, OPEN, TAKEN);
      if (state === OPEN) return undefined;
      if (state === ASKED) {
        if (this.#changes(block, ASKED, TAKEN)) return undefined;
        continue;
      }
      if (state !== TAKEN) return this.#of(block, state - 1);
      if (isLost()) return undefined;
      Atomics.wait(this.#states, at, TAKEN, PATIENCE);
    }
  }

  /** Takes an open block for a helper to make; undefined if there is none, or the buffer is closed. */
  takeOpen(): number | undefined {
    const { threads } = this.memory;
    while (this.#next < this.end && !this.isClosed) {
      const block = this.#next++;
      const isLeft = (block - this.first) % threads === threads - 1;
      if (!isLeft && this.#changes(block, OPEN, TAKEN)) return block;
    }
    while (this.#open > this.first && !this.isClosed) {
      this.#open--;
      if (this.#changes(this.#open, OPEN, TAKEN)) return this.#open;
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
    Atomics.store(this.#states, CLOSED, TAKEN);
  }

  /** Whether no more blocks are taken. */
  get isClosed(): boolean {
    return Atomics.load(this.#states, CLOSED) !== OPEN;
  }

  /**
   * Reserves the last open blocks for another machine, so few of them that they can be there when the deciding thread comes
   * to the first one.
   *
   * @param most blocks
   * @param fewest blocks that are worth it
   * @param lead how many blocks the deciding thread makes in the time in which another machine makes one and sends it
   * @returns undefined if there are not so many, or the buffer is closed
   */
  ask(most: number, fewest: number, lead: number): BlockRun | undefined {
    const come = Atomics.load(this.#states, COME);
    while (this.#open > come && Atomics.load(this.#states, this.#at(this.#open - 1)) !== OPEN) this.#open--;
    const count = Math.min(most, Math.floor((this.#open - come - 1) / (1 + lead)));
    if (this.isClosed || count < Math.max(1, fewest)) return undefined;
    const end = this.#open;
    while (this.#open > end - count && this.#changes(this.#open - 1, OPEN, ASKED)) this.#open--;
    return this.#open < end ? { first: this.#open, count: end - this.#open } : undefined;
  }

  /** Takes values that another machine has made of blocks that it was asked for; those that came too late are left out. */
  give({ first, count }: BlockRun, values: Float64Array): void {
    for (let block = first; block < first + count; block++) {
      if (Atomics.load(this.#states, this.#at(block)) !== ASKED) continue;
      this.#of(block, BLOCK).values.set(values.subarray(BLOCK * (block - first), BLOCK * (block - first + 1)));
      this.#changes(block, ASKED, BLOCK + 1);
    }
  }

  /** Opens blocks again that another machine was asked for and has not made. */
  reopen({ first, count }: BlockRun): void {
    for (let block = first; block < first + count; block++) this.#changes(block, ASKED, OPEN);
    this.#open = Math.max(this.#open, first + count);
  }

  /** How many of the blocks that another machine was asked for have come to be used. */
  used({ first, count }: BlockRun): number {
    const end = Math.min(first + count, Atomics.load(this.#states, COME));
    let used = 0;
    for (let block = first; block < end; block++) if (Atomics.load(this.#states, this.#at(block)) > OPEN) used++;
    return used;
  }

  /** How many blocks from the given one on were taken by a thread, or came from another machine, be they finished or not. */
  takenFrom(block: number): number {
    let taken = 0;
    for (let at = this.#at(Math.max(block, this.first)); at < this.#states.length; at++)
      if (![OPEN, ASKED].includes(Atomics.load(this.#states, at))) taken++;
    return taken;
  }

  /** Changes the state of a block if it is the one expected. @returns whether it was */
  #changes(block: number, from: number, to: number): boolean {
    return Atomics.compareExchange(this.#states, this.#at(block), from, to) === from;
  }

  #at(block: number): number {
    return HEAD + block - this.first;
  }

  /** The first draws of a block. */
  #of(block: number, draws: number): MadeBlock {
    const at = BLOCK * (block - this.first);
    return { values: this.#values.subarray(at, at + draws), rights: this.#rights?.subarray(at, at + draws) };
  }
}

import type { Rng } from '../../random/Rng.ts';
import { BLOCK } from './Decider.ts';
import type { DrawInLoop } from './estimate/drawInLoop.ts';
import type { Observer } from './observerOf.ts';
import type { MadeBlock, Prefetched } from './Prefetched.ts';

/** What was observed in draws, in their order. */
export type Values = Uint8Array | Float64Array;

/** Draws that there is room for at first. */
const FIRST = 64;

/** The draws at a setting so far: one byte each for an event, which is 0 or 1, and a double for any other number. */
export class Samples {
  /** The values, and then room for more. */
  values: Values;
  count = 0;
  /** Of all values, added in their order. */
  sum = 0;
  /** The right side in each draw, and then room for more, where two sides are compared. */
  rights: Float64Array | undefined;
  readonly #right: (() => number) | undefined;
  readonly #drawMany: DrawInLoop | undefined;
  /** The stream of the block in work, where its draws so far were made from it. */
  #rng: Rng | undefined;
  readonly #prefetched: Prefetched | undefined;

  /**
   * @param observed whether draws are events, what tells the right side in the draw made last, and what makes many draws
   * @param prefetched blocks that are made elsewhere, if any are
   */
  constructor({ isEvent, right, drawMany }: Pick<Observer, 'isEvent' | 'right' | 'drawMany'>, prefetched?: Prefetched) {
    this.#drawMany = drawMany;
    this.values = isEvent ? new Uint8Array(FIRST) : new Float64Array(FIRST);
    this.#right = right;
    this.rights = right === undefined ? undefined : new Float64Array(FIRST);
    this.#prefetched = prefetched;
  }

  /**
   * Draws until there are so many.
   *
   * @param draw makes a draw and tells its value
   * @param stream of each block of draws
   */
  upTo(most: number, draw: (rng: Rng) => number, stream: (block: number) => Rng): void {
    this.#makeRoom(most);
    while (this.count < most) {
      const block = Math.floor(this.count / BLOCK);
      const made = this.#prefetched?.made(block);
      const until = Math.min(most, (block + 1) * BLOCK);
      const has = Math.min(until, block * BLOCK + (made?.values.length ?? 0));
      if (made !== undefined && has > this.count) this.#take(made, block, has);
      else this.#make(until, draw, stream);
    }
  }

  /** Their mean, also where their sum is beyond the doubles; NaN where there are none. */
  get mean(): number {
    const { values, count, sum } = this;
    // A constant is its own mean, which a sum that is rounded need not be.
    if (count > 0 && values.subarray(0, count).every((value) => value === values[0])) return values[0]!;
    if (Number.isFinite(sum)) return sum / count;
    let mean = 0;
    for (const value of values.subarray(0, count)) mean += value / count;
    return mean;
  }

  /** The mean of the right sides; undefined where no two sides are compared. */
  get meanRight(): number | undefined {
    const { rights, count } = this;
    if (rights === undefined) return undefined;
    let mean = 0;
    for (let i = 0; i < count; i++) mean += rights[i]! / count;
    return mean;
  }

  /** Says that no more draws are needed. */
  close(): void {
    this.#prefetched?.close();
  }

  /** Takes draws of a block that was made elsewhere. */
  #take({ values, rights }: MadeBlock, block: number, until: number): void {
    const from = this.count;
    const first = block * BLOCK;
    const theirs = values.subarray(from - first, until - first);
    let { sum } = this;
    for (const value of theirs) sum += value;
    this.values.set(theirs, from);
    if (rights !== undefined) this.rights!.set(rights.subarray(from - first, until - first), from);
    this.sum = sum;
    this.count = until;
    this.#rng = undefined;
  }

  /** Makes draws of one block. */
  #make(until: number, draw: (rng: Rng) => number, stream: (block: number) => Rng): void {
    const { values, rights } = this;
    if (this.#drawMany !== undefined)
      return this.#makeMany(until, this.#drawMany, this.#rng ?? this.#reach(draw, stream));
    const right = this.#right;
    const rng = this.#rng ?? this.#reach(draw, stream);
    let { count, sum } = this;
    try {
      for (; count < until; count++) {
        const value = draw(rng);
        values[count] = value;
        if (right !== undefined) rights![count] = right();
        sum += value;
      }
    } finally {
      // Where a draw cannot be made, those before it count.
      this.#rng = count % BLOCK === 0 ? undefined : rng;
      this.count = count;
      this.sum = sum;
    }
  }

  #makeMany(until: number, drawMany: DrawInLoop, rng: Rng): void {
    const from = this.count;
    try {
      drawMany(this, until, rng);
    } finally {
      // Where a draw cannot be made, those before it count.
      let { sum } = this;
      for (let at = from; at < this.count; at++) sum += this.values[at]!;
      this.sum = sum;
      this.#rng = this.count % BLOCK === 0 ? undefined : rng;
    }
  }

  /** The stream of the block in work where the next draw begins: those that others made are made again. */
  #reach(draw: (rng: Rng) => number, stream: (block: number) => Rng): Rng {
    const rng = stream(Math.floor(this.count / BLOCK));
    for (let at = this.count % BLOCK; at > 0; at--) draw(rng);
    return rng;
  }

  #makeRoom(most: number): void {
    const { values } = this;
    if (most <= values.length) return;
    const size = Math.max(most, 2 * values.length);
    this.values = values instanceof Uint8Array ? new Uint8Array(size) : new Float64Array(size);
    this.values.set(values);
    const { rights } = this;
    if (rights === undefined) return;
    this.rights = new Float64Array(size);
    this.rights.set(rights);
  }
}

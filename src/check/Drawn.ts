import type { Rng } from '../random/Rng.ts';
import { BLOCK } from './Decider.ts';

/** What was observed in draws, in their order. */
export type Values = Uint8Array | Float64Array;

/** Draws that there is room for at first. */
const FIRST = 64;

/** The draws at a setting so far: one byte each for an event, which is 0 or 1, and a double for any other number. */
export class Drawn {
  /** The values, and then room for more. */
  values: Values;
  count = 0;
  /** Of all values, added in their order. */
  sum = 0;
  #rng: Rng | undefined;

  constructor(ofEvent: boolean) {
    this.values = ofEvent ? new Uint8Array(FIRST) : new Float64Array(FIRST);
  }

  /**
   * Draws until there are so many.
   *
   * @param draw makes a draw and tells its value
   * @param stream of each block of draws
   */
  upTo(most: number, draw: (rng: Rng) => number, stream: (block: number) => Rng): void {
    this.#makeRoom(most);
    const { values } = this;
    let rng = this.#rng ?? stream(0);
    let { count, sum } = this;
    for (; count < most; count++) {
      if (count % BLOCK === 0 && count > 0) rng = stream(count / BLOCK);
      const value = draw(rng);
      values[count] = value;
      sum += value;
    }
    this.#rng = rng;
    this.count = count;
    this.sum = sum;
  }

  #makeRoom(most: number): void {
    const { values } = this;
    if (most <= values.length) return;
    const size = Math.max(most, 2 * values.length);
    this.values = values instanceof Uint8Array ? new Uint8Array(size) : new Float64Array(size);
    this.values.set(values);
  }
}

import { streams } from '../../src/random/stream.ts';
import type { Rng } from '../../src/random/Rng.ts';

/** Draws that share a stream. */
const BLOCK = 64;

/** The draws of one simulation, made when they are first asked for and kept for all rules that look at them. */
export class Drawn {
  #values = new Float64Array(1024);
  #count = 0;
  readonly #draw: (rng: Rng) => number;
  readonly #streams: (block: number) => Rng;

  constructor(draw: (rng: Rng) => number, ...key: readonly (string | number)[]) {
    this.#draw = draw;
    this.#streams = streams('references', ...key);
  }

  /** At least so many draws. */
  upTo(count: number): Float64Array {
    if (count > this.#values.length) {
      const values = new Float64Array(Math.max(count + BLOCK, 2 * this.#values.length));
      values.set(this.#values);
      this.#values = values;
    }
    while (this.#count < count) {
      const rng = this.#streams(this.#count / BLOCK);
      const end = Math.min(this.#values.length, this.#count + BLOCK);
      for (; this.#count < end; this.#count++) this.#values[this.#count] = this.#draw(rng);
    }
    return this.#values;
  }
}

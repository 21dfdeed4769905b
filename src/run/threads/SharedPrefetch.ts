import type { DrawsAt, Prefetched } from '../../check/decide/Prefetched.ts';
import type { Helpers } from './Offer.ts';
import type { SampleBuffer } from './SampleBuffer.ts';

/** Blocks drawn before any are offered: few settings need more, and those that do need many. */
const ALONE = 4;
/** Most blocks offered at a time: two megabytes. */
const MAX_BLOCKS = 4096;

/** The draws at one setting that helper threads make, in shared sample buffers, ahead of the thread that consumes them. */
export class SharedPrefetch implements Prefetched {
  readonly #helpers: Helpers;
  readonly #draws: DrawsAt;
  /** Most blocks that may be drawn. */
  readonly #end: number;
  #buffer: SampleBuffer | undefined;
  /** The block requested last, and its values if a helper made it. */
  #block = -1;
  #made: Float64Array | undefined;

  /** @param end most blocks that may be drawn */
  constructor(helpers: Helpers, draws: DrawsAt, end: number) {
    this.#helpers = helpers;
    this.#draws = draws;
    this.#end = end;
  }

  made(block: number): Float64Array | undefined {
    if (block !== this.#block) {
      this.#block = block;
      this.#made = this.#take(block);
    }
    return this.#made;
  }

  close(): void {
    this.#buffer?.close();
  }

  #take(block: number): Float64Array | undefined {
    const { first = 0, end = 0 } = this.#buffer ?? {};
    if (block >= first && block < end) return this.#buffer!.take(block, () => this.#helpers.isLost());
    if (block < end || block < ALONE) return undefined;
    // A test may end at any time; the blocks wasted then are a fraction of those it has used.
    const blocks = Math.min(MAX_BLOCKS, Math.max(ALONE, block >> 2), this.#end - block - 1);
    if (blocks > 1) this.#buffer = this.#helpers.offer(this.#draws, block + 1, blocks);
    return undefined;
  }
}

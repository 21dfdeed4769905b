import type { DrawsAt, Extent, MadeBlock, Prefetched } from '../../../check/decide/Prefetched.ts';
import { unguarded } from '../../sandbox/forbidNondeterminism.ts';
import type { Helpers } from './Offer.ts';
import type { SampleBuffer } from './SampleBuffer.ts';
import type { SharingRecord } from './SharingRecord.ts';

/** Blocks drawn before any are offered, unless they are slow: few settings need more, and those that do need many. */
const ALONE = 4;
/** Most blocks offered at a time: two megabytes of values. */
const MAX_BLOCKS = 4096;
/** Milliseconds that a block takes from which on it is slow: to offer it costs a fraction of one. */
const SLOW = 2;
/** Milliseconds of work below which an offer is not worth making. */
const LEAST = 0.5;

/** The draws at one setting that helper threads make, in shared sample buffers, ahead of the thread that consumes them. */
export class SharedPrefetch implements Prefetched {
  readonly #helpers: Helpers;
  readonly #draws: DrawsAt;
  readonly #extent: Extent;
  readonly #record: SharingRecord;
  readonly #now: () => number;
  #buffer: SampleBuffer | undefined;
  /** The block requested last, and its draws if a helper made it. */
  #block = -1;
  #made: MadeBlock | undefined;
  /** When it was requested. */
  #since = 0;

  /**
   * @param record what the sharing of the claim has cost so far
   * @param now a clock in milliseconds, which decides what is offered and nothing else
   */
  constructor(helpers: Helpers, draws: DrawsAt, extent: Extent, record: SharingRecord, now = unguarded.now) {
    this.#helpers = helpers;
    this.#draws = draws;
    this.#extent = extent;
    this.#record = record;
    this.#now = now;
  }

  made(block: number): MadeBlock | undefined {
    if (block !== this.#block) {
      const now = this.#now();
      if (this.#block >= 0 && this.#made === undefined) this.#record.pace = now - this.#since;
      this.#block = block;
      this.#made = this.#take(block);
      this.#since = now;
      if (this.#made !== undefined && !this.#extent.all) this.#record.used++;
    }
    return this.#made;
  }

  close(): void {
    // A block may end early with its test: to make all of it takes longer, if anything.
    if (this.#block >= 0 && this.#made === undefined)
      this.#record.pace = Math.max(this.#record.pace, this.#now() - this.#since);
    this.#leave();
  }

  /** Closes the buffer in work; what was made of it and not used is wasted. */
  #leave(): void {
    this.#buffer?.close();
    if (this.#buffer !== undefined) this.#record.wasted += this.#buffer.takenFrom(this.#block + 1);
    this.#buffer = undefined;
  }

  #take(block: number): MadeBlock | undefined {
    const { first = 0, end = 0 } = this.#buffer ?? {};
    if (block >= first && block < end) return this.#buffer!.take(block, () => this.#helpers.isLost());
    if (block < end) return undefined;
    this.#leave();
    const blocks = Math.min(this.#worth(block), this.#extent.blocks - block - 1);
    const { compared, isEvent } = this.#extent;
    const draws = { ...this.#draws, isEvent, pace: this.#record.pace };
    if (blocks > 0) this.#buffer = this.#helpers.offer(draws, block + 1, { blocks, compared });
    return undefined;
  }

  /** How many blocks after one are worth to be made ahead. */
  #worth(block: number): number {
    const { count } = this.#helpers;
    if (count === 0) return 0;
    const { pace } = this.#record;
    const { all, blocks } = this.#extent;
    // A test may end at any time; the blocks wasted then are a fraction of those it has used.
    const most = all ? blocks : block >= ALONE ? Math.max(ALONE, block >> 2) : this.#isSlow ? count : 0;
    return pace * Math.min(most, blocks - block - 1) < LEAST ? 0 : Math.min(MAX_BLOCKS, most);
  }

  /** Whether blocks are worth to be offered one by one, of which the last is wasted at most settings. */
  get #isSlow(): boolean {
    return this.#record.pace >= SLOW && this.#record.isWorthwhile;
  }
}

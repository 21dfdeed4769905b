import type { Crew, DrawsAt } from './Crew.ts';
import type { Stretch } from './Stretch.ts';

/** Blocks that are drawn alone before anything is offered: few settings take more, and those that do take many. */
const ALONE = 4;
/** Blocks offered at a time, at most: two megabytes. */
const MOST = 4096;

/** What a crew makes of the draws at one setting, ahead of the thread that judges them. */
export class Ahead {
  readonly #crew: Crew;
  readonly #draws: DrawsAt;
  /** Blocks that there may be at most. */
  readonly #end: number;
  #stretch: Stretch | undefined;
  /** The block that was asked for last, and what the crew made of it. */
  #block = -1;
  #made: Float64Array | undefined;

  /** @param end blocks that there may be at most */
  constructor(crew: Crew, draws: DrawsAt, end: number) {
    this.#crew = crew;
    this.#draws = draws;
    this.#end = end;
  }

  /** The values of a block that the crew made; undefined where the block is left to the one that asks. */
  made(block: number): Float64Array | undefined {
    if (block !== this.#block) {
      this.#block = block;
      this.#made = this.#take(block);
    }
    return this.#made;
  }

  /** Says that no more is needed. */
  close(): void {
    this.#stretch?.close();
  }

  #take(block: number): Float64Array | undefined {
    const { first = 0, end = 0 } = this.#stretch ?? {};
    if (block >= first && block < end) return this.#stretch!.take(block, () => this.#crew.isLost());
    if (block < end || block < ALONE) return undefined;
    // A test may end at any time: what is made in vain is a part of what it took so far.
    const blocks = Math.min(MOST, Math.max(ALONE, block >> 2), this.#end - block - 1);
    if (blocks > 1) this.#stretch = this.#crew.offer(this.#draws, block + 1, blocks);
    return undefined;
  }
}

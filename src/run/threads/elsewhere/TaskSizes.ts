import type { MadeBlocks } from '../../Blocks.ts';
import { BLOCK } from '../../../check/decide/Decider.ts';

/** Most blocks of a task: one megabyte of values. */
export const MOST_BLOCKS = 2 ** 17 / BLOCK;

/** Of the time that a task takes, the part that may be anything but draws. */
const OVERHEAD = 0.05;

/** Milliseconds that a task costs besides what its maker tells: to ask for it, to pass it on and to take its answer. */
const ASKING = 2;

/** Milliseconds of overhead that are assumed before any are known. */
const ASSUMED = 5;

/** Tasks of whose overheads the least counts: a thread or a module that has to be loaded is the exception. */
const RECENT = 4;

/** What a block costs with its way, in blocks. */
const LEAD = 1.5;

/** Tasks at once: the fewest, and the most. */
const [FEWEST_TASKS, MOST_TASKS] = [2, 256];

/** How many blocks to ask other machines for at a time, and in how many tasks at once, by what earlier tasks took. */
export class TaskSizes {
  /** What the draws are: their time is another one at each setting. */
  #draws = '';
  /** Milliseconds that a block takes its maker; 0 if unknown. */
  #perBlock = 0;
  /** Milliseconds that it takes the deciding thread. */
  #own = 0;
  #overheads: readonly number[] = Array.from({ length: RECENT }, () => ASSUMED);
  #since = 0;
  /** Milliseconds that makers have worked since then. */
  #busy = 0;
  #now = 0;

  /**
   * Begins with blocks that are offered together.
   *
   * @param draws a name for them, the same where a block takes the same time
   * @param perBlock milliseconds that a block takes, as far as is known
   * @param now the time, in milliseconds
   */
  begin(draws: string, perBlock: number, now: number): void {
    if (draws !== this.#draws) this.#perBlock = perBlock;
    this.#draws = draws;
    this.#own = perBlock;
    this.#since = now;
    this.#now = now;
    this.#busy = 0;
  }

  /** Notes what a task of the last blocks offered took. */
  note(blocks: number, { making, overhead }: Omit<MadeBlocks, 'values'>, now: number): void {
    this.#now = now;
    this.#busy += making + overhead;
    if (making > 0) this.#perBlock = making / blocks;
    this.#overheads = [...this.#overheads.slice(1), overhead];
  }

  /**
   * How many blocks to ask for: the fewest of which the overhead is 5 % at most, and twice as many, if there are. Both grow
   * beyond {@link MOST_BLOCKS} where no number is worth it.
   */
  get blocks(): { readonly fewest: number; readonly most: number } {
    if (this.#perBlock <= 0) return { fewest: Infinity, most: MOST_BLOCKS };
    const overhead = Math.max(0, Math.min(...this.#overheads)) + ASKING;
    const time = (overhead * (1 - OVERHEAD)) / OVERHEAD;
    const fewest = Math.max(1, Math.ceil(time / this.#perBlock));
    const isWorthIt = fewest <= MOST_BLOCKS;
    return { fewest: isWorthIt ? fewest : Infinity, most: Math.min(2 * fewest, MOST_BLOCKS) };
  }

  /** How many blocks the deciding thread makes in the time in which another machine makes one and sends it, about. */
  get lead(): number {
    return LEAD * (this.#own > 0 ? Math.max(1, this.#perBlock / this.#own) : 1);
  }

  /** How many tasks may be asked for at once: twice as many as makers were at work on average, so that none has to wait, and some. */
  get atOnce(): number {
    const makers = this.#busy / Math.max(1, this.#now - this.#since);
    return Math.min(MOST_TASKS, FEWEST_TASKS + Math.ceil(2 * makers));
  }
}

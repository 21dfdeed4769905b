import type { DrawsAt } from '../check/decide/Prefetched.ts';

/** Consecutive blocks of draws at one setting. */
export interface BlockRange extends DrawsAt {
  /** Whether each value is 0 or 1, and no other number. */
  readonly isEvent: boolean;
  /** The number of the first block, from 0. */
  readonly first: number;
  readonly count: number;
}

/** The values of blocks, one after the other, and what they took, in milliseconds. */
export interface MadeBlocks {
  readonly values: Float64Array;
  /** Time in which nothing but draws was made. */
  readonly making: number;
  /** Any other time that their maker took for them. */
  readonly overhead: number;
}

/** What makes blocks of draws for a claim on other machines. It changes how long a verdict takes and nothing else. */
export interface BlockMakers {
  /** Seconds for which a claim is in work before anything is asked for. */
  readonly after: number;
  /** @returns undefined if nobody makes them, or the signal fires first */
  readonly make: (blocks: BlockRange, signal: AbortSignal) => Promise<MadeBlocks | undefined>;
  /** Called with a number of blocks that were made and used. */
  readonly used: (blocks: number) => void;
}

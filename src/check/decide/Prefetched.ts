import type { Setting } from '../../claim/Setting.ts';

/** Which draws: those of a claim, or of its twin, at one setting, and what they are used for. */
export interface DrawsAt {
  /** The id of the claim, or of its twin. */
  readonly id: string;
  readonly setting: Setting;
  readonly use: DrawsUse;
}

/** The search; a confirmation, on fresh draws; to rank settings that the search upheld; an estimate at one of them. */
export type DrawsUse = 'search' | 'fresh' | 'rank' | 'estimate';

/** Which blocks of draws at a setting may be used. */
export interface Extent {
  /** How many there are, at most. */
  readonly blocks: number;
  /** Whether all of them will be used, whatever they say. */
  readonly all: boolean;
  /** Whether two sides are compared, so that each draw has a right side besides its value. */
  readonly compared: boolean;
  /** Whether each value is 0 or 1, and no other number. */
  readonly isEvent: boolean;
}

/** The draws of a block, in their order. */
export interface MadeBlock {
  readonly values: Float64Array;
  /** The right side in each draw; undefined where no two sides are compared. */
  readonly rights: Float64Array | undefined;
}

/** Blocks of draws at one setting that are made elsewhere. They change how long a verdict takes and nothing else. */
export interface Prefetched {
  /**
   * A block, waited for where it is in work. It has fewer draws than a block where the next draw fails, as it will for the
   * caller that makes it.
   *
   * @returns undefined where the caller is to make the block
   */
  made(block: number): MadeBlock | undefined;
  /** Says that no more blocks are needed. */
  close(): void;
}

/** Begins to have draws made elsewhere. */
export type Prefetch = (draws: DrawsAt, extent: Extent) => Prefetched;

import type { Setting } from '../../claim/Setting.ts';

/** Which draws: those of a claim, or of its twin, at one setting, in the search or in its confirmation. */
export interface DrawsAt {
  /** The id of the claim, or of its twin. */
  readonly id: string;
  readonly setting: Setting;
  readonly use: 'search' | 'fresh';
}

/** Blocks of draws at one setting that are made elsewhere. They change how long a verdict takes and nothing else. */
export interface Prefetched {
  /**
   * The values of a block, waited for where it is in work. Fewer values than a block has where the next draw fails, as it
   * will for the caller that makes it.
   *
   * @returns undefined where the caller is to make the block
   */
  made(block: number): Float64Array | undefined;
  /** Says that no more blocks are needed. */
  close(): void;
}

/** Begins to have draws made elsewhere, of so many blocks at most. */
export type Prefetch = (draws: DrawsAt, blocks: number) => Prefetched;

import type { Setting } from '../../claim/Setting.ts';
import type { Stretch, StretchMemory } from './Stretch.ts';

/** Which draws are to be made. */
export interface DrawsAt {
  /** The id of the claim, or of its twin. */
  readonly id: string;
  readonly setting: Setting;
  readonly use: 'search' | 'fresh';
}

/** Draws that other threads may make. */
export interface Offer extends DrawsAt {
  readonly memory: StretchMemory;
}

/** Threads that make draws ahead of the one that judges a claim. They change how long it takes and nothing else. */
export interface Crew {
  /** Offers blocks of draws. @returns undefined where nobody is there to make them */
  offer(draws: DrawsAt, first: number, blocks: number): Stretch | undefined;
  /** Whether somebody who took a block may be gone. */
  isLost(): boolean;
}

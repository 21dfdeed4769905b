import type { DrawsAt } from '../../check/decide/Prefetched.ts';
import type { SampleBuffer, SampleBufferMemory } from './SampleBuffer.ts';

/** A sample buffer that other threads may fill. */
export interface Offer extends DrawsAt {
  readonly memory: SampleBufferMemory;
}

/** The helper threads, as seen by the thread that decides a claim. */
export interface Helpers {
  /** Offers blocks of draws to be made. @returns undefined if no helper has joined */
  offer(draws: DrawsAt, first: number, blocks: number): SampleBuffer | undefined;
  /** Whether a helper that took a block may have ended. */
  isLost(): boolean;
}

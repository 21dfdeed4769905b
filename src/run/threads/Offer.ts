import type { DrawsAt } from '../../check/decide/Prefetched.ts';
import type { SampleBuffer, SampleBufferMemory } from './SampleBuffer.ts';

/** A sample buffer that other threads may fill. */
export interface Offer extends DrawsAt {
  readonly memory: SampleBufferMemory;
}

/** The helper threads, as the thread sees them that decides a claim. */
export interface Helpers {
  /** Offers blocks of draws to be made. @returns undefined where no helper has come */
  offer(draws: DrawsAt, first: number, blocks: number): SampleBuffer | undefined;
  /** Whether a helper that took a block may have ended. */
  isLost(): boolean;
}

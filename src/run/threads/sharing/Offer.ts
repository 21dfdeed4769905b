import type { DrawsAt } from '../../../check/decide/Prefetched.ts';
import type { BufferSize, SampleBuffer, SampleBufferMemory } from './SampleBuffer.ts';

/** A sample buffer that other threads may fill. */
export interface Offer extends DrawsAt {
  readonly memory: SampleBufferMemory;
}

/** The helper threads, as seen by the thread that decides a claim. */
export interface Helpers {
  /** How many have joined so far. */
  readonly count: number;
  /** Offers blocks of draws to be made. */
  offer(draws: DrawsAt, first: number, size: Omit<BufferSize, 'threads'>): SampleBuffer;
  /** Whether a helper that took a block may have ended. */
  isLost(): boolean;
}

import type { DrawsAt } from '../../../check/decide/Prefetched.ts';
import type { BufferSize, SampleBuffer, SampleBufferMemory } from './SampleBuffer.ts';

/** Draws that others may make. */
export interface OfferedDraws extends DrawsAt {
  /** Whether each value is 0 or 1, and no other number. */
  readonly isEvent: boolean;
  /** Milliseconds that the deciding thread took for the block that it made last; 0 before the first. */
  readonly pace: number;
}

/** A sample buffer that other threads may fill. */
export interface Offer extends OfferedDraws {
  readonly memory: SampleBufferMemory;
}

/** The helper threads, as seen by the thread that decides a claim. */
export interface Helpers {
  /** How many have joined so far. */
  readonly count: number;
  /** Offers blocks of draws to be made. */
  offer(draws: OfferedDraws, first: number, size: Omit<BufferSize, 'threads'>): SampleBuffer;
  /** Whether a helper that took a block may have ended. */
  isLost(): boolean;
}

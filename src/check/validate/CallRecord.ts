import type { Setting } from '../../claim/Setting.ts';

/** The word with the number of the key whose function runs; 0 for any other, and for the engine at work. */
export const RUNNING = 0;
/** The word that counts the calls, modulo 2³². */
export const CALLS = 1;
/** The word that is not 0 if whoever watches must be asked before the next call. */
export const REQUEST = 2;
/** Words of a record. */
export const WORDS = 3;

/**
 * Where it stands which function of a claim is running, for a watcher that looks now and then. A loop of short calls writes
 * the words itself: to call a function for each would cost more than the calls.
 */
export interface CallRecord {
  /** {@link WORDS} of them or more; they may be shared with another thread. */
  readonly words: Int32Array;
  /** The number of a key of a claim. */
  numberOf(key: string): number;
  /** Records the setting of the calls that follow. */
  enter(setting: Setting): void;
}

const withRequest = (request: number): CallRecord => {
  const words = new Int32Array(WORDS);
  words[REQUEST] = request;
  return { words, numberOf: () => 0, enter: () => undefined };
};

/** The record where nobody watches: nothing ever reads it. */
export const UNWATCHED = withRequest(0);

/** The record of a watcher that is to be asked before each call. */
export const ASK_ALWAYS = withRequest(1);

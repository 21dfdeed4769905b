import { randomBytes } from 'node:crypto';
import { UsageError } from '../store/UsageError.ts';

/**
 * The seed that was requested. Seeds are part of replay tokens and of stream keys, hence the restricted characters.
 *
 * @param text the seed, or `random` for a fresh one
 * @throws UsageError if it contains other characters than letters, digits, `_`, `.` and `-`
 */
export function readSeed(text: string): string {
  if (text === 'random') {
    const seed = randomBytes(5).toString('hex');
    fresh.add(seed);
    return seed;
  }
  if (/^[A-Za-z0-9_.-]{1,64}$/u.test(text)) return text;
  throw new UsageError(
    `invalid seed ${JSON.stringify(text)}; write 1 to 64 letters, digits, _ . and -, or the word random`,
  );
}

const fresh = new Set<string>();

/** Whether a seed was drawn by this process, for the word `random`. */
export const isFreshSeed = (seed: string): boolean => fresh.has(seed);

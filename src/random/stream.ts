import seedrandom from 'seedrandom';
import type { Rng } from './Rng.ts';

/**
 * The stream of random numbers that a key names. Equal keys give equal streams; different keys, neighbouring
 * ones included, give streams without measurable correlation (tested in `stream.test.ts`).
 *
 * @param parts what the key is made of, coarse to fine, for example `seed, claim, setting, block of draws`
 * @returns a fresh stream at its beginning; it shares no state with any other
 * @throws RangeError when there is no part, or a part is empty
 * @example stream('7', 'lemma-1', 'n=4,m=3', 0)() // the first number of the first block
 */
export function stream(...parts: ReadonlyArray<string | number>): Rng {
  if (parts.length === 0 || parts.includes('')) {
    throw new RangeError(`invalid key; a stream needs at least one part and no empty one: ${JSON.stringify(parts)}`);
  }
  const source = seedrandom.alea(parts.join('/'));
  return () => source.double();
}

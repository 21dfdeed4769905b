import seedrandom from 'seedrandom';
import type { Rng } from './Rng.ts';
import { nextUniform, type Sfc32 } from './sfc32.ts';

/** Numbers that are discarded, of two rounds each: from 9 rounds on each bit of an index changes each bit half of the time. */
const WARM_UP = 10;

const STATE = Symbol('state');

/**
 * The stream of random numbers that a key names. Equal keys give equal streams; different keys, neighbouring
 * ones included, give streams without measurable correlation (tested in `stream.test.ts`).
 *
 * @param parts what the key is made of, coarse to fine, for example `seed, claim, setting`
 * @returns a fresh stream at its beginning; it shares no state with any other
 * @throws RangeError when there is no part, or a part is empty
 * @example stream('7', 'lemma-1', 'settings')() // the first number that chooses settings
 */
export function stream(...parts: ReadonlyArray<string | number>): Rng {
  return streams(...parts)(0);
}

/**
 * The streams of a key by index, each reached at once. The key is hashed at its first use, by seedrandom's alea, to a state
 * of sfc32; the bits of an index are added to it without carry, so that the states of different indices are never equal.
 *
 * @param parts as for `stream`, which gives the stream of index 0
 * @returns the stream of an index, an integer in [0, 2⁵³ − 1], at its beginning; it shares no state with any other
 * @throws RangeError when there is no part, or a part is empty
 * @example streams('7', 'lemma-1', 'n=4,m=3')(12)() // the first number of block 12
 */
export function streams(...parts: ReadonlyArray<string | number>): (index: number) => Rng {
  if (parts.length === 0 || parts.includes('')) {
    throw new RangeError(`invalid key; a stream needs at least one part and no empty one: ${JSON.stringify(parts)}`);
  }
  let key: Sfc32 | undefined;
  return (index) => {
    const { a, b, c, counter } = (key ??= keyState(parts));
    const state = { a: a ^ index, b: b ^ Math.floor(index / 2 ** 32), c, counter };
    for (let number = 0; number < WARM_UP; number++) nextUniform(state);
    return carrying(state, () => nextUniform(state));
  };
}

/** A hash of the parts, in which it counts where one ends and the next begins. */
function keyState(parts: ReadonlyArray<string | number>): Sfc32 {
  const source = seedrandom.alea(JSON.stringify(parts.map(String)));
  return { a: source.int32(), b: source.int32(), c: source.int32(), counter: source.int32() };
}

/** A stream that brings its state along, for those who take many numbers at a time. */
function carrying(state: Sfc32, rng: Rng & { [STATE]?: Sfc32 }): Rng {
  rng[STATE] = state;
  return rng;
}

/** The state of a stream, which whoever takes numbers from it must advance; undefined for numbers of any other origin. */
export const stateOf = (rng: Rng): Sfc32 | undefined => (rng as { readonly [STATE]?: Sfc32 })[STATE];

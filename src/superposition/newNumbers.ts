/** Numbers of a block, of which one array after the other is cut. */
const BLOCK = 2048;
/** Longer arrays are made one by one; then what they hold costs more than they do. */
const MAX_LENGTH = 256;

let block = new Float64Array(BLOCK);
let used = 0;

/**
 * As many zeros: `new Float64Array(length)`, several times faster for the few numbers of a small draw, since one piece of memory is
 * asked for many arrays at once. Only for numbers that never leave the function that asks for them: their `buffer` is that of others too.
 *
 * @param length an integer, at least 0
 * @throws RangeError when the length is negative, not an integer or too large
 * @example newNumbers(3) // 0, 0, 0
 */
export function newNumbers(length: number): Float64Array {
  // Up to eight numbers the engine keeps with the array itself, which is as fast.
  if (!(length > 8 && length <= MAX_LENGTH)) return new Float64Array(length);
  if (used + length > BLOCK) {
    block = new Float64Array(BLOCK);
    used = 0;
  }
  const numbers = new Float64Array(block.buffer, 8 * used, length);
  used += length;
  return numbers;
}

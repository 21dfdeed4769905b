import { type Directions, directions } from 'refutable/superposition';

/** The generator polynomial of the binary Golay code of length 23. */
const GOLAY = 0b1100_0111_0101;

/**
 * Eighty of the ninety lines in R²⁰ with |W_i·W_j| = 1/5. Of the 759 octads, the words of weight 8 in the extended binary
 * Golay code, 80 contain place 0 and none of the places 1, 2, 3. Each stands for the vector with −1 at 0, 3 on the rest of
 * the octad and −1 elsewhere. Two of these octads have 2 or 4 places in common, so that their dot products are ∓16, of a
 * square length 80. All are equal at the places 0 to 3 and orthogonal to (5, 1, …, 1): they span 20 dimensions.
 */
export function equiangularEighty(): Directions {
  const words: number[][] = [];
  for (let message = 0; message < 2 ** 12; message++) {
    let word = 0;
    for (let bit = 0; bit < 12; bit++) if (((message >> bit) & 1) === 1) word ^= GOLAY << bit;
    const bits = Array.from({ length: 23 }, (_, place) => (word >> place) & 1);
    const weight = bits.reduce((sum, bit) => sum + bit, 0);
    const octad = [weight % 2, ...bits];
    if (weight + (weight % 2) !== 8 || octad[0] !== 1 || octad[1] === 1 || octad[2] === 1 || octad[3] === 1) continue;
    words.push(octad.map((bit, place) => (place === 0 ? -1 : bit === 1 ? 3 : -1)));
  }
  return directions(inOwnBasis(words.map((word) => word.map((value) => value / Math.sqrt(80)))));
}

/** Vectors by their coordinates in an orthonormal basis of their span, by Gram and Schmidt. */
function inOwnBasis(vectors: readonly (readonly number[])[]): number[][] {
  const basis: number[][] = [];
  const product = (u: readonly number[], v: readonly number[]): number => u.reduce((sum, x, c) => sum + x * v[c]!, 0);
  for (const vector of vectors) {
    const rest = [...vector];
    for (const unit of basis) {
      const along = product(rest, unit);
      for (let c = 0; c < rest.length; c++) rest[c]! -= along * unit[c]!;
    }
    const length = Math.sqrt(product(rest, rest));
    if (length > 1e-9) basis.push(rest.map((value) => value / length));
  }
  return vectors.map((vector) => basis.map((unit) => product(vector, unit)));
}

import type { Rng } from 'refutable';

export type Matrix = readonly (readonly number[])[];

/** A random vector of zeros and ones. */
export const bits = (rng: Rng, n: number): number[] => Array.from({ length: n }, () => (rng() < 0.5 ? 0 : 1));

export const times = (matrix: Matrix, vector: readonly number[]): number[] =>
  matrix.map((row) => row.reduce((sum, entry, i) => sum + entry * vector[i]!, 0));

const product = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => b[0]!.map((_, j) => row.reduce((sum, entry, i) => sum + entry * b[i]![j]!, 0)));

/** What a check does in its own way; each is right where it is left out. */
export interface Mistakes {
  readonly vector?: (rng: Rng, n: number) => readonly number[];
  /** Whether the rounds share one vector. */
  readonly sameVector?: boolean;
  /** Whether two results are taken for equal. */
  readonly isEqual?: (one: readonly number[], other: readonly number[]) => boolean;
}

/** Whether AB = C passes so many rounds of ABr = Cr, without AB being computed. */
export function passes(
  rng: Rng,
  { a, b, c, rounds }: { readonly a: Matrix; readonly b: Matrix; readonly c: Matrix; readonly rounds: number },
  { vector = bits, sameVector = false, isEqual = (one, other) => one.every((x, i) => x === other[i]) }: Mistakes = {},
): boolean {
  let r = vector(rng, c.length);
  for (let round = 0; round < rounds; round++) {
    if (!isEqual(times(a, times(b, r)), times(c, r))) return false;
    if (!sameVector) r = vector(rng, c.length);
  }
  return true;
}

/** Random matrices with small entries, and their product, with `wrong` added to one random entry of it. */
export function matrices(
  rng: Rng,
  n: number,
  wrong: number,
): { readonly a: Matrix; readonly b: Matrix; readonly c: Matrix } {
  const random = (): Matrix =>
    Array.from({ length: n }, () => Array.from({ length: n }, () => Math.floor(7 * rng()) - 3));
  const [a, b] = [random(), random()];
  const [row, column] = [Math.floor(n * rng()), Math.floor(n * rng())];
  const c = product(a, b).map((entries, i) => entries.map((x, j) => (i === row && j === column ? x + wrong : x)));
  return { a, b, c };
}

/** How many vectors of zeros and ones a row of AB − C, not all zeros, has the product 0 with. */
export function vanishing(row: readonly number[]): number {
  let count = 0;
  for (let code = 0; code < 2 ** row.length; code++)
    if (row.reduce((sum, entry, i) => sum + ((code >> i) & 1) * entry, 0) === 0) count++;
  return count;
}

import type { Directions } from './Directions.ts';
import type { Kernel } from './kernel/Kernel.ts';
import { largestDotByTiles } from './kernel/largestDotByTiles.ts';
import { largestDotOfSigns } from './kernel/largestDotOfSigns.ts';
import { openKernel } from './kernel/openKernel.ts';
import { largestDotPairwise } from './largestDotPairwise.ts';

/** From this number of products of coordinates on, the kernels are worth their preparation. */
const MANY_PRODUCTS = 2 ** 14;

/**
 * The largest |W_i·W_j| over the pairs i < j, or one found above `enough`: whoever only asks whether some pair is above
 * need not see the rest. Each dot is summed from the first coordinate to the last, as in `dot`, so that the result is
 * some pair's |dot| to the last bit.
 *
 * The pairs of large W are sifted by a kernel that counts in integers, and those that can be the largest are summed in
 * double precision; the result is the same to the last bit with it and without it, wherever it runs. Which pair above
 * `enough` is met first may differ.
 *
 * @param W directions, m × n
 * @param enough where to stop, or Infinity
 * @param kernel null to look at the pairs one by one, as is done where there is no WebAssembly
 * @returns the largest |W_i·W_j| if none is above `enough`, else one that is; 0 when n = 1; NaN if any dot is NaN
 * before the search stops
 * @throws never
 * @example largestDot(orthonormalBasis(3), Infinity) // 0
 */
export function largestDot(W: Directions, enough: number, kernel: Kernel | null = openKernelFor(W)): number {
  return (kernel === null ? null : sifted(W, enough, kernel)) ?? largestDotPairwise(W, enough);
}

const openKernelFor = ({ m, n }: Directions): Kernel | null => ((n * n * m) / 2 < MANY_PRODUCTS ? null : openKernel());

/** By a kernel; null when that cannot be done, for W or for want of memory. */
function sifted(W: Directions, enough: number, kernel: Kernel): number | null {
  try {
    return largestDotOfSigns(W, enough, kernel) ?? largestDotByTiles(W, enough, kernel);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

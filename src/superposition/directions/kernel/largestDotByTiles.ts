import type { Directions } from '../Directions.ts';
import { DOTS_PANEL, type Kernel } from './Kernel.ts';
import { packRounded } from './packRounded.ts';

/** Bytes of the directions in a block, which is used many times before the next one: what fits into a core's own cache. */
const BLOCK_BYTES = 2 ** 18;

/**
 * What `largestDotPairwise` gives, to the last bit where it does not stop early, found sooner: dot products of rounded
 * integer coordinates, of which a core does many at once, say which few pairs can be above the largest so far, and only
 * these are looked at in double precision.
 *
 * The triangle i < j is gone through in tiles of 8 × 8 pairs that are never stored, a block of columns at a time.
 *
 * @param W directions, m × n
 * @param enough where to stop, or Infinity
 * @returns as `largestDotPairwise`; null where W cannot be rounded, as when it contains NaN
 * @throws RangeError when the kernel has not enough memory
 */
export function largestDotByTiles(W: Directions, enough: number, kernel: Kernel): number | null {
  const rounded = packRounded(W, kernel);
  if (rounded === null) return null;
  const { m, n, columns } = W;
  const { panels, panelBytes, scale, error } = rounded;
  const products = new Int32Array(kernel.room(0), 0, DOTS_PANEL * DOTS_PANEL);
  let largest = 0;
  let limit = 0;
  /** No pair whose integer product is at most `limit` can be above `largest`. */
  const raise = (to: number): void => {
    largest = to;
    limit = Math.floor(scale * scale * largest - error) - 1;
  };
  raise(0);
  const lookAt = (row: number, panel: number): void => {
    for (let place = 0; place < products.length; place++) {
      if (Math.abs(products[place]!) <= limit) continue;
      const i = row * DOTS_PANEL + Math.floor(place / DOTS_PANEL);
      const j = panel * DOTS_PANEL + (place % DOTS_PANEL);
      if (i >= j || j >= n) continue;
      let d = 0;
      for (let c = 0; c < m; c++) d += columns[i * m + c]! * columns[j * m + c]!;
      if (Math.abs(d) > largest) raise(Math.abs(d));
    }
  };
  const block = Math.max(1, Math.floor(BLOCK_BYTES / panelBytes));
  for (let first = 0; first < panels; first += block) {
    const end = Math.min(first + block, panels);
    for (let row = 0; row < end; row++) {
      let panel = Math.max(row, first);
      while (panel < end) {
        panel = kernel.dots(row, panel, end, panelBytes, limit);
        if (panel === end) break;
        lookAt(row, panel);
        if (largest > enough) return largest;
        panel++;
      }
    }
  }
  return largest;
}

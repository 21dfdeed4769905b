import type { Directions } from '../Directions.ts';
import { type Kernel, SIGNS_PANEL } from './Kernel.ts';
import { packSigns } from './packSigns.ts';

/**
 * What `largestDotPairwise` gives for directions whose coordinates differ in sign only, to the last bit where it does not
 * stop early, found sooner: two directions with d different signs have the dot product (m − 2d)·size² but for rounding, so
 * that exclusive or and a count of bits say which pairs have the largest, and only these are looked at as numbers.
 *
 * @param W directions, m × n
 * @param enough where to stop, or Infinity
 * @returns as `largestDotPairwise`; null where the coordinates differ in size
 * @throws RangeError when the kernel has not enough memory
 */
export function largestDotOfSigns(W: Directions, enough: number, kernel: Kernel): number | null {
  const { m, n, columns } = W;
  // Sums of this many terms of one size cannot round so far that a smaller number of signs gives the larger sum.
  if (m > 2 ** 24) return null;
  const packed = packSigns(W, kernel);
  if (packed === null) return null;
  const { panels, panelBytes } = packed;
  const counts = new Int32Array(kernel.room(0), 0, SIGNS_PANEL);
  let largest = 0;
  /** The largest |m − 2d| so far. */
  let most = 0;
  for (let i = 0; i < n - 1; i++) {
    let panel = Math.floor((i + 1) / SIGNS_PANEL);
    while (panel < panels) {
      panel = kernel.signs(i, panel, panels, panelBytes, Math.floor((m - most) / 2), Math.ceil((m + most) / 2));
      if (panel === panels) break;
      for (let place = 0; place < SIGNS_PANEL; place++) {
        const j = panel * SIGNS_PANEL + place;
        const excess = Math.abs(m - 2 * counts[place]!);
        if (j <= i || j >= n || excess < most) continue;
        most = excess;
        let d = 0;
        for (let c = 0; c < m; c++) d += columns[i * m + c]! * columns[j * m + c]!;
        largest = Math.max(largest, Math.abs(d));
      }
      // Equal or opposite directions: there is nothing larger.
      if (largest > enough || most === m) return largest;
      panel++;
    }
  }
  return largest;
}

import type { Directions } from '../Directions.ts';
import { FOUND_BYTES, type Kernel, SIGNS_PANEL, STEP_BYTES } from './Kernel.ts';

/** The signs of directions as bits, in the panels of a kernel. */
export interface Signs {
  readonly panels: number;
  readonly panelBytes: number;
}

/**
 * Packs directions whose coordinates differ in sign only, a bit for each, 1 for a negative one.
 *
 * @returns null when two coordinates differ in size, or are zero or not finite
 * @throws RangeError when the kernel has not so much memory
 */
export function packSigns({ m, n, columns }: Directions, kernel: Kernel): Signs | null {
  const size = Math.abs(columns[0]!);
  if (!(size > 0 && size < Infinity)) return null;
  // Most directions end here, and need no room.
  for (let c = 1; c < m; c++) if (Math.abs(columns[c]!) !== size) return null;
  const panels = Math.ceil(n / SIGNS_PANEL);
  const panelBytes = Math.ceil(m / 64) * STEP_BYTES;
  const into = new Uint32Array(kernel.room(panels * panelBytes), FOUND_BYTES, (panels * panelBytes) / 4);
  into.fill(0);
  for (let i = 0; i < n; i++) {
    const place = (Math.floor(i / SIGNS_PANEL) * panelBytes) / 4 + 2 * (i % SIGNS_PANEL);
    for (let c = 0; c < m; c += 32) {
      const from = i * m + c;
      const count = Math.min(32, m - c);
      let word = 0;
      for (let bit = 0; bit < count; bit++) {
        const coordinate = columns[from + bit]!;
        word |= Number(coordinate < 0) << bit;
        if (Math.abs(coordinate) !== size) return null;
      }
      into[place + (c >> 6) * 8 + ((c >> 5) & 1)] = word;
    }
  }
  return { panels, panelBytes };
}

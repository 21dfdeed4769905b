import type { Directions } from '../Directions.ts';
import { DOTS_PANEL, FOUND_BYTES, type Kernel, STEP_BYTES } from './Kernel.ts';

/** Directions rounded to 16-bit integers, in the panels of a kernel. */
export interface Rounded {
  readonly panels: number;
  readonly panelBytes: number;
  /** What the coordinates were multiplied by before they were rounded. */
  readonly scale: number;
  /** |scale²·(W_i·W_j) − the integer dot product| is at most this for all i and j, with W_i·W_j summed in any order. */
  readonly error: number;
}

/** The largest 16-bit integer. */
const LARGEST = 2 ** 15 - 1;
/** The square root of 2³¹, rounded down: vectors of integers no longer than this have dot products below 2³¹. */
const LONGEST = 46_340;
/** Adding and taking away 1.5·2⁵² rounds numbers below 2⁵¹ to integers, halves to the even one. */
const ROUNDER = 1.5 * 2 ** 52;

/**
 * Rounds directions to 16-bit integers, as finely as these and the 32 bits of their dot products allow.
 *
 * The error follows from s·u = p + a and s·v = q + b with integer p and q: s²u·v − p·q = p·b + a·q + a·b, which is at most
 * |p||b| + |a||q| + |a||b| by the inequality of Cauchy and Schwarz. To it comes what rounding adds to a sum of m products,
 * at most m·2⁻⁵³·|u||v| (Higham, "Accuracy and Stability of Numerical Algorithms", 2002, section 3.1), taken twice.
 *
 * @returns null when there is no such scale: a coordinate that is not finite, or sizes near the ends of the doubles
 * @throws RangeError when the kernel has not so much memory
 */
export function packRounded({ m, n, columns }: Directions, kernel: Kernel): Rounded | null {
  let largest = 0;
  let longest = 0;
  for (let start = 0; start < m * n; start += m) {
    let square = 0;
    for (let c = start; c < start + m; c++) {
      const size = Math.abs(columns[c]!);
      square += size * size;
      if (size > largest) largest = size;
    }
    // Written so that a NaN is kept.
    if (!(square <= longest)) longest = square;
    if (Number.isNaN(longest)) return null;
  }
  const scale = Math.min(LARGEST / largest, (LONGEST - 1 - Math.sqrt(m) / 2) / Math.sqrt(longest));
  if (!(scale > 1e-100 && scale < 1e100)) return null;

  const panels = Math.ceil(n / DOTS_PANEL);
  const panelBytes = Math.ceil(m / 2) * STEP_BYTES;
  const into = new Int16Array(kernel.room(panels * panelBytes), FOUND_BYTES, (panels * panelBytes) / 2);
  into.fill(0);
  let longestRounded = 0;
  let longestRest = 0;
  for (let i = 0; i < n; i++) {
    const place = (Math.floor(i / DOTS_PANEL) * panelBytes) / 2 + 2 * (i % DOTS_PANEL);
    let rounded2 = 0;
    let rest2 = 0;
    for (let c = 0; c < m; c++) {
      const exact = scale * columns[i * m + c]!;
      const rounded = exact + ROUNDER - ROUNDER;
      const rest = exact - rounded;
      rounded2 += rounded * rounded;
      rest2 += rest * rest;
      into[place + (c >> 1) * 16 + (c & 1)] = rounded;
    }
    longestRounded = Math.max(longestRounded, rounded2);
    longestRest = Math.max(longestRest, rest2);
  }
  if (!(longestRounded <= LONGEST ** 2)) return null;
  const fromRounding = 2 * Math.sqrt(longestRounded * longestRest) + longestRest;
  const error = fromRounding * (1 + m * 2 ** -50) + m * 2 ** -52 * LONGEST ** 2 + 1;
  return { panels, panelBytes, scale, error };
}

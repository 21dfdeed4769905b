/** Equal parts of [0, 1), in most of which every uniform number gives the same gap. */
const PARTS = 1024;
/** Far above what rounding can do to a logarithm and a quotient. */
const CLOSE = 1e-9;

/** Beyond the trials of any batch that memory can hold; small enough to add a few to it as a 32-bit integer. */
export const FAR = 2 ** 30;

/** What `gapAt` needs to know of a density. */
export interface GapTable {
  readonly density: number;
  /** ln(1 − p), −∞ for p = 1 */
  readonly logAbsent: number;
  /** the gap of each part of [0, 1), or −1 where there are several */
  readonly known: Int32Array;
}

/** Tables that were made, the one that was made first at the head, for claims that compare a few densities in each draw. */
const made: GapTable[] = [];
const MOST = 8;

/**
 * The table for `gapAt`, made when the density is none of the last eight.
 *
 * @param density p, the probability of a success, in (0, 1]
 * @throws never
 */
export function gapTable(density: number): GapTable {
  const before = made.find((one) => one.density === density);
  if (before !== undefined) return before;
  const logAbsent = Math.log1p(-density);
  const known = new Int32Array(PARTS);
  if (density < 1) {
    const failures = (u: number): number => Math.log(1 - u) / logAbsent;
    for (let part = 0; part < PARTS; part++) {
      const fewest = Math.floor(failures(part / PARTS) - CLOSE);
      const most = Math.floor(failures((part + 1) / PARTS) + CLOSE);
      known[part] = fewest === most && most < FAR ? fewest : -1;
    }
  }
  const table = { density, logAbsent, known };
  made.push(table);
  if (made.length > MOST) made.shift();
  return table;
}

/**
 * How many trials of probability p fail before the next success: at least g with probability (1 − p)^g, so it is
 * ⌊ln(1 − u)/ln(1 − p)⌋ for a uniform u. The table has it for most u, and saves the logarithm.
 *
 * @param u a uniform number in [0, 1)
 * @returns an integer, at least 0 and at most `FAR`
 * @throws never
 * @example gapAt(gapTable(0.5), rng()) // 0 for half of the numbers
 */
export function gapAt({ known, logAbsent }: GapTable, u: number): number {
  const gap = known[(u * PARTS) | 0]!;
  return gap < 0 ? Math.min(FAR, Math.log(1 - u) / logAbsent) | 0 : gap;
}

/** Bytes at the beginning of a kernel's memory, for the numbers of the panel that it searched last. */
export const FOUND_BYTES = 256;

/** The bytes of one step through a panel, whatever is in it. */
export const STEP_BYTES = 32;

/** Directions in a panel of 16-bit integers; a step has two coordinates of each. */
export const DOTS_PANEL = 8;

/** Directions in a panel of bits; a step has 64 coordinates of each. */
export const SIGNS_PANEL = 4;

/**
 * Two searches through directions that lie in panels of its memory, one panel after the other from `FOUND_BYTES` on.
 * They compute in integers, so that every implementation gives the same answers.
 */
export interface Kernel {
  /**
   * The memory, with at least the given number of bytes; its content stays, and earlier views of it may be invalid.
   *
   * @throws RangeError when there is not enough
   */
  readonly room: (bytes: number) => ArrayBuffer;

  /**
   * The first panel in [from, to) of which some |dot product| with a direction of panel `row` is above `limit`.
   *
   * All sums must stay below 2³¹. The 8 × 8 products of the panel looked at last are then in the memory, as 32-bit
   * integers from byte 0 on, those of a row together.
   *
   * @returns `to` when there is none
   */
  readonly dots: (row: number, from: number, to: number, panelBytes: number, limit: number) => number;

  /**
   * The first panel in [from, to) of which some direction differs from direction `row` in at most `few` or at least
   * `many` signs. The 4 counts of the panel looked at last are then in the memory, as 32-bit integers from byte 0 on.
   *
   * @returns `to` when there is none
   */
  readonly signs: (row: number, from: number, to: number, panelBytes: number, few: number, many: number) => number;
}

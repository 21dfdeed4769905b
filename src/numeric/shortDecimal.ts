/** Digits that are short to read, and the most that tell two doubles apart. */
const [SHORT, LONG] = [12, 17];

/**
 * A number on a grid, put back on the decimal that is meant where sums of decimals are off by rounding: 3.1, and not
 * 3.1000000000000005. It has twelve significant digits, and as many more as keep it within a thousandth of a step of where
 * it was, so that places next to each other stay apart however far from 0 they are.
 *
 * @param value a finite number
 * @param step the distance of two places of the grid, positive
 * @returns a number within step/1000 of value
 * @example shortDecimal(3.1000000000000005, 0.1) // 3.1
 * @example shortDecimal(1e15 + 3, 1)             // 1000000000000003
 */
export function shortDecimal(value: number, step: number): number {
  for (let digits = SHORT; digits < LONG; digits++) {
    const rounded = Number(value.toPrecision(digits));
    if (Math.abs(rounded - value) <= step / 1000) return rounded;
  }
  return value;
}

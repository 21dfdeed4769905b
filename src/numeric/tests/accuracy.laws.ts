/** |computed − exact| / |exact|. */
export function relativeError(computed: number, exact: number): number {
  return computed === exact ? 0 : Math.abs((computed - exact) / exact);
}

/**
 * The error of a computed logarithm: absolute (that is, relative to the number whose logarithm it is) or relative to
 * the logarithm itself, whichever is smaller. It is demanding at both ends: near 0, and at −36000.
 */
export function logError(computed: number, exact: number): number {
  return Math.min(computed === exact ? 0 : Math.abs(computed - exact), relativeError(computed, exact));
}

/** The largest error over a table of reference values; NaN when any is. */
export function worst<Row>(rows: readonly Row[], error: (row: Row) => number): number {
  return Math.max(...rows.map(error));
}

/** Fewer points show nothing that the numbers do not. */
export const FEWEST_POINTS = 3;

/** How many different values, or points, there are. */
export const distinct = (points: readonly unknown[]): number => new Set(points.map(String)).size;

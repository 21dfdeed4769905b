/** Fewer points show nothing that the numbers do not. */
export const FEWEST_POINTS = 3;

/** How many different values, or points, there are. */
export const distinct = (points: readonly (number | string | readonly unknown[])[]): number =>
  new Set(points.map((point) => (typeof point === 'number' ? point : String(point)))).size;

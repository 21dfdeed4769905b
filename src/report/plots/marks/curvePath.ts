/** A point of a curve in pixels; null where the curve has a gap. */
export type CurvePoint = readonly [x: number, y: number] | null;

/**
 * The data of a path through points, broken at gaps; a point between two gaps is a dot.
 *
 * @example curvePath([[0, 1], [2, 3], null, [4, 5]]) // 'M0 1L2 3M4 5h0'
 */
export function curvePath(points: readonly CurvePoint[]): string {
  return points
    .map((point, i) => {
      if (point === null) return '';
      const [before, after] = [points[i - 1] ?? null, points[i + 1] ?? null];
      return `${before === null ? 'M' : 'L'}${point[0]} ${point[1]}${before === null && after === null ? 'h0' : ''}`;
    })
    .join('');
}

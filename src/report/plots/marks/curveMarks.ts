import type { DrawnCurve } from '../../../results/PictureData.ts';
import type { Axis } from '../axes/Axis.ts';
import { colourOf, curveStyle } from './curveStyle.ts';
import { type CurvePoint, curvePath } from './curvePath.ts';
import { drawnPath, type Mark, type Places } from './drawnPath.ts';

/** Whether a number has a place on an axis. */
export const hasPlace = (value: number | null | undefined, axis: Axis): value is number =>
  typeof value === 'number' && Number.isFinite(value) && (value > 0 || axis.type === 'linear');

/**
 * Curves over the places of an axis, each in its own colour and dashes; enclosures as bands under them.
 *
 * @param options the place of the first curve among the styles, and whether curves lie on a shade and need a halo
 */
export function curveMarks(
  curves: readonly DrawnCurve[],
  values: readonly number[],
  x: Axis,
  y: Axis,
  { first = 0, halo = false }: { readonly first?: number; readonly halo?: boolean } = {},
): Mark[] {
  return curves.flatMap((curve, i) => {
    const line = ({ x: atX, y: atY }: Places): string =>
      curvePath(
        values.map((value, j): CurvePoint => {
          const height = curve.y[j];
          return hasPlace(value, x) && hasPlace(height, y) ? [atX(x.within(value)), atY(y.within(height))] : null;
        }),
      );
    return [
      ...(curve.intervals === undefined
        ? []
        : [drawnPath(`band band-${colourOf(first + i)}`, (at) => bandPath(curve, values, x, y, at))]),
      ...(halo ? [drawnPath('halo', line)] : []),
      drawnPath(curveStyle(first + i), line),
    ];
  });
}

/** One strip between each two neighbouring places that have an enclosure. */
function bandPath({ intervals = [] }: DrawnCurve, values: readonly number[], x: Axis, y: Axis, at: Places): string {
  const corners = values.map((value, j) => {
    const ends = intervals[j];
    if (ends === null || ends === undefined || !hasPlace(value, x) || ends.some(Number.isNaN)) return null;
    return [at.x(x.within(value)), at.y(y.within(ends[0])), at.y(y.within(ends[1]))] as const;
  });
  return corners
    .map((left, j) => {
      const right = corners[j + 1];
      if (left === null || right === null || right === undefined) return '';
      return `M${left[0]} ${left[1]}V${left[2]}L${right[0]} ${right[2]}V${right[1]}z`;
    })
    .join('');
}

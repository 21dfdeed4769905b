import type { Axis } from '../axes/Axis.ts';
import { drawnName } from '../marks/drawnName.ts';
import type { Mark } from '../marks/drawnPath.ts';

/** The names of single places, beside them on the side with more room. */
export function pointNames(
  points: readonly { readonly name: string; readonly x: number; readonly y: number }[],
  x: Axis,
  y: Axis,
): Mark[] {
  const scale = (value: number): number => (x.type === 'log' ? Math.log(value) : value);
  const middle = (scale(x.domain[0]) + scale(x.domain[1])) / 2;
  return points.map((point) => {
    const toTheRight = scale(x.within(point.x)) < middle;
    return drawnName(point.name, (at) => ({
      x: at.x(x.within(point.x)) + (toTheRight ? 7 : -7),
      y: at.y(y.within(point.y)),
      anchor: toTheRight ? 'start' : 'end',
    }));
  });
}

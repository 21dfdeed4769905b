import * as Plot from '@observablehq/plot';
import { printable } from '../../../results/words/printable.ts';
import type { Axis } from '../axes/Axis.ts';

/** The names of single places, beside them on the side with more room. */
export function pointNames(
  points: readonly { readonly name: string; readonly x: number; readonly y: number }[],
  x: Axis,
  y: Axis,
): Plot.Markish[] {
  const scale = (value: number): number => (x.type === 'log' ? Math.log(value) : value);
  const middle = (scale(x.domain[0]) + scale(x.domain[1])) / 2;
  return points.map((point) => {
    const toTheRight = scale(x.within(point.x)) < middle;
    return Plot.text([point], {
      x: ({ x: place }: typeof point) => x.within(place),
      y: ({ y: place }: typeof point) => y.within(place),
      text: () => printable(point.name),
      textAnchor: toTheRight ? 'start' : 'end',
      dx: toTheRight ? 7 : -7,
      className: 'mark-name',
    });
  });
}

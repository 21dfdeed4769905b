import * as Plot from '@observablehq/plot';
import { legible } from '../words/legible.ts';
import type { Axis } from './Axis.ts';

/** Names stand on this many lines before they begin again at the top. */
const LINES = 4;

/** The names of vertical lines beside their upper ends, on the side with more room; each stands lower than the last. */
export function markNames(
  marks: readonly { readonly name: string; readonly at: number }[],
  axis: Axis,
): Plot.Markish[] {
  const [lo, hi] = axis.domain.map((end) => (axis.type === 'log' ? Math.log(end) : end)) as [number, number];
  return marks.map(({ name, at }, turn) => {
    const place = axis.within(at);
    const share = ((axis.type === 'log' ? Math.log(place) : place) - lo) / (hi - lo);
    const toTheRight = share < 0.5;
    return Plot.text([place], {
      x: (value: number) => value,
      text: () => legible(name),
      frameAnchor: toTheRight ? 'top-left' : 'top-right',
      dx: toTheRight ? 5 : -5,
      dy: 4 + (turn % LINES) * 14,
      className: 'mark-name',
    });
  });
}

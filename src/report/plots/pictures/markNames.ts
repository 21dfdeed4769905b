import * as Plot from '@observablehq/plot';
import { printable } from '../../../results/words/printable.ts';
import type { Axis } from '../axes/Axis.ts';

/** Names are placed on this many lines before they start again at the top. */
const LINES = 4;

/**
 * The names of vertical lines beside one end, on the side with more room; each is further in than the last.
 *
 * @param end the end at which there is less else to see
 */
export function markNames(
  marks: readonly { readonly name: string; readonly at: number }[],
  axis: Axis,
  end: 'top' | 'bottom' = 'top',
): Plot.Markish[] {
  const [lo, hi] = axis.domain.map((end) => (axis.type === 'log' ? Math.log(end) : end)) as [number, number];
  return marks.map(({ name, at }, turn) => {
    const place = axis.within(at);
    const share = ((axis.type === 'log' ? Math.log(place) : place) - lo) / (hi - lo);
    const toTheRight = share < 0.5;
    return Plot.text([place], {
      x: (value: number) => value,
      text: () => printable(name),
      frameAnchor: toTheRight ? `${end}-left` : `${end}-right`,
      dx: toTheRight ? 5 : -5,
      dy: (end === 'top' ? 1 : -1) * (4 + (turn % LINES) * 14),
      className: 'mark-name',
    });
  });
}

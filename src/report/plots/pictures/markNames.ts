import type { Axis } from '../axes/Axis.ts';
import { drawnName } from '../marks/drawnName.ts';
import type { Mark } from '../marks/drawnPath.ts';

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
): Mark[] {
  const [lo, hi] = axis.domain.map((end) => (axis.type === 'log' ? Math.log(end) : end)) as [number, number];
  return marks.map(({ name, at }, turn) => {
    const place = axis.within(at);
    const share = ((axis.type === 'log' ? Math.log(place) : place) - lo) / (hi - lo);
    const toTheRight = share < 0.5;
    return drawnName(name, ({ x, frame }) => ({
      x: x(place) + (toTheRight ? 5 : -5),
      y: frame[end] + (end === 'top' ? 1 : -1) * (4 + (turn % LINES) * 14),
      anchor: toTheRight ? 'start' : 'end',
      line: end,
    }));
  });
}

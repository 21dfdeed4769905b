import type { Status } from './Status.ts';

/** The strokes of a symbol from its centre; a stroke of no length is a dot as wide as the pen (see the style sheet). */
const STROKES: Readonly<Record<Status, string>> = {
  proved: 'h0',
  upheld: 'h0',
  refuted: 'm-3.5-3.5l7 7m0-7l-7 7',
  undecided: 'm0-4l4 7h-8z',
  vacuous: 'm-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0',
  unreachable: 'm-3 0h6',
};

/** The symbol of a status at each of some places, as the data of one path: hundreds of points stay small. */
export function symbolPath(status: Status, places: readonly (readonly [x: number, y: number])[]): string {
  const distinct = new Set(places.map(([x, y]) => `M${tenth(x)} ${tenth(y)}`));
  return [...distinct].map((place) => place + STROKES[status]).join('');
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

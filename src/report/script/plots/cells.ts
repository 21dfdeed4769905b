import { numberText } from '../../../results/words/numberText.ts';
import { type AxisSaid, axisShare } from './axisValue.ts';

/** The cells of a grid in a picture, row by row from the top. */
export interface Cells {
  readonly places: ReadonlyArray<readonly [x: number, y: number]>;
  /** What is read off each: `column = 3, row = 0: −0.71`. */
  readonly texts: readonly string[];
  /** How many there are in a row. */
  readonly columns: number;
}

/** Where a picture has its axes, in pixels. */
interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The reverse of what `chart` writes into `data-cells`: `1 2;10 20;0.5 -;0.25 1`, a dash where there is no number. */
export function cellsSaid(text: string, x: AxisSaid, y: AxisSaid, { left, right, top, bottom }: Frame): Cells {
  const [across = [], up = [], ...rows] = text.split(';').map((values) => values.split(' ').filter(Boolean));
  const lines = up
    .map((value, j) => ({ value, row: rows[j] ?? [], at: bottom - axisShare(y, Number(value)) * (bottom - top) }))
    .toSorted((one, other) => one.at - other.at);
  const columns = across.map((value) => ({ value, at: left + axisShare(x, Number(value)) * (right - left) }));
  const said = (axis: AxisSaid, value: string): string => `${axis.label} = ${numberText(Number(value))}`;
  return {
    columns: columns.length,
    places: lines.flatMap((line) => columns.map((column) => [tenth(column.at), tenth(line.at)] as const)),
    texts: lines.flatMap((line) =>
      columns.map((column, i) => {
        const number = line.row[i] ?? '-';
        return `${said(x, column.value)}, ${said(y, line.value)}: ${number === '-' ? 'no number' : numberText(Number(number), 3)}`;
      }),
    ),
  };
}

const tenth = (pixels: number): number => Math.round(pixels * 10) / 10;

/** The number of the cell at a place: that whose middle is nearest along each axis. */
export function cellAt({ places, columns }: Cells, [x, y]: readonly [number, number]): number {
  const column = nearestOf(places.slice(0, columns).map((place) => Math.abs(place[0] - x)));
  const row = nearestOf(places.filter((_, at) => at % columns === 0).map((place) => Math.abs(place[1] - y)));
  return row * columns + column;
}

const nearestOf = (distances: readonly number[]): number => distances.indexOf(Math.min(...distances));

/** The cell to which an arrow key leads; at an edge it stays. */
export function cellBeside({ places, columns }: Cells, at: number, key: string): number {
  const column = at % columns;
  if (key === 'ArrowRight') return column + 1 < columns ? at + 1 : at;
  if (key === 'ArrowLeft') return column > 0 ? at - 1 : at;
  const next = at + (key === 'ArrowDown' ? columns : -columns);
  return next >= 0 && next < places.length ? next : at;
}

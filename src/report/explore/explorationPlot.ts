import type { Exploration } from '../../results/Exploration.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { nameText } from '../../results/words/nameText.ts';
import type { Axis } from '../plots/axes/Axis.ts';
import { paint } from '../terminal/paint.ts';
import { wrapText } from '../words/wrapText.ts';
import { type CurvePicture, curvePicture } from './curvePoints.ts';
import { measuredName } from './explorationWords.ts';
import { SIDE_LOOKS } from './explorationTable.ts';

/** Lines of a plot without its axis, and the narrowest and widest plot without its labels, in characters. */
const HEIGHT = 15;
const [NARROWEST, WIDEST] = [24, 96];

/** A character of the plot, with its colour where it has one. */
interface Cell {
  readonly sign: string;
  readonly sgr?: number | undefined;
}

/**
 * A plot in characters: `o` estimates or values, `|` their intervals, `-` what is claimed.
 *
 * @param width characters in a line
 * @returns its lines; none where no place has a number, or the lines are too short for a plot
 */
export function explorationPlot(exploration: Exploration, colour: boolean, width: number): readonly string[] {
  const picture = curvePicture(exploration);
  if (picture === undefined) return [];
  const { x, y } = picture;
  const labels = new Map(y.ticks.map((tick) => [rowOf(y, tick), y.tickText(tick)]));
  const margin = Math.max(...[...labels.values()].map(({ length }) => length));
  const columns = Math.min(WIDEST, width - margin - 4);
  if (columns < NARROWEST) return [];
  const grid = drawnGrid(picture, columns);
  const rows = grid.map((row, at) =>
    `${(labels.get(at) ?? '').padStart(margin)} ${labels.has(at) ? '+' : '|'}${row.map((cell) => cellText(cell, colour)).join('')}`.trimEnd(),
  );
  const { along } = exploration;
  const ticks = Array.from({ length: columns }, () => '-');
  for (const tick of x.ticks) ticks[columnOf(x, tick, columns)] = '+';
  const indent = ' '.repeat(margin + 2);
  return [
    `${indent}${measuredName(exploration)}`,
    ...rows,
    `${' '.repeat(margin + 1)}+${ticks.join('')}`,
    `${indent}${tickLine(x, columns)}`.trimEnd(),
    `${indent}${nameText(along).padStart(Math.ceil((columns + along.length) / 2))}`,
    wrapText(`o ${measuredName(exploration)}, | interval, - claimed`, width, indent),
  ];
}

function drawnGrid({ x, y, points }: CurvePicture, columns: number): Cell[][] {
  const grid: Cell[][] = Array.from({ length: HEIGHT }, () => Array.from({ length: columns }, () => ({ sign: ' ' })));
  const put = (column: number, row: number, cell: Cell): void => {
    grid[row]![column] = cell;
  };
  const bounds = points.flatMap(({ x: at, claimed }) =>
    Number.isNaN(claimed) ? [] : [{ column: columnOf(x, at, columns), row: shareOf(y, claimed) }],
  );
  for (const [i, from] of bounds.entries()) {
    const to = bounds[i + 1] ?? from;
    for (let column = from.column; column <= to.column; column++) {
      const share = to.column === from.column ? 0 : (column - from.column) / (to.column - from.column);
      put(column, rowAt(from.row + share * (to.row - from.row)), { sign: '-' });
    }
  }
  for (const { x: at, point, measured, interval } of points) {
    const column = columnOf(x, at, columns);
    const { sgr } = SIDE_LOOKS[point.side];
    if (interval !== undefined)
      for (let row = rowOf(y, interval[1]); row <= rowOf(y, interval[0]); row++) put(column, row, { sign: '|', sgr });
    if (!Number.isNaN(measured)) put(column, rowOf(y, measured), { sign: 'o', sgr });
  }
  return grid;
}

/** Where a value lies on its axis: 0 at the lower end, 1 at the upper one. */
function shareOf({ type, domain, within }: Axis, value: number): number {
  const scale = type === 'log' ? Math.log : (x: number): number => x;
  const [lo, hi] = domain.map(scale) as [number, number];
  return (scale(within(value)) - lo) / (hi - lo);
}

const rowAt = (share: number): number => Math.round((1 - share) * (HEIGHT - 1));
const rowOf = (axis: Axis, value: number): number => rowAt(shareOf(axis, value));
const columnOf = (axis: Axis, value: number, columns: number): number =>
  Math.round(shareOf(axis, value) * (columns - 1));

/** The ticks of an axis below it; one that would touch the one before it is left out. */
function tickLine(axis: Axis, columns: number): string {
  let line = '';
  for (const tick of axis.ticks) {
    const text = onOneLine(axis.tickText(tick));
    const start = Math.max(0, columnOf(axis, tick, columns) - Math.floor(text.length / 2));
    if (line !== '' && start <= line.length) continue;
    line = line.padEnd(start) + text;
  }
  return line;
}

const cellText = ({ sign, sgr }: Cell, colour: boolean): string =>
  sgr === undefined ? sign : paint(sign, sgr, colour);

import type { Axis } from '../axes/Axis.ts';
import { drawnPath, type Mark } from '../marks/drawnPath.ts';

/** Steps of a shade from 0 to 1: so many can be distinguished by eye, and keep the picture small. */
const STEPS = 8;

/** The cells of a grid: the edges between its columns and between its rows, and a number in [−1, 1] or a gap in each. */
export interface ShadedCells {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly cells: ReadonlyArray<readonly (number | null)[]>;
}

/** The class of a step: its shade, and the colour of its sign. */
const shadeOf = (step: number): string => `shade ${step < 0 ? 'negative ' : ''}shade-${Math.abs(step)}`;

/** The steps from 0 or −1 to 1. */
const stepsOf = (isSigned: boolean): number[] =>
  Array.from({ length: STEPS * (isSigned ? 2 : 1) + 1 }, (_, step) => step - (isSigned ? STEPS : 0));

/** The cells as rectangles: one path for each shade that occurs. */
export function shadeMarks({ columns, rows, cells }: ShadedCells, x: Axis, y: Axis): Mark[] {
  const cellsOf = new Map<number, [i: number, j: number][]>();
  for (let j = 0; j < rows.length - 1; j++)
    for (let i = 0; i < columns.length - 1; i++) {
      const value = cells[j]?.[i];
      if (typeof value !== 'number' || !Number.isFinite(value)) continue;
      const step = Math.round(Math.min(1, Math.max(-1, value)) * STEPS);
      const known = cellsOf.get(step);
      if (known === undefined) cellsOf.set(step, [[i, j]]);
      else known.push([i, j]);
    }
  return stepsOf(true).map((step) =>
    drawnPath(shadeOf(step), (at) =>
      (cellsOf.get(step) ?? [])
        .map(([i, j]) => {
          const [from, to] = [at.x(x.within(columns[i]!)), at.x(x.within(columns[i + 1]!))];
          return `M${from} ${at.y(y.within(rows[j]!))}H${to}V${at.y(y.within(rows[j + 1]!))}H${from}z`;
        })
        .join(''),
    ),
  );
}

/** The steps side by side, for the legend, in a box of 72 by 16. */
export function shadeScale(isSigned: boolean): readonly (readonly [className: string, data: string])[] {
  const steps = stepsOf(isSigned);
  const wide = Math.floor(72 / steps.length);
  return steps.map((step, i) => [shadeOf(step), `M${i * wide} 2h${wide}v12h-${wide}z`]);
}

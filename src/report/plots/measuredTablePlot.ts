import { doubleOf } from '../../results/jsonNumber.ts';
import type { MeasuredTable } from '../../results/Measurements.ts';
import { type Html, html } from '../markup/Html.ts';
import { numberText } from '../../results/words/numberText.ts';
import { axisFor } from './axes/Axis.ts';
import { chart } from './axes/chart.ts';
import { curveMarks, hasPlace } from './marks/curveMarks.ts';
import { colourOf, curveStyle } from './marks/curveStyle.ts';
import { distinct, FEWEST_POINTS } from './axes/distinct.ts';
import { drawnPath } from './marks/drawnPath.ts';
import { sample } from './marks/statusMarks.ts';

/** One curve, or cloud of points, of a measured table. */
interface Series {
  readonly name: string;
  readonly points: ReadonlyArray<readonly [x: number, y: number]>;
}

/** The picture that a measured table asks for; nothing if it would show nothing. */
export function measuredTablePlot(table: MeasuredTable): Html | null {
  const asked = table.chart;
  if (asked === undefined) return null;
  const series = seriesOf(table, asked);
  const isAt = (value: number, log: boolean | undefined): boolean =>
    Number.isFinite(value) && (value > 0 || log !== true);
  const shown = series.flatMap(({ points }) =>
    points.filter(([x, y]) => isAt(x, asked.logarithmicX) && isAt(y, asked.logarithmicY)),
  );
  if (distinct(shown) < FEWEST_POINTS) return null;
  const levels = Object.entries(asked.levels ?? {}).filter(([, level]) => isAt(level, asked.logarithmicY));
  const x = axisFor(
    shown.map(([place]) => place),
    asked.logarithmicX === true ? 'log' : 'linear',
  );
  const y = axisFor(
    [...shown.map(([, height]) => height), ...levels.map(([, level]) => level)],
    asked.logarithmicY === true ? 'log' : 'linear',
  );
  const heights = asked.y.join(', ');
  return chart({
    title: `${heights} over ${asked.x}`,
    description: [
      `${heights} over ${asked.x}: ${series.map(({ name }) => name).join(', ')}.`,
      ...levels.map(([name, level]) => `Level: ${name}, ${numberText(level)}.`),
    ].join(' '),
    x: { ...x, label: asked.x },
    y: { ...y, label: asked.y.length === 1 ? heights : '' },
    marks: [
      ...levels.map(([, level]) =>
        drawnPath('threshold', (at) => `M${at.frame.left} ${at.y(y.within(level))}H${at.frame.right}`),
      ),
      ...series.flatMap(({ name, points }, i) =>
        asked.points === true
          ? [
              drawnPath(`dot colour-${colourOf(i)}`, (at) =>
                points
                  .filter(([place, height]) => hasPlace(place, x) && hasPlace(height, y))
                  .map(([place, height]) => `M${at.x(x.within(place))} ${at.y(y.within(height))}h0`)
                  .join(''),
              ),
            ]
          : curveMarks(
              [{ name, y: points.map(([, height]) => height) }],
              points.map(([place]) => place),
              x,
              y,
              {
                first: i,
              },
            ),
      ),
    ],
    legend: html`<ul class="legend">
      ${[
        ...series.map(({ name }, i) =>
          sample(
            asked.points === true
              ? html`<path class="dot colour-${colourOf(i)}" d="M8 8h0" />`
              : html`<path class="${curveStyle(i)}" d="M0 8H16" />`,
            name,
          ),
        ),
        ...levels.map(([name, level]) =>
          sample(html`<path class="threshold" d="M0 8H16" />`, `${name}: ${numberText(level)}`),
        ),
      ]}
    </ul>`,
  });
}

/** Each column of the vertical axis, split by the column that distinguishes curves, in the order of the rows. */
function seriesOf({ columns, rows }: MeasuredTable, { x, y, by }: NonNullable<MeasuredTable['chart']>): Series[] {
  const at = (name: string): number => columns.findIndex((column) => column.name === name);
  const numberAt = (row: MeasuredTable['rows'][number], column: number): number => {
    const cell = row[column] ?? null;
    return cell === null ? Number.NaN : doubleOf(cell);
  };
  const groups = by === undefined ? [null] : [...new Set(rows.map((row) => String(row[at(by)] ?? '')))];
  return y.flatMap((height) =>
    groups.map((group) => ({
      name: group === null ? height : y.length === 1 ? group : `${height}, ${group}`,
      points: rows
        .filter((row) => group === null || String(row[at(by!)] ?? '') === group)
        .map((row): readonly [number, number] => [numberAt(row, at(x)), numberAt(row, at(height))])
        .toSorted((left, right) => left[0] - right[0]),
    })),
  );
}

import type { MatrixData } from '../../../results/PictureData.ts';
import { type Html, html } from '../../markup/Html.ts';
import { countOf } from '../../../results/words/countText.ts';
import { nameText } from '../../../results/words/nameText.ts';
import { numberText } from '../../../results/words/numberText.ts';
import type { Axis } from '../axes/Axis.ts';
import { chart } from '../axes/chart.ts';
import { linearTicks } from '../axes/ticks.ts';
import { pictureTitle, titleInWords } from './pictureTitle.ts';
import { shadeMarks, shadeScale } from './shades.ts';

const SIDE = 250;

/** A matrix as squares, the first row at the top: one colour for each sign, darker the larger the entry. */
export function matrixPlot(drawing: MatrixData): Html | null {
  const { rows, limit, entry } = drawing;
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const entries = rows.flat().filter((value) => value !== null && Number.isFinite(value)) as number[];
  if (entries.length === 0 || !(limit > 1e-150 && limit < 1e150)) return null;
  const [least, most] = [Math.min(...entries), Math.max(...entries)];
  const [x, y] = [axis(columns, false), axis(rows.length, true)];
  const [lower, upper] = [numberText(-limit, 3), numberText(limit, 3)];
  return chart({
    title: pictureTitle(drawing),
    description: [
      titleInWords(drawing),
      `Matrix of ${nameText(entry)}, ${countOf(rows.length, 'row')} and ${countOf(columns, 'column')},`,
      `from ${numberText(least, 3)} to ${numberText(most, 3)}.`,
    ].join(' '),
    x: { ...x, label: 'column' },
    y: { ...y, label: 'row' },
    // With the margins of every picture, the frame is a square.
    width: SIDE + 78,
    height: SIDE + 64,
    cells: { x: places(columns), y: places(rows.length), rows },
    marks: shadeMarks(
      {
        columns: edges(columns),
        rows: edges(rows.length),
        cells: rows.map((row) => row.map((value) => (value === null ? null : value / limit))),
      },
      x,
      y,
    ),
    legend: html`<ul class="legend">
      <li>
        <svg class="plot sample wide" viewBox="0 0 72 16" aria-hidden="true">
          ${shadeScale(true).map(([shade, data]) => html`<path class="${shade}" d="${data}" />`)}</svg
        >${least < -limit && '≤ '}${lower} to ${most > limit && '≥ '}${upper}: ${nameText(entry)}
      </li>
    </ul>`,
  });
}

const places = (count: number): number[] => Array.from({ length: count }, (_, place) => place);
const edges = (count: number): number[] => places(count + 1).map((place) => place - 1 / 2);

/** The places of rows or columns, from 0 on; rows go down. */
function axis(count: number, isDown: boolean): Axis {
  const [lo, hi] = [-1 / 2, count - 1 / 2];
  return {
    type: 'linear',
    domain: isDown ? [hi, lo] : [lo, hi],
    known: [],
    ticks: linearTicks(lo, hi, true),
    tickText: (value) => numberText(value, 6),
    within: (value) => Math.min(hi, Math.max(lo, value)),
  };
}

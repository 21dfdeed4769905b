import { type Html, html } from '../../markup/Html.ts';
import type { ColumnsBlock, ColumnsRow } from '../Panel.ts';

const LABEL = 38;
const BARS = 84;
const GAP = 6;
/** The width that the columns share, and the sizes of a cell. */
const SHARED = 640;
const [MIN_CELL, MAX_CELL] = [9, 22];
/** In rows lower than this, only the first of a group is named. */
const LEAST_NAMED = 13;

/** Columns with rows of coloured cells and bars under each other. */
export function columnsSvg({ count, rows, description, endName }: ColumnsBlock): Html {
  const size = Math.max(MIN_CELL, Math.min(MAX_CELL, Math.floor(SHARED / Math.max(1, count))));
  const hasEnd = rows.some((row) => row.kind === 'heat' && row.end !== undefined);
  const endAt = LABEL + count * size + 2 * GAP;
  const barsNames = rows.some(({ kind }) => kind === 'bars');
  const width = LABEL + count * size + (hasEnd || barsNames ? 2 * GAP + 34 : GAP);
  let top = hasEnd ? 16 : 2;
  const drawn = rows.map((row, i) => {
    const before = rows[i - 1];
    if (before !== undefined && (before.kind !== 'heat' || row.kind !== 'heat' || groupOf(before) !== groupOf(row)))
      top += GAP;
    const at = top;
    top += row.kind === 'heat' ? size : BARS;
    const isNamed = size >= LEAST_NAMED || before === undefined || groupOf(before) !== groupOf(row);
    return row.kind === 'heat' ? heatRow(row, at, size, endAt, isNamed) : barsRow(row, at, size, endAt);
  });
  return html`<div class="scroll">
    <svg
      class="plot columns"
      viewBox="0 0 ${width} ${top + 2}"
      width="${width}"
      height="${top + 2}"
      style="min-width:${Math.min(width, LABEL + count * MIN_CELL + 46)}px"
      role="img"
      aria-label="${description}"
    >
      ${hasEnd && endName !== undefined && html`<text x="${endAt + size / 2}" y="11" text-anchor="middle">${endName}</text>`}
      ${drawn}
    </svg>
  </div>`;
}

/** Rows whose names begin alike form a group. */
const groupOf = ({ name }: ColumnsRow): string => name.slice(0, 1);

function heatRow(row: ColumnsRow & { kind: 'heat' }, top: number, size: number, endAt: number, isNamed: boolean): Html {
  const { name, values, full, end, crossed = [] } = row;
  const cell = (value: number, left: number): Html => {
    const strength = Math.round(100 * Math.min(1, Math.abs(value) / full)) / 100;
    return html`<rect
      x="${left + 0.5}"
      y="${top + 0.5}"
      width="${size - 1}"
      height="${size - 1}"
      class="cell ${value < 0 ? 'negative' : 'positive'}"
      fill-opacity="${strength}"
    />`;
  };
  return html`<text x="${LABEL - 6}" y="${top + size / 2}" dy=".32em" text-anchor="end">${isNamed && name}</text
    >${values.map((value, i) => cell(value, LABEL + i * size))}${end !== undefined && cell(end, endAt)}<path
      class="cross"
      d="${crosses(crossed, top + size / 2, size)}"
    />`;
}

function barsRow(row: ColumnsRow & { kind: 'bars' }, top: number, size: number, endAt: number): Html {
  const { name, values, filled, lines, crossed = [] } = row;
  const heights = [...values, ...lines.map(({ at }) => at), 0];
  const [lo, hi] = [Math.min(...heights), Math.max(...heights)];
  const span = Math.max(hi - lo, 1e-12);
  const up = (value: number): number => Math.round(10 * (top + 12 + ((BARS - 24) * (hi - value)) / span)) / 10;
  const right = LABEL + values.length * size;
  const bar = (value: number, i: number): Html => {
    const [y0, y1] = [up(Math.max(0, value)), up(Math.min(0, value))];
    return html`<rect
      x="${LABEL + i * size + size * 0.22}"
      y="${y0}"
      width="${size * 0.56}"
      height="${Math.max(0.8, y1 - y0)}"
      class="bar-cell${filled[i] === true && ' filled'}"
    />`;
  };
  return html`<text x="${LABEL - 6}" y="${up(0)}" dy=".32em" text-anchor="end">${name}</text
    ><path
      class="axis-line"
      d="M${LABEL} ${up(0)}H${right}"
    />${values.map(bar)}${lines.map(({ name, at }) => html`<path class="marked" d="M${LABEL} ${up(at)}H${right + GAP}" /><text x="${endAt - 4}" y="${up(at)}" dy=".32em">${name}</text>`)}<path
      class="cross"
      d="${crossed.map((is, i) => (is ? cross(LABEL + (i + 0.5) * size, up(Math.max(0, values[i]!)) - 5, 3.2) : '')).join('')}"
    />`;
}

const crosses = (crossed: readonly boolean[], y: number, size: number): string =>
  crossed.map((is, i) => (is ? cross(LABEL + (i + 0.5) * size, y, Math.min(5, size / 3)) : '')).join('');

const cross = (x: number, y: number, r: number): string =>
  `M${x - r} ${y - r}L${x + r} ${y + r}M${x + r} ${y - r}L${x - r} ${y + r}`;

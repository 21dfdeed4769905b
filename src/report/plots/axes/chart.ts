import { type Html, html } from '../../markup/Html.ts';
import type { Mark } from '../marks/drawnPath.ts';
import { axesSvg, type LabelledAxis, placesIn } from './axesSvg.ts';

/** Axes and what is drawn between them. */
interface Plot {
  readonly x: LabelledAxis;
  readonly y: LabelledAxis;
  readonly marks: readonly Mark[];
  readonly width: number;
  readonly height: number;
}

/** What all pictures have in common. */
export interface Chart extends Pick<Plot, 'x' | 'y' | 'marks'>, Partial<Pick<Plot, 'width' | 'height'>> {
  readonly title: Html | string;
  /** The text alternative. */
  readonly description: string;
  /** What the symbols and lines mean. */
  readonly legend: Html;
  /** Numbers in a grid: the places of its columns and rows along the axes, and one or a gap for each. */
  readonly cells?: {
    readonly x: readonly number[];
    readonly y: readonly number[];
    readonly rows: ReadonlyArray<readonly (number | null)[]>;
  };
}

/** An axis for the script that reads values off a picture (see `axisSaid`): its scale, its ends and its label. */
const axisInData = ({ type, domain: [lo, hi], label }: LabelledAxis): string => `${type} ${lo} ${hi} ${label}`;

/** A grid for the same script (see `cellsSaid`). */
const cellsInData = ({ x, y, rows }: NonNullable<Chart['cells']>): string =>
  [
    x.join(' '),
    y.join(' '),
    ...rows.map((row) => row.map((value) => (value === null ? '-' : Number(value.toPrecision(3)))).join(' ')),
  ].join(';');

/**
 * A picture as a figure with its caption; colours come from the style sheet, so that it suits light and dark. Text
 * without an anchor of its own is centred.
 */
export function chart({ title, description, marks, legend, x, y, cells, width = 400, height = 280 }: Chart): Html {
  const { frame } = placesIn(x, y, width, height);
  return html`<figure class="chart">
    <figcaption>${title}</figcaption>
    <div class="scroll">
      <svg
        class="plot"
        viewBox="0 0 ${width} ${height}"
        width="${width}"
        height="${height}"
        text-anchor="middle"
        role="img"
        tabindex="0"
        aria-label="${description}"
        data-frame="${frame.left} ${frame.right} ${frame.top} ${frame.bottom}"
        data-x="${axisInData(x)}"
        data-y="${axisInData(y)}"
        data-x-known="${x.known.join(' ')}"
        data-y-known="${[...y.known.slice(0, 1), ...y.known.slice(-1)].join(' ')}"
        ${cells !== undefined && html`data-cells="${cellsInData(cells)}"`}
      >
        ${plotMarkup({ x, y, marks, width, height })}
      </svg>
    </div>
    ${legend}
  </figure>`;
}

/** What an `svg` element of the given size and the class `plot` contains: axes, grid and marks. */
export function plotMarkup({ x, y, marks, width, height }: Plot): Html {
  const places = placesIn(x, y, width, height);
  return html`${axesSvg(x, y, places, height)}${marks.map((mark) => mark(places))}`;
}

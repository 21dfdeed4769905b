import * as Plot from '@observablehq/plot';
// The same library in one file, which takes a tenth of the time to load.
import { parseHTML } from 'linkedom/worker';
import { type Html, html, markup } from '../../markup/Html.ts';
import { printable } from '../../../results/words/printable.ts';
import type { Axis } from './Axis.ts';

/** What all pictures have in common. */
export interface Chart {
  readonly title: Html | string;
  /** The text alternative. */
  readonly description: string;
  readonly x: Axis & { readonly label: string };
  readonly y: Axis & { readonly label: string };
  readonly marks: Plot.Markish[];
  /** What the symbols and lines mean. */
  readonly legend: Html;
  readonly width?: number;
  readonly height?: number;
}

/** Pixels around the frame of a picture. */
const MARGINS = { left: 52, right: 26, top: 26, bottom: 38 };

/** An axis for the script that reads values off a picture (see `axisSaid`): its scale, its ends and its label. */
const axisInData = ({ type, domain: [lo, hi], label }: Chart['x']): string => `${type} ${lo} ${hi} ${label}`;

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/**
 * A picture as a figure with its caption; colours come from the style sheet, so that it suits light and dark. Text
 * without an anchor of its own is centred, as the library assumes.
 */
export function chart({ title, description, marks, legend, x, y, width = 400, height = 280 }: Chart): Html {
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
        data-frame="${MARGINS.left} ${width - MARGINS.right} ${MARGINS.top} ${height - MARGINS.bottom}"
        data-x="${axisInData(x)}"
        data-y="${axisInData(y)}"
      >
        ${plotMarkup({ x, y, marks, width, height })}
      </svg>
    </div>
    ${legend}
  </figure>`;
}

/** What an `svg` element of the given size and the class `plot` contains: axes, grid and marks. */
export function plotMarkup({
  x,
  y,
  marks,
  width,
  height,
}: Required<Pick<Chart, 'x' | 'y' | 'marks' | 'width' | 'height'>>): Html {
  // The labels are given as text: a formatter would be asked for some of a logarithmic axis's ticks only.
  const axis = ({ tickText, label }: Chart['x']): Plot.AxisOptions & { text: (value: number) => string } => ({
    text: (value: number) => tickText(value),
    label: label === '' ? null : printable(label),
    tickSize: 4,
  });
  const svg = Plot.plot({
    document,
    className: 'plot',
    width,
    height,
    marginLeft: MARGINS.left,
    marginRight: MARGINS.right,
    marginTop: MARGINS.top,
    marginBottom: MARGINS.bottom,
    x: { type: x.type, domain: [...x.domain] },
    y: { type: y.type, domain: [...y.domain] },
    marks: [
      Plot.gridX([...x.ticks]),
      Plot.gridY([...y.ticks]),
      Plot.axisX([...x.ticks], axis(x)),
      Plot.axisY([...y.ticks], axis(y)),
      ...marks,
    ],
  });
  svg.querySelector('style')?.remove();
  return markup(compact(svg.innerHTML));
}

/** A tenth of a pixel is precise enough, and the parts of an image need no accessible names of their own. */
function compact(svg: string): string {
  return svg
    .replace(/ aria-(?:label|hidden|description)="[^"]*"/gu, '')
    .replace(/ (?:d|x|y|x1|x2|y1|y2|cx|cy|transform)="[^"]*"/gu, (attribute) =>
      attribute.replace(/-?\d+\.\d{2,}/gu, (number) => String(Math.round(Number(number) * 10) / 10)),
    );
}

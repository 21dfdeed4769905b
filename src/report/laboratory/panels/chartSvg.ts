import { type Html, html } from '../../markup/Html.ts';
import { axisFor, type Axis } from '../../plots/axes/Axis.ts';
import { curvePath, type CurvePoint } from '../../plots/marks/curvePath.ts';
import { printable } from '../../../results/words/printable.ts';
import type { ChartAxis, ChartBlock } from '../Panel.ts';

const WIDTH = 400;
const HEIGHT = 270;
const FRAME = { left: 54, right: WIDTH - 16, top: 30, bottom: HEIGHT - 40 };
/** Pixels a letter of the axis's type is wide, about. */
const LETTER = 6.4;

/** A picture with two axes as markup, with the classes of the report's own pictures and without a library. */
export function chartSvg(chart: ChartBlock): Html {
  const { curves, bands = [], bars, marks = [], description } = chart;
  const xs = [
    ...curves.flatMap(({ points }) => points.map(([x]) => x)),
    ...bands.flatMap(({ points }) => points.map(([x]) => x)),
    ...(bars?.list.flatMap(([from, to]) => [from, to]) ?? []),
    ...marks.map(({ at }) => at),
  ];
  const ys = [
    ...curves.flatMap(({ points }) => points.map(([, y]) => y)),
    ...bands.flatMap(({ points }) => points.flatMap(([, lo, hi]) => [lo, hi])),
    ...(bars === undefined ? [] : [0, ...bars.list.map(([, , y]) => y)]),
  ];
  const x = axisOf(chart.x, xs);
  const y = axisOf(
    bars === undefined ? chart.y : { ends: [0, 1.06 * Math.max(...ys.filter(Number.isFinite), 1e-300)], ...chart.y },
    ys,
  );
  const across = placeOn(x, FRAME.left, FRAME.right);
  const up = placeOn(y, FRAME.bottom, FRAME.top);
  const isAt = (axis: Axis, value: number): boolean => Number.isFinite(value) && (axis.type === 'linear' || value > 0);
  const shown = marks.filter(({ at }) => isAt(x, at) && at >= x.domain[0] && at <= x.domain[1]);
  return html`<div class="scroll">
      <svg
        class="plot"
        viewBox="0 0 ${WIDTH} ${HEIGHT}"
        width="${WIDTH}"
        height="${HEIGHT}"
        role="img"
        aria-label="${description}"
      >
        <path
          class="grid-lines"
          d="${[...y.ticks.map((tick) => `M${FRAME.left} ${up(tick)}H${FRAME.right}`), ...x.ticks.map((tick) => `M${across(tick)} ${FRAME.top}V${FRAME.bottom}`)].join('')}"
        />
        ${y.ticks.map((tick) => html`<text x="${FRAME.left - 7}" y="${up(tick)}" dy=".32em" text-anchor="end">${y.tickText(tick)}</text>`)}
        ${x.ticks.map((tick) => html`<text x="${across(tick)}" y="${FRAME.bottom + 17}" text-anchor="middle">${x.tickText(tick)}</text>`)}
        <text x="0" y="12">${printable(chart.y.label)}</text>
        <text x="${FRAME.right}" y="${HEIGHT - 5}" text-anchor="end">${printable(chart.x.label)} →</text>
        ${bars !== undefined && html`<path class="bars" d="${bars.list.map(([from, to, height]) => `M${across(from)} ${FRAME.bottom}V${up(height)}H${across(to)}V${FRAME.bottom}Z`).join('')}" />`}
        ${bands.map(({ style, points }) => html`<path class="band band-${style}" d="${bandPath(points.map(([at, lo, hi]) => [across(at), up(lo), up(hi)] as const))}" />`)}
        <path class="marked" d="${shown.map(({ at }) => `M${across(at)} ${FRAME.top}V${FRAME.bottom}`).join('')}" />
        <path
          class="chosen"
          d="${shown.flatMap(({ at, strong }) => (strong === true ? `M${across(at)} ${FRAME.top}V${FRAME.bottom}` : [])).join('')}"
        />
        ${curves.map(({ style, points }) => html`<path class="curve curve-${style}" d="${curvePath(points.map(([at, height]): CurvePoint => (isAt(x, at) && isAt(y, height) ? [across(at), up(height)] : null)))}" />`)}
        ${markNames(shown, across)}
      </svg>
    </div>
    <ul class="legend">
      ${[...curves, ...bands].map(
        ({ name, style }, i) =>
          html`<li>
            <svg class="sample plot" viewBox="0 0 16 16" aria-hidden="true">
              <path
                class="${i < curves.length ? `curve curve-${style}` : `band band-${style}`}"
                d="${i < curves.length ? 'M0 8H16' : 'M0 3H16V13H0Z'}"
              /></svg
            >${name}
          </li>`,
      )}
      ${
        bars !== undefined &&
        html`<li>
          <svg class="sample plot" viewBox="0 0 16 16" aria-hidden="true"><path class="bars" d="M2 2H14V14H2Z" /></svg
          >${bars.name}
        </li>`
      }
    </ul>`;
}

function axisOf({ logarithmic = false, ends }: ChartAxis, values: readonly number[]): Axis {
  const axis = axisFor(ends ?? values, logarithmic ? 'log' : 'linear');
  if (ends === undefined) return axis;
  const ticks = axis.ticks.filter((tick) => tick >= ends[0] && tick <= ends[1]);
  return { ...axis, domain: ends, ticks, within: (value) => Math.min(ends[1], Math.max(ends[0], value)) };
}

/** Places in pixels, to a tenth; what lies beyond the ends is drawn at the end. */
function placeOn({ type, domain: [lo, hi], within }: Axis, from: number, to: number): (value: number) => number {
  const scale = (value: number): number => (type === 'log' ? Math.log(value) : value);
  const span = scale(hi) - scale(lo);
  return (value) => {
    const inside = type === 'log' && !(value > 0) ? lo : within(value);
    const place = Math.round(10 * (from + ((to - from) * (scale(inside) - scale(lo))) / span)) / 10;
    // A value that is no number, or cannot be drawn, has no place of its own.
    return Number.isFinite(place) ? place : from;
  };
}

function bandPath(points: ReadonlyArray<readonly [x: number, lo: number, hi: number]>): string {
  const there = points.map(([x, lo], i) => `${i === 0 ? 'M' : 'L'}${x} ${lo}`);
  const back = points.toReversed().map(([x, , hi]) => `L${x} ${hi}`);
  return points.length === 0 ? '' : `${[...there, ...back].join('')}Z`;
}

/** The names of marks above the frame, each further down where it would meet the one before. */
function markNames(marks: NonNullable<ChartBlock['marks']>, across: (value: number) => number): Html {
  const ends: number[] = [];
  const placed = marks
    .toSorted((a, b) => a.at - b.at)
    .map(({ name, at, strong }) => {
      const width = name.length * LETTER;
      const left = Math.min(across(at) + 4, FRAME.right - width);
      let line = ends.findIndex((end) => end < left);
      if (line < 0) line = ends.length;
      ends[line] = left + width + 6;
      return html`<text class="mark-name${strong === true && ' strong'}" x="${left}" y="${FRAME.top + 11 + line * 15}"
        >${name}</text
      >`;
    });
  return html`${placed}`;
}

import { type Html, html, markup } from '../../markup/Html.ts';
import { type Places, tenth } from '../marks/drawnPath.ts';
import type { Axis } from './Axis.ts';

/** An axis with what is measured along it; an empty label is not written. */
export type LabelledAxis = Axis & { readonly label: string };

/** Pixels around the frame of a picture. */
const MARGINS = { left: 52, right: 26, top: 26, bottom: 38 };

/** Length of a tick, and from the frame to the nearest side of its number, in pixels. */
const [TICK, NUMBER] = [4, 9];

/** From the edges of the picture to the labels of its axes, in pixels. */
const EDGE = 3;

/** Where the values of two axes lie in a picture of some size. */
export function placesIn(x: Axis, y: Axis, width: number, height: number): Places {
  const frame = {
    left: MARGINS.left,
    right: width - MARGINS.right,
    top: MARGINS.top,
    bottom: height - MARGINS.bottom,
  };
  return { x: place(x, frame.left, frame.right), y: place(y, frame.bottom, frame.top), frame };
}

function place({ type, domain: [lo, hi] }: Axis, from: number, to: number): (value: number) => number {
  const scale = type === 'log' ? Math.log : (value: number) => value;
  const [first, span] = [scale(lo), scale(hi) - scale(lo)];
  return (value) => {
    const share = (scale(value) - first) / span;
    return tenth(from * (1 - share) + to * share);
  };
}

/** The grid, the ticks with their numbers, and the labels of both axes. */
export function axesSvg(x: LabelledAxis, y: LabelledAxis, { x: atX, y: atY, frame }: Places, height: number): Html {
  const { left, right, top, bottom } = frame;
  const across = placedTicks(x, atX);
  const up = placedTicks(y, atY);
  const path = (places: typeof up, data: (at: number) => string): Html =>
    markup(places.map(({ at }) => data(at)).join(''));
  const rightEnd = right + MARGINS.right - EDGE;
  return html`<path
      class="grid"
      d="${path(across, (at) => `M${at} ${bottom}V${top}`)}${path(up, (at) => `M${left} ${at}H${right}`)}"
    /><path
      class="ticks"
      d="${path(across, (at) => `M${at} ${bottom}v${TICK}`)}${path(up, (at) => `M${left} ${at}h${-TICK}`)}"
    /><g class="numbers"
      >${across.map(({ at, text }) => html`<text x="${at}" y="${bottom + NUMBER}" dy=".71em">${text}</text>`)}<g
        text-anchor="end"
        >${up.map(({ at, text }) => html`<text x="${left - NUMBER}" y="${at}" dy=".32em">${text}</text>`)}</g
      ></g
    >${x.label !== '' && html`<text x="${rightEnd}" y="${height - EDGE}" text-anchor="end">${x.label} →</text>`}${
      y.label !== '' &&
      html`<text x="${EDGE}" y="${EDGE}" dy=".71em" text-anchor="start"
        >${y.domain[0] > y.domain[1] ? '↓' : '↑'} ${y.label}</text
      >`
    }`;
}

/** The ticks that have a place, with their numbers. */
const placedTicks = (
  { ticks, tickText }: Axis,
  place: (value: number) => number,
): readonly { readonly at: number; readonly text: string }[] =>
  ticks.map((tick) => ({ at: place(tick), text: tickText(tick) })).filter(({ at }) => Number.isFinite(at));

import { html } from '../../markup/Html.ts';
import { type Mark, type Places, tenth } from './drawnPath.ts';

/** Where a name stands. */
export interface NamePlace {
  /** Pixels from the left and from the top. */
  readonly x: number;
  readonly y: number;
  /** Which end of the name is there. */
  readonly anchor: 'start' | 'middle' | 'end';
  /** What of its height is there; the middle unless it is given. */
  readonly line?: 'top' | 'middle' | 'bottom';
}

/** How far the baseline lies below each part of a line of text, in its font's size. */
const BASELINE = { top: '.71em', middle: '.32em', bottom: '0' };

/** A mark that is a name. */
export const drawnName =
  (name: string, place: (places: Places) => NamePlace): Mark =>
  (places) => {
    const { x, y, anchor, line = 'middle' } = place(places);
    return html`<text class="mark-name" x="${tenth(x)}" y="${tenth(y)}" dy="${BASELINE[line]}" text-anchor="${anchor}"
      >${name}</text
    >`;
  };

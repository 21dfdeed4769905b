import { type Html, html, markup } from '../../markup/Html.ts';

/** The places of values in the picture, in tenths of a pixel. */
export interface Places {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** The frame within the axes. */
  readonly frame: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

/** Something drawn in a picture. */
export type Mark = (places: Places) => Html;

/**
 * A mark that is one path, drawn in pixels and styled by its class.
 *
 * @param className its words in the style sheet
 * @param data the path's data; an empty one draws nothing
 */
export const drawnPath =
  (className: string, data: (places: Places) => string): Mark =>
  (places) => {
    const drawn = data(places);
    return drawn === '' ? html`` : html`<path d="${markup(inTenths(drawn))}" class="${className}" />`;
  };

/** A tenth of a pixel is precise enough. */
const inTenths = (data: string): string => data.replace(/-?\d+\.\d{2,}/gu, (number) => String(tenth(Number(number))));

/** A number of pixels to a tenth. */
export const tenth = (pixels: number): number => Math.round(pixels * 10) / 10;

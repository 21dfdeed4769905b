import type * as Plot from '@observablehq/plot';

/** The places of values in the picture, in pixels. */
export interface Places {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** The frame within the axes. */
  readonly frame: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

/**
 * A mark that is one path, drawn in pixels and styled by its class.
 *
 * @param className its words in the style sheet
 * @param data the path's data; an empty one draws nothing
 */
export function drawnPath(className: string, data: (places: Places) => string): Plot.RenderFunction {
  return (_index, scales, _values, { width, height, marginLeft, marginRight, marginTop, marginBottom }, context) => {
    const place = (scale: unknown) => (value: number) =>
      Math.round((scale as (value: number) => number)(value) * 10) / 10;
    const frame = { left: marginLeft, right: width - marginRight, top: marginTop, bottom: height - marginBottom };
    const path = context.document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('class', className);
    path.setAttribute('d', data({ x: place(scales.x), y: place(scales.y), frame }));
    return path;
  };
}

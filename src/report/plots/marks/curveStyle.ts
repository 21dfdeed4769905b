/** Colours and dashes of curves in the style sheet. */
const CURVE_STYLES = 6;

/** The class of a curve by its place: colour and dashes. In the second round of the colours the dashes are others. */
export const curveStyle = (place: number): string =>
  `curve curve-${colourOf(place)}${Math.floor(place / CURVE_STYLES) % 2 === 1 ? ' again' : ''}`;

/** The number of the colour for a place; after the last comes the first again. */
export const colourOf = (place: number): number => (place % CURVE_STYLES) + 1;

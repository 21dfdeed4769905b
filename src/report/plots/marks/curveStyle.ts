/** Colours and dashes of curves in the style sheet. */
const CURVE_STYLES = 6;

/** The class of a curve by its place: colour and dashes. */
export const curveStyle = (place: number): string => `curve curve-${colourOf(place)}`;

/** The number of the colour for a place; after the last comes the first again. */
export const colourOf = (place: number): number => (place % CURVE_STYLES) + 1;

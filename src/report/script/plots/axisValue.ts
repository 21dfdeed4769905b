/** An axis of a picture as its attribute says it: `log 0.5 3e14 claimed`. */
export interface AxisSaid {
  readonly isLogarithmic: boolean;
  readonly ends: readonly [number, number];
  readonly label: string;
}

/** The reverse of what `chart` writes into `data-x` and `data-y`. */
export function axisSaid(text: string): AxisSaid {
  const [type = '', lo = '', hi = '', ...label] = text.split(' ');
  return { isLogarithmic: type === 'log', ends: [Number(lo), Number(hi)], label: label.join(' ') };
}

/**
 * The value at a place along an axis.
 *
 * @param share where, from 0 at the first end to 1 at the last; what lies beyond counts as the end
 */
export function axisValue({ isLogarithmic, ends: [lo, hi] }: AxisSaid, share: number): number {
  const at = Math.min(1, Math.max(0, share));
  return isLogarithmic ? lo ** (1 - at) * hi ** at : lo + at * (hi - lo);
}

/**
 * The known value that is drawn at a place, to within a share of the axis; undefined if none is.
 *
 * @param within the most by which the place may differ, from 0 to 1
 */
export function knownValue(
  axis: AxisSaid,
  known: readonly number[],
  share: number,
  within: number,
): number | undefined {
  return known.find((value) => Math.abs(axisShare(axis, value) - share) <= within);
}

/** Where a value lies along an axis: 0 at the first end, 1 at the last. */
export function axisShare({ isLogarithmic, ends: [lo, hi] }: AxisSaid, value: number): number {
  return isLogarithmic ? Math.log(value / lo) / Math.log(hi / lo) : (value - lo) / (hi - lo);
}

/** The places of a path's points, in pixels: where it begins strokes and where straight ones end. */
export function pathPoints(data: string): readonly (readonly [x: number, y: number])[] {
  return [...data.matchAll(/[ML](-?[\d.]+)[ ,](-?[\d.]+)/gu)].map(([, x, y]) => [Number(x), Number(y)] as const);
}

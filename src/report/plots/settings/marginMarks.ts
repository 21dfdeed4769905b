import type { Axis } from '../axes/Axis.ts';
import { drawnPath, type Mark } from '../marks/drawnPath.ts';
import type { Sides } from './settingPoint.ts';

/** Margins below this share of what an axis shows cannot be seen. */
const LEAST = 1 / 300;

/** Those of the settings whose margin can be seen on an axis of measured values. */
export const withMargin = (sides: readonly Sides[], { type, domain: [lo, hi] }: Axis): readonly Sides[] => {
  const place = (value: number): number => (type === 'log' ? Math.log(Math.max(value, lo)) : value);
  const least = (place(hi) - place(lo)) * LEAST;
  return sides.filter(({ allowed }) => allowed !== undefined && place(allowed[1]) - place(allowed[0]) >= least);
};

/**
 * At each setting a band from the bound as far as its margin reaches: what is upheld is true to within it.
 *
 * @param sides with a margin
 * @param at the place of a setting along the horizontal axis
 */
export const marginMarks = (sides: readonly Sides[], at: (side: Sides) => number, y: Axis): Mark =>
  drawnPath('allowed', (places) =>
    sides
      .map((side) => {
        const [lo, hi] = side.allowed!;
        return `M${places.x(at(side))} ${places.y(y.within(lo))}V${places.y(y.within(hi))}`;
      })
      .join(''),
  );

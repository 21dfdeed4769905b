import * as fc from 'fast-check';
import { shortDecimal } from '../../numeric/shortDecimal.ts';
import { type Bound, boundText, boundValue, isCode, onlyNumber } from './Bound.ts';
import { made } from './made.ts';
import { requireOptions } from './options.ts';
import type { Range } from './Range.ts';
import type { Setting } from '../Setting.ts';

/** How fine the grid of a real parameter is. */
export interface RealOptions {
  /** Steps from one end to the other; 1000 when left out. */
  readonly steps?: number;
}

/** Grids from coarse to fine: 1/2 is simpler than 3/4, and 3/4 than 0.377. */
const COARSE = [1, 2, 4, 10, 20, 50, 100];

/**
 * Real numbers from `lo` to `hi`, both included, uniform on a grid; a grid makes settings short to write and to shrink.
 *
 * @param lo smallest value; a number, the name of an earlier parameter, or an expression in earlier ones
 * @param hi largest value, likewise
 * @throws RangeError for an option that there is not, or steps that are no positive integer
 * @example forAll: { epsilon: reals(0, 0.5), shift: reals(0, ({ epsilon }) => 3 * epsilon) }
 */
export function reals(lo: Bound, hi: Bound, options: RealOptions = {}): Range<number> {
  requireOptions('reals', options, { steps: 'positive integer' });
  const { steps = 1000 } = options;
  const ends = (earlier: Setting): [number, number] => {
    const [min, max] = [boundValue(lo, earlier), boundValue(hi, earlier)];
    if (min > max) throw new RangeError(`invalid range; no number from ${min} to ${max}`);
    if (max - min === Infinity) throw new RangeError(`invalid range; too wide for a grid: from ${min} to ${max}`);
    return [min, max];
  };
  const point = (index: number, [min, max]: [number, number]): number => {
    if (index === 0) return min;
    if (index === steps) return max;
    const rounded = shortDecimal(min + (index / steps) * (max - min), (max - min) / steps);
    return Math.min(max, Math.max(min, rounded));
  };
  const index = (value: number, [min, max]: [number, number]): number =>
    min === max ? 0 : Math.min(steps, Math.max(0, Math.round(((value - min) / (max - min)) * steps)));
  const grid = fc.integer({ min: 0, max: steps });
  return made({
    sampled: true,
    describe: (name) => `${boundText(lo)} ≤ ${name} ≤ ${boundText(hi)}`,
    arbitrary: (earlier) => {
      const range = ends(earlier);
      return grid.map((i) => point(i, range));
    },
    near: (value, earlier) => {
      const range = ends(earlier);
      const centre = index(value, range);
      const reach = Math.ceil(steps / 20);
      const around = fc.integer({ min: Math.max(0, centre - reach), max: Math.min(steps, centre + reach) });
      return around.map((i) => point(i, range));
    },
    edges: (earlier) => {
      const range = ends(earlier);
      return [...new Set([range[0], point(Math.floor(steps / 2), range), range[1]])];
    },
    simpler: function* (value, earlier) {
      const range = ends(earlier);
      const at = index(value, range);
      if (at > 0) yield range[0];
      for (const coarse of COARSE) {
        if (coarse >= steps || steps % coarse !== 0) continue;
        const rounded = Math.round((at * coarse) / steps) * (steps / coarse);
        // Where doubles are coarser than the grid, several of its places are the same number.
        const simpler = point(rounded, range);
        if (simpler === value) return;
        yield simpler;
      }
    },
    nearest: (value, earlier) => {
      const [min, max] = [boundValue(lo, earlier), boundValue(hi, earlier)];
      return min > max ? undefined : Math.min(max, Math.max(min, value));
    },
    all: function* (earlier) {
      const range = ends(earlier);
      const given = new Set<number>();
      for (const coarse of [...COARSE.filter((parts) => parts < steps && steps % parts === 0), steps]) {
        for (let i = 0; i <= coarse; i++) {
          const value = point((i * steps) / coarse, range);
          if (!given.has(value)) yield value;
          given.add(value);
        }
      }
    },
    parse: (text) => (Number.isFinite(Number(text)) && String(Number(text)) === text ? Number(text) : undefined),
    ...onlyNumber(lo, hi),
    fact: (name) =>
      [isCode(lo) ? [] : [`${name} >= ${lo}`], isCode(hi) ? [] : [`${name} <= ${hi}`]].flat().join(' and '),
    ...(isCode(lo) || isCode(hi) ? {} : { factIsComplete: true }),
  });
}

import * as fc from 'fast-check';
import { type Bound, boundText, boundValue, isCode, onlyNumber } from './Bound.ts';
import { made } from './made.ts';
import { requireOptions } from './options.ts';
import type { Range } from './Range.ts';
import type { Setting } from '../Setting.ts';

/** How integers are spread: evenly, or evenly in their logarithm (for sizes over several powers of ten). */
export interface IntegerOptions {
  readonly scale?: 'linear' | 'logarithmic';
}

/** Points between neighbouring powers of e on a logarithmic scale. */
const LOGARITHMIC_STEPS = 1000;

/**
 * The integers from `lo` to `hi`, both included.
 *
 * @param lo smallest value; an integer, the name of an earlier parameter, or an expression in earlier ones, which is rounded
 *   into the range
 * @param hi largest value, likewise; not above 2⁵³ − 1
 * @param options `scale: 'logarithmic'` spreads the choices evenly over the powers of ten; needs lo ≥ 1
 * @throws RangeError for an option or a value of one that there is not
 * @example forAll: { n: integers(2, 300), k: integers(1, 'n') }
 */
export function integers(lo: Bound, hi: Bound, options: IntegerOptions = {}): Range<number> {
  requireOptions('integers', options, { scale: ['linear', 'logarithmic'] });
  const logarithmic = options.scale === 'logarithmic';
  const ends = (earlier: Setting): [number, number] => {
    requireInteger(lo, Math.ceil);
    requireInteger(hi, Math.floor);
    // Adding 0 makes 0 of −0, which is written like it and would be read back as it.
    const [min, max] = [Math.ceil(boundValue(lo, earlier)) + 0, Math.floor(boundValue(hi, earlier)) + 0];
    if (logarithmic && min < 1)
      throw new RangeError(`invalid lower end; a logarithmic scale begins at 1 or above: ${min}`);
    if (min > max) throw new RangeError(`invalid range; no integer from ${min} to ${max}`);
    if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max)) {
      throw new RangeError(`invalid range; its ends are not exact integers: ${min}, ${max}`);
    }
    return [min, max];
  };
  const spread = (min: number, max: number): fc.Arbitrary<number> => {
    if (!logarithmic || min === max) return fc.integer({ min, max });
    const exponents = fc.integer({
      min: Math.floor(Math.log(min) * LOGARITHMIC_STEPS),
      max: Math.ceil(Math.log(max) * LOGARITHMIC_STEPS),
    });
    return exponents.map((e) => Math.min(max, Math.max(min, Math.round(Math.exp(e / LOGARITHMIC_STEPS)))));
  };
  return made({
    describe: (name) => `${boundText(lo)} ≤ ${name} ≤ ${boundText(hi)}`,
    arbitrary: (earlier) => spread(...ends(earlier)),
    near: (value, earlier) => {
      const [min, max] = ends(earlier);
      const reach = Math.max(2, Math.ceil(Math.abs(value) / 4));
      return fc.integer({ min: Math.max(min, value - reach), max: Math.min(max, value + reach) });
    },
    edges: (earlier) => [...new Set(ends(earlier))],
    simpler: function* (value, earlier) {
      const [min, max] = ends(earlier);
      for (const smaller of fc.integer({ min, max }).shrink(value, undefined)) yield smaller.value;
    },
    nearest: (value, earlier) => {
      const [min, max] = [Math.ceil(boundValue(lo, earlier)) + 0, Math.floor(boundValue(hi, earlier)) + 0];
      return min > max ? undefined : Math.min(max, Math.max(min, Math.round(value) + 0));
    },
    all: function* (earlier) {
      const [min, max] = ends(earlier);
      // The simplest is the one nearest to 0, as it is to fast-check.
      const simplest = Math.min(max, Math.max(min, 0));
      for (let away = 0; simplest + away <= max || simplest - away >= min; away++) {
        if (simplest + away <= max) yield simplest + away;
        if (away > 0 && simplest - away >= min) yield simplest - away;
      }
    },
    parse: parseInteger,
    ...onlyNumber(lo, hi),
    fact: (name) =>
      [...fact(lo, (end) => `${name} >= ${end}`), ...fact(hi, (end) => `${name} <= ${end}`)].join(' and '),
    whole: true,
    ...([lo, hi].every(isTold) ? { factIsComplete: true } : {}),
  });
}

/** A number that is written as an end is meant; one that code computes is rounded into the range. */
function requireInteger(end: Bound, inwards: (x: number) => number): void {
  if (typeof end === 'number' && Number.isFinite(end) && !Number.isInteger(end))
    throw new RangeError(`invalid end ${end}; integers go from an integer to an integer: write ${inwards(end) + 0}`);
}

function parseInteger(text: string): number | undefined {
  const value = Number(text);
  return Number.isSafeInteger(value) && String(value) === text ? value : undefined;
}

/** A bound as a solver's assumption; an expression in code is unreadable to a solver and assumes nothing. */
function fact(bound: Bound, write: (end: string) => string): string[] {
  return isTold(bound) ? [write(boundText(bound))] : [];
}

const isTold = (bound: Bound): boolean => !isCode(bound) && bound !== Number.MAX_SAFE_INTEGER;

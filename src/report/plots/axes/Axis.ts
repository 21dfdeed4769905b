import { numberText } from '../../../results/words/numberText.ts';
import { superscript } from '../../../claim/exact/superscript.ts';
import { linearTicks, logarithmicTicks } from './ticks.ts';

/** How values become places along an axis: its scale, its ends, and the values that are written on it. */
export interface Axis {
  readonly type: 'linear' | 'log';
  readonly domain: readonly [number, number];
  /** The values that it was made for where these are few, in order; else the least and the largest of them. */
  readonly known: readonly number[];
  readonly ticks: readonly number[];
  readonly tickText: (value: number) => string;
  /** The value itself, or the end of the axis where it lies beyond; NaN stays NaN. */
  readonly within: (value: number) => number;
}

/** Beyond these, products of doubles soon leave them; such values are drawn at the end of the axis. */
const HUGE = 1e150;

/** A logarithmic axis shows larger values, but its ends must stay finite doubles. */
const HUGE_LOGARITHMIC = 1e300;
const LAST_POWER = 307;

/** From this ratio of the largest to the smallest value on, differences between the small ones need a logarithm. */
const LARGE_SPAN = 50;

/** Values that an axis knows each of, at most. */
const FEW = 40;

/**
 * An axis for the given values: logarithmic if they are not negative and span a wide range, else linear. On a
 * logarithmic axis 0 is drawn at the lower end and written as 0.
 *
 * @param values those that are not finite numbers do not count
 * @param type the scale, if it is given; a logarithmic one is refused if no value is positive
 */
export function axisFor(values: readonly number[], type?: 'linear' | 'log'): Axis {
  const huge = type === 'log' ? HUGE_LOGARITHMIC : HUGE;
  const finite = values
    .filter((value) => Math.abs(value) <= huge)
    .map((value) => (Math.abs(value) < 1 / huge ? 0 : value));
  const positive = finite.filter((value) => value > 0);
  const [least, most] = [Math.min(...finite), Math.max(...finite)];
  const wide = least >= 0 && most / Math.min(...positive) >= LARGE_SPAN;
  const log = positive.length > 0 && (type ?? (wide ? 'log' : 'linear')) === 'log';
  const axis = log
    ? logarithmic(Math.min(...positive), most, least <= 0)
    : linear(least, most, finite.every(Number.isInteger));
  const distinct = [...new Set(finite)].toSorted((a, b) => a - b);
  return { ...axis, known: distinct.length > FEW ? [least, most] : distinct };
}

function linear(least: number, most: number, whole: boolean): Omit<Axis, 'known'> {
  const span = most - least;
  // Equal values and no values still need two ends.
  const [lo, hi] = Number.isFinite(least) && span > 0 ? [least - span * 0.05, most + span * 0.05] : around(least);
  const ticks = linearTicks(lo, hi, whole);
  return { type: 'linear', domain: [lo, hi], ticks, tickText: (value) => numberText(value, 6), within: clamp(lo, hi) };
}

function around(value: number): [number, number] {
  if (!Number.isFinite(value)) return [0, 1];
  const reach = Math.max(Math.abs(value) * 0.5, 1e-300);
  return value === 0 ? [-1, 1] : [value - reach, value + reach];
}

function logarithmic(least: number, most: number, withZero: boolean): Omit<Axis, 'known'> {
  const [from, to] = [Math.log10(least), Math.log10(most)];
  const span = Math.max(to - from, 0.3);
  const lo = 10 ** Math.max(-LAST_POWER, from - span * (withZero ? 0.16 : 0.05));
  const hi = 10 ** Math.min(LAST_POWER, to + span * 0.05);
  const ticks = logarithmicTicks(least * 0.999, hi);
  return {
    type: 'log',
    domain: [lo, hi],
    ticks: withZero ? [lo, ...ticks] : ticks,
    tickText: (value) => (withZero && value === lo ? '0' : powerText(value)),
    within: clamp(lo, hi),
  };
}

const clamp =
  (lo: number, hi: number) =>
  (value: number): number =>
    Number.isNaN(value) ? value : Math.min(hi, Math.max(lo, value));

function powerText(value: number): string {
  const exponent = Math.round(Math.log10(value));
  const isPower = Math.abs(value / 10 ** exponent - 1) < 1e-9;
  return isPower && (exponent >= 4 || exponent <= -3) ? `10${superscript(exponent)}` : numberText(value, 2);
}

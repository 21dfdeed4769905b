import type { Scalar } from '../Setting.ts';
import type { Range } from './Range.ts';

const MADE = new WeakSet<object>();

/** Notes that a range was made by a function of this package, and makes it unchangeable. */
export function made<T extends Scalar>(range: Range<T>): Range<T> {
  MADE.add(Object.freeze(range));
  return range;
}

/** Whether a range was made by a function of this package: a copy with other values, or a stand-in, was not. */
export const isMade = (range: unknown): boolean => typeof range === 'object' && range !== null && MADE.has(range);

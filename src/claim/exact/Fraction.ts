import { Fraction as Library } from 'fraction.js';
import { exactDecimal } from './exactDecimal.ts';

/**
 * Exact fractions of integers of any length, as in fraction.js; but a double stands for the decimal as which it is
 * written, 0.1 for 1/10, and any two doubles for two numbers. (fraction.js takes a short fraction near it, 3/10 for
 * 0.1 + 0.2 and 0 for 1e-20, which is then no exact number.)
 *
 * @example new Fraction(0.1).toFraction()       // '1/10'
 * @example new Fraction(0.1 + 0.2).toFraction() // '7500000000000001/25000000000000000'
 */
export const Fraction = new Proxy(Library, {
  construct: (target, [first, ...rest]: unknown[], made) =>
    Reflect.construct(target, [asWritten(first), ...rest], made),
});
export type Fraction = Library;

/** What takes a number beside the fraction itself. */
const OPERATIONS = 'add sub mul div mod pow log gcd lcm roundTo equals lt lte gt gte compare divisible'.split(' ');

for (const name of OPERATIONS) {
  const operation = Reflect.get(Library.prototype, name) as (...given: unknown[]) => unknown;
  const exactly = function (this: Library, first?: unknown, ...rest: unknown[]): unknown {
    return Reflect.apply(operation, this, [asWritten(first), ...rest]);
  };
  Object.defineProperty(Library.prototype, name, { value: exactly, writable: true, configurable: true });
}

function asWritten(value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? (exactDecimal(String(value)) ?? value) : value;
}

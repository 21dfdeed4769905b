import * as fc from 'fast-check';
import { exactValue } from './exactValue.ts';
import type { Range } from './Range.ts';
import type { Scalar } from './Setting.ts';

/**
 * One of a few values, the simplest first.
 *
 * @throws RangeError when there is none, or two are written alike
 * @example forAll: { inputs: choices('exactly', 'at most', 'Bernoulli') }
 */
export function choices<const T extends Scalar>(...values: readonly [T, ...T[]]): Range<T> {
  if (new Set(values.map(String)).size !== values.length || values.length === 0) {
    throw new RangeError(`invalid choices; not one or more different values: ${values.join(', ')}`);
  }
  return {
    describe: (name) => `${name} ∈ {${values.join(', ')}}`,
    arbitrary: () => fc.constantFrom(...values),
    near: () => fc.constantFrom(...values),
    edges: () => values,
    simpler: (value) => values.slice(0, values.indexOf(value)),
    nearest: (value) => (values.includes(value) ? value : values[0]),
    all: () => values,
    parse: (text) => values.find((value) => String(value) === text),
    fact: (name) => {
      const numbers = values.map((value) => exactValue(value)?.toFraction(false));
      // A word says nothing to a solver, which would take it for one more unknown number.
      return numbers.includes(undefined) ? '' : `(${numbers.map((number) => `${name} = ${number}`).join(' or ')})`;
    },
  };
}

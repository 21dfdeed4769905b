import * as fc from 'fast-check';
import { exactValue } from '../exact/exactValue.ts';
import { made } from './made.ts';
import type { Range } from './Range.ts';
import type { Scalar } from '../Setting.ts';

/**
 * One of a few values, the simplest first; or one of a few things of any kind, such as samplers or designs, by its name.
 *
 * A parameter over named things has their names as its values, so that settings, results and replay tokens name them; the
 * claim looks each up.
 *
 * @param values numbers, texts or truth values; or one object, whose keys are the names
 * @throws RangeError when there is none, one is no number, text or truth value, two are written alike, or one could not be read back from a replay token: NaN,
 *   −0, and text with half of a surrogate pair
 * @example forAll: { inputs: choices('exactly', 'at most', 'Bernoulli') }
 * @example
 * const LAWS = { uniform: (rng) => rng(), arcsine: (rng) => Math.sin((Math.PI / 2) * rng()) ** 2 };
 * claim({ forAll: { law: choices(LAWS) }, draw: (rng, { law }) => LAWS[law](rng), ... });
 */
export function choices<const T extends Scalar>(...values: readonly [T, ...T[]]): Range<T>;
export function choices<Name extends string>(named: Readonly<Record<Name, unknown>>): Range<Name>;
export function choices(...given: readonly unknown[]): Range {
  const [named, ...more] = given;
  if (Array.isArray(named) && named.length > 0 && more.length === 0 && named.every(isScalar)) {
    const listed =
      named.length <= 5 ? named.map(written).join(', ') : `${named.slice(0, 3).map(written).join(', ')}, …`;
    throw new RangeError(`invalid choice, a list; write choices(${listed}), without the brackets`);
  }
  return choicesOf((isRecord(named) && more.length === 0 ? Object.keys(named) : given) as readonly Scalar[]);
}

/** Whether a value is an object that was written as one, `{ name: thing }`. */
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));

const isScalar = (value: unknown): boolean => ['number', 'string', 'boolean'].includes(typeof value);

const written = (value: unknown): string => (typeof value === 'string' ? JSON.stringify(value) : String(value));

function choicesOf(values: readonly Scalar[]): Range {
  if (values.length === 0) throw new RangeError('invalid choices; choices needs at least one value');
  for (const value of values) refuseCompound(value);
  if (new Set(values.map(String)).size !== values.length) {
    throw new RangeError(`invalid choices; not all different: ${values.join(', ')}`);
  }
  for (const value of values) refuseUnwritable(value);
  Object.freeze(values);
  const numbers = values.map((value) => exactValue(value)?.toFraction(false));
  // Of values that are words a solver is told nothing, as it would take each for one more unknown number.
  const areNumbers = !numbers.includes(undefined);
  return made({
    describe: (name) => `${name} ∈ {${values.join(', ')}}`,
    arbitrary: () => fc.constantFrom(...values),
    near: () => fc.constantFrom(...values),
    edges: () => values,
    simpler: (value) => values.slice(0, values.indexOf(value)),
    nearest: (value) => (values.includes(value) ? value : values[0]!),
    all: () => values,
    ...(values.length === 1 ? { only: values[0]! } : {}),
    parse: (text) => values.find((value) => String(value) === text),
    fact: (name) => (areNumbers ? `(${numbers.map((number) => `${name} = ${number}`).join(' or ')})` : ''),
    ...(areNumbers ? { factIsComplete: true } : {}),
  });
}

/** Characters of a choice, at most. */
const LONGEST = 200;

function refuseCompound(value: unknown): void {
  if (isScalar(value)) return;
  const what = Array.isArray(value) ? 'a list' : value === null ? 'null' : `a value of type ${typeof value}`;
  throw new RangeError(
    `invalid choice, ${what}; a choice is a number, a text or a truth value: name each one, choices({ name: it }), and look it up by its name in the claim`,
  );
}

/** A choice stands in tokens and results, and what is read back from there must be the choice. */
function refuseUnwritable(value: Scalar): void {
  if (Number.isNaN(value)) throw new RangeError('invalid choice NaN; it is not equal to itself: write a word for it');
  if (Object.is(value, -0)) throw new RangeError('invalid choice −0; it is written like 0: write 0, or a word for it');
  if (String(value).length > LONGEST)
    throw new RangeError(
      `invalid choice of ${String(value).length} characters; at most ${LONGEST} can be written in a token: write a shorter word for it`,
    );
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) {
    const place = Array.from(value).findIndex((character) => /\p{Surrogate}/u.test(character));
    throw new RangeError(
      `invalid choice ${JSON.stringify(value)}; its character ${place + 1} is half of a surrogate pair, which no file can hold`,
    );
  }
}

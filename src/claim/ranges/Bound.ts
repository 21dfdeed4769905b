import type { Setting } from '../Setting.ts';

/** The parameters named before; a name that is not among them is told when the range is used. */
// oxlint-disable-next-line typescript/no-explicit-any -- the type of an earlier parameter is not known where a range is written
export type Earlier = { readonly [name: string]: any };

/**
 * An end of a range: a number, the name of an earlier parameter, or an expression in earlier parameters, with words of
 * its own where its code would not read as a formula.
 *
 * @example integers(1, 'n')                        // k ≤ n
 * @example integers(1, ({ n }) => n ** 0.99)       // k ≤ n^0.99; rounded into the range
 * @example integers(1, { of: ({ n }) => (n <= 3000 ? n : 300), words: 'n (300 for n > 3000)' })
 */
export type Bound = number | string | ((earlier: Earlier) => number) | WordedBound;

/** An expression in earlier parameters with the words in which a reader sees it. */
interface WordedBound {
  readonly of: (earlier: Earlier) => number;
  /** On one line, as it stands after ≤ or before it. */
  readonly words: string;
}

/** Whether a bound is an expression in code, which no solver can read. */
export const isCode = (bound: Bound): bound is ((earlier: Earlier) => number) | WordedBound =>
  typeof bound === 'function' || typeof bound === 'object';

/**
 * The number that a bound stands for; 0 where that is −0.
 *
 * @throws RangeError when it names a parameter that is not earlier, or is not a finite number
 */
export function boundValue(bound: Bound, earlier: Setting): number {
  const value = isCode(bound)
    ? (typeof bound === 'function' ? bound : bound.of)(guarded(earlier))
    : typeof bound === 'string'
      ? namedValue(bound, earlier)
      : bound;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new RangeError(`invalid bound ${boundText(bound)}; not a finite number: ${String(value)}`);
  }
  // Adding 0 makes 0 of −0, which is written like it and would be read back as it.
  return value + 0;
}

/** The value of a range from a number to the same number, for the range; nothing for other ends. */
export const onlyNumber = (lo: Bound, hi: Bound): { readonly only?: number } =>
  typeof lo === 'number' && lo === hi ? { only: lo + 0 } : {};

/** A bound as a reader would write it: a short formula as it stands, and other code by its name or by what it depends on. */
export function boundText(bound: Bound): string {
  if (!isCode(bound)) return String(bound);
  if (typeof bound === 'object') return bound.words;
  const [, given = '', body = ''] = /^([^=]*)=>\s*([^]*)$/u.exec(String(bound)) ?? [];
  const whole = /^\(?\s*(\w+)\s*\)?\s*$/u.exec(given)?.[1];
  const formula = body.replaceAll('Math.', '').replaceAll(new RegExp(`\\b${whole ?? '(?!)'}\\.`, 'gu'), '');
  if (FORMULA.test(formula)) return printed(formula);
  const parameters =
    whole === undefined
      ? [...given.matchAll(/\w+/gu)].map(([name]) => name)
      : [...body.matchAll(new RegExp(`\\b${whole}\\.(\\w+)`, 'gu'))].map(([, name]) => name!);
  const list = [...new Set(parameters)].join(', ');
  if (bound.name !== '') return `${bound.name}(${list})`;
  return list === '' ? 'a function of earlier parameters' : `a function of ${list}`;
}

/** A formula in code as it is printed: a dot for products, ^ for powers, numbers in full. */
const printed = (formula: string): string =>
  formula
    .replaceAll(/(?<![\w.])(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gu, (number) => String(Number(number)))
    .replaceAll(/\s*\*\*\s*/gu, '^')
    .replaceAll(/\s*\*\s*/gu, ' · ')
    .replaceAll(/\s*,\s*/gu, ', ')
    .replaceAll(/(?<=[\w)])\s*([+-])\s*(?=[\w(])/gu, (_, sign: string) => (sign === '-' ? ' − ' : ' + '));

/** Numbers, names, + - * /, parentheses and commas on one line: what a reader of mathematics can read. */
const FORMULA = /^(?:[\w *(),/+-]|\.(?=\d)){1,60}$/u;

function namedValue(name: string, earlier: Setting): unknown {
  if (!Object.hasOwn(earlier, name)) throw new RangeError(unknownName(name, earlier));
  return earlier[name];
}

function guarded(earlier: Setting): Earlier {
  return new Proxy(earlier, { get: (target, name) => namedValue(String(name), target) });
}

function unknownName(name: string, earlier: Setting): string {
  const known = Object.keys(earlier);
  const these = known.length === 0 ? 'it is the first parameter' : `earlier parameters are ${known.join(', ')}`;
  return `a range names ${name}, which is not an earlier parameter; ${these}`;
}

/**
 * Says what is wrong with a value that was read from a file, or nothing.
 *
 * @param where the place of the value, `claims[3].evidence`
 * @returns the first fault as `place: what it should be, and what it is`, or null
 */
export type Shape = (value: unknown, where: string) => string | null;

const told = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

const fault = (where: string, wanted: string, value: unknown): string => `${where}: ${wanted}, not ${told(value)}`;

export const text: Shape = (value, where) => (typeof value === 'string' ? null : fault(where, 'text', value));
export const truth: Shape = (value, where) =>
  typeof value === 'boolean' ? null : fault(where, 'true or false', value);
export const number: Shape = (value, where) => (typeof value === 'number' ? null : fault(where, 'a number', value));

/** A number, or a number as text where it is exact or not finite. */
export const figure: Shape = (value, where) =>
  typeof value === 'number' || typeof value === 'string' ? null : fault(where, 'a number or text', value);

/** One of some words. */
export const oneOf =
  (words: readonly string[]): Shape =>
  (value, where) =>
    words.includes(value as string) ? null : fault(where, `one of ${words.join(', ')}`, value);

/** Null, or something else. */
export const orNull =
  (shape: Shape): Shape =>
  (value, where) =>
    value === null ? null : shape(value, where);

/** Left out, or something else. */
export const optional =
  (shape: Shape): Shape =>
  (value, where) =>
    value === undefined ? null : shape(value, where);

/** The first of some shapes that fits; the fault of the last where none does. */
export const anyOf =
  (...shapes: readonly Shape[]): Shape =>
  (value, where) => {
    const faults = shapes.map((shape) => shape(value, where));
    return faults.includes(null) ? null : (faults.at(-1) ?? null);
  };

/** A list, of so many entries where it is said. */
export const listOf =
  (shape: Shape, length?: number): Shape =>
  (value, where) => {
    if (!Array.isArray(value)) return fault(where, 'a list', value);
    if (length !== undefined && value.length !== length) return fault(where, `a list of ${length}`, value);
    return first(value.map((entry, i) => () => shape(entry, `${where}[${i}]`)));
  };

/** A record with any names. */
export const recordOf =
  (shape: Shape): Shape =>
  (value, where) => {
    if (!isRecord(value)) return fault(where, 'a record', value);
    return first(
      Object.entries(value).map(
        ([name, entry]) =>
          () =>
            shape(entry, within(where, name)),
      ),
    );
  };

/** A shape for each name of a type; a name that is forgotten is a compile error. */
export type Shapes<T> = { readonly [K in keyof T]-?: Shape };

/** A record with these names; others are left alone, so that a later version may add to it. */
export const record =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, where) => {
    if (!isRecord(value)) return fault(where, 'a record', value);
    return first(
      Object.entries(shapes).map(
        ([name, shape]) =>
          () =>
            shape(value[name], within(where, name)),
      ),
    );
  };

/** A record of one of several kinds, told apart by the word under one name. */
export const union =
  (name: string, shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, where) => {
    if (!isRecord(value)) return fault(where, 'a record', value);
    const word = value[name];
    const shape = typeof word === 'string' && Object.hasOwn(shapes, word) ? shapes[word] : undefined;
    return shape === undefined ? oneOf(Object.keys(shapes))(word, within(where, name)) : shape(value, where);
  };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const within = (where: string, name: string): string => (where === '' ? name : `${where}.${name}`);

function first(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const found = check();
    if (found !== null) return found;
  }
  return null;
}

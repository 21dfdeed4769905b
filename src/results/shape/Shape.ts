import { NOT_FINITE } from '../jsonNumber.ts';
import type { Definitions, JsonSchema } from './JsonSchema.ts';

/**
 * Says what is wrong with a value that was read from a file, or nothing; and says the same as a JSON Schema, for
 * readers in other languages.
 */
export interface Shape {
  /**
   * @param where the place of the value, `claims[3].evidence`
   * @returns the first fault as `place: what it should be, and what it is`, or null
   */
  (value: unknown, where: string): string | null;
  /** The same as a JSON Schema; what it refers to by name is added to the definitions. */
  readonly schema: (definitions: Definitions) => JsonSchema;
  /** Whether a record may leave it out. */
  readonly optional?: true;
}

const shape = (check: (value: unknown, where: string) => string | null, schema: JsonSchema | Shape['schema']): Shape =>
  Object.assign((value: unknown, where: string) => check(value, where), {
    schema: typeof schema === 'function' ? schema : () => schema,
  });

const excerpt = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

const fault = (where: string, wanted: string, value: unknown): string => `${where}: ${wanted}, not ${excerpt(value)}`;

export const text: Shape = shape((value, where) => (typeof value === 'string' ? null : fault(where, 'text', value)), {
  type: 'string',
});
export const truth: Shape = shape(
  (value, where) => (typeof value === 'boolean' ? null : fault(where, 'true or false', value)),
  { type: 'boolean' },
);
export const number: Shape = shape(
  (value, where) => (typeof value === 'number' ? null : fault(where, 'a number', value)),
  { type: 'number' },
);

/** A number once it is read (see `parseResults`), which a file may hold as one of the words of {@link NOT_FINITE}. */
export const anyNumber: Shape = shape(number, { anyOf: [{ type: 'number' }, { enum: [...NOT_FINITE.keys()] }] });

/** A number, or a number as text where it is exact or not finite. */
export const jsonNumber: Shape = shape(
  (value, where) =>
    typeof value === 'number' || typeof value === 'string' ? null : fault(where, 'a number or text', value),
  { anyOf: [{ type: 'number' }, { type: 'string' }] },
);

/** One of some words. */
export const oneOf = (words: readonly string[]): Shape =>
  shape(
    (value, where) =>
      words.includes(value as string)
        ? null
        : fault(where, words.length === 1 ? `"${words[0]}"` : `one of ${words.join(', ')}`, value),
    words.length === 1 ? { const: words[0]! } : { enum: words },
  );

/** Null, or something else. */
export const orNull = (inner: Shape): Shape =>
  shape(
    (value, where) => (value === null ? null : inner(value, where)),
    (definitions) => ({ anyOf: [inner.schema(definitions), { type: 'null' }] }),
  );

/** Left out, or something else. */
export const optional = (inner: Shape): Shape =>
  Object.assign(
    shape((value, where) => (value === undefined ? null : inner(value, where)), inner.schema),
    { optional: true as const },
  );

/** The first of some shapes that fits; the fault of the last where none does. */
export const anyOf = (...shapes: readonly Shape[]): Shape =>
  shape(
    (value, where) => {
      const faults = shapes.map((one) => one(value, where));
      return faults.includes(null) ? null : (faults.at(-1) ?? null);
    },
    (definitions) => ({
      anyOf: shapes.flatMap((one) => {
        const schema = one.schema(definitions);
        return schema.anyOf !== undefined && Object.keys(schema).length === 1 ? schema.anyOf : [schema];
      }),
    }),
  );

/** A list, of so many entries where it is said. */
export const listOf = (entry: Shape, length?: number): Shape =>
  shape(
    (value, where) => {
      if (!Array.isArray(value)) return fault(where, 'a list', value);
      if (length !== undefined && value.length !== length) return fault(where, `a list of ${length}`, value);
      return first(value.map((one, i) => () => entry(one, `${where}[${i}]`)));
    },
    (definitions) => ({
      type: 'array',
      items: entry.schema(definitions),
      ...(length !== undefined && { minItems: length, maxItems: length }),
    }),
  );

/** A record with any names. */
export const recordOf = (entry: Shape): Shape =>
  shape(
    (value, where) => {
      if (!isRecord(value)) return fault(where, 'a record', value);
      return first(
        Object.entries(value).map(
          ([name, one]) =>
            () =>
              entry(one, within(where, name)),
        ),
      );
    },
    (definitions) => ({ type: 'object', additionalProperties: entry.schema(definitions) }),
  );

/** A shape for each name of a type; a name that is forgotten is a compile error. */
export type Shapes<T> = { readonly [K in keyof T]-?: Shape };

/** A record with these names; others are left alone, so that a later version may add to it. */
export const record = (shapes: Readonly<Record<string, Shape>>): Shape =>
  shape(
    (value, where) => {
      if (!isRecord(value)) return fault(where, 'a record', value);
      return first(
        Object.entries(shapes).map(
          ([name, one]) =>
            () =>
              one(own(value, name), within(where, name)),
        ),
      );
    },
    (definitions) => ({
      type: 'object',
      properties: Object.fromEntries(Object.entries(shapes).map(([name, one]) => [name, one.schema(definitions)])),
      required: Object.keys(shapes).filter((name) => shapes[name]?.optional !== true),
    }),
  );

/** A record of one of several kinds, told apart by the word under one name. */
export const union = (name: string, shapes: Readonly<Record<string, Shape>>): Shape =>
  shape(
    (value, where) => {
      if (!isRecord(value)) return fault(where, 'a record', value);
      const word = own(value, name);
      const found = typeof word === 'string' && Object.hasOwn(shapes, word) ? shapes[word] : undefined;
      return found === undefined ? oneOf(Object.keys(shapes))(word, within(where, name)) : found(value, where);
    },
    (definitions) => ({
      anyOf: Object.entries(shapes).map(([word, one]) => marked(name, word, one.schema(definitions))),
    }),
  );

/** The schema of a record that has a word under a name, besides what it has otherwise. */
function marked(name: string, word: string, schema: JsonSchema): JsonSchema {
  const { properties = {}, required = [] } = schema;
  return { ...schema, properties: { [name]: { const: word }, ...properties }, required: [name, ...required] };
}

/** A shape that a JSON Schema describes once, and refers to by its name wherever it stands. */
export const named = (name: string, description: string, inner: Shape): Shape =>
  shape(inner, (definitions) => {
    if (!definitions.has(name)) {
      // Its place is kept before what it refers to is added.
      definitions.set(name, {});
      definitions.set(name, { description, ...inner.schema(definitions) });
    }
    return { $ref: `#/$defs/${name}` };
  });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a record itself has under a name, and not what every record has, such as `constructor`. */
const own = (value: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(value, name) ? value[name] : undefined;

const within = (where: string, name: string): string => (where === '' ? name : `${where}.${name}`);

function first(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const found = check();
    if (found !== null) return found;
  }
  return null;
}

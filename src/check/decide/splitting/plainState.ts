/** A number, text or truth value within a state, or what an object or array is made of. */
export type Leaf = number | string | boolean | null;

/** A state that can be compared with others. */
export interface PlainState {
  /** Equal for equal states: the keys of objects are in order, and −0 is 0. */
  readonly text: string;
  /** What is found at each place, such as `lives` or `path[0]`; the place of a state that is a number is ''. */
  readonly leaves: ReadonlyMap<string, Leaf>;
}

/** Leaves that are told apart, at most; beyond these only whole states are compared. */
const MOST_LEAVES = 256;

/**
 * Reads a state as plain data: numbers, texts, truth values, null, and arrays, typed arrays and objects of these.
 *
 * @returns what is no such thing, in words, where there is something: `a Map`, or `NaN at path[0]`
 */
export function plainState(state: unknown): PlainState | string {
  const leaves = new Map<string, Leaf>();
  try {
    return { text: read(state, '', [], leaves), leaves };
  } catch (error) {
    if (error instanceof NotPlain) return error.message;
    throw error;
  }
}

class NotPlain extends Error {
  constructor(what: string, place: string) {
    super(place === '' ? what : `${what} at ${place}`);
  }
}

function read(value: unknown, place: string, within: readonly object[], leaves: Map<string, Leaf>): string {
  if (typeof value === 'number' && !Number.isNaN(value)) return leaf(value === 0 ? 0 : value, place, leaves);
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return leaf(value, place, leaves);
  if (typeof value !== 'object') throw new NotPlain(nameOf(value), place);
  if (within.includes(value)) throw new NotPlain('a circle', place);
  const inner = [...within, value];
  if (Array.isArray(value) || isTyped(value)) {
    // A hole or a further key gives another number of keys.
    const isList = Reflect.ownKeys(value).length === value.length + (isTyped(value) ? 0 : 1);
    if (!isList || !isNative(value)) throw new NotPlain('an array with holes, or with keys of its own', place);
    leaf(value.length, `${place}.length`, leaves);
    return `[${Array.from(value, (part: unknown, i) => read(part, `${place}[${i}]`, inner, leaves)).join(',')}]`;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw new NotPlain(instanceOf(value), place);
  const keys = Reflect.ownKeys(value).map((key) => textKey(key, place));
  keys.sort();
  leaf(keys.join(', '), `${place}{}`, leaves);
  const parts = keys.map((key) => {
    const at = place === '' ? key : `${place}.${key}`;
    const property = Object.getOwnPropertyDescriptor(value, key)!;
    if (!('value' in property)) throw new NotPlain('a getter', at);
    if (property.enumerable !== true) throw new NotPlain('a hidden property', at);
    return `${JSON.stringify(key)}:${read(property.value, at, inner, leaves)}`;
  });
  return `{${parts.join(',')}}`;
}

function leaf(value: Leaf, place: string, leaves: Map<string, Leaf>): string {
  if (leaves.size < MOST_LEAVES) leaves.set(place, value);
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

type Typed = Float64Array | BigInt64Array;

const isTyped = (value: object): value is Typed => ArrayBuffer.isView(value) && !(value instanceof DataView);

/** Whether an array is no instance of a class of somebody's own. */
const isNative = (value: object): boolean =>
  Object.getPrototypeOf(value) === Array.prototype ||
  (isTyped(value) && Object.getPrototypeOf(Object.getPrototypeOf(value)) === TYPED);

const TYPED: unknown = Object.getPrototypeOf(Float64Array.prototype);

function textKey(key: string | symbol, place: string): string {
  if (typeof key === 'symbol') throw new NotPlain('a symbol as a key', place);
  return key;
}

function nameOf(value: unknown): string {
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  return typeof value === 'bigint' ? `the bigint ${value}n` : String(value);
}

function instanceOf(value: object): string {
  const name: unknown = value.constructor?.name;
  return typeof name === 'string' && /^\w+$/u.test(name) ? `an instance of ${name}` : 'an instance of a class';
}

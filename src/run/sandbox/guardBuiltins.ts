// Captured before any claim runs, so that a claim cannot tamper with the detection.
const { ownKeys, getOwnPropertyDescriptor, defineProperty, deleteProperty } = Reflect;
const { is } = Object;

/** A built-in object, which all code of a thread shares, with its original properties. */
interface Shared {
  readonly name: string;
  readonly object: object;
  readonly keys: readonly (string | symbol)[];
  readonly properties: readonly PropertyDescriptor[];
}

/** Objects that Node itself keeps changing. */
const CHANGING = new Set(['Error', 'global', 'globalThis', 'process', 'console', 'Buffer']);

/**
 * Records the built-in objects: `Math`, `Array`, `Array.prototype` and so on. A thread checks one claim after another,
 * and a claim that changed them could change the results of the next.
 *
 * @returns a function that restores what has changed since, and returns the name of the first such property,
 *   `Array.prototype.map`
 */
export function guardBuiltins(): () => string | undefined {
  const shared: Shared[] = [];
  const seen = new Set<object>();
  const watch = (name: string, object: unknown): void => {
    if ((typeof object !== 'object' && typeof object !== 'function') || object === null || seen.has(object)) return;
    seen.add(object);
    const keys = ownKeys(object);
    shared.push({ name, object, keys, properties: keys.map((key) => getOwnPropertyDescriptor(object, key)!) });
  };
  const bindings: (readonly [string, PropertyDescriptor])[] = [];
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    const property = getOwnPropertyDescriptor(globalThis, name)!;
    const value: unknown = property.value;
    // Built-ins of the language begin with a capital letter and, unlike many of Node's, are not accessors.
    if (!/^[A-Z]/u.test(name) || CHANGING.has(name) || value === undefined) continue;
    bindings.push([name, property]);
    watch(name, value);
    if (typeof value === 'function') watch(`${name}.prototype`, (value as { readonly prototype?: unknown }).prototype);
  }
  watch('Error.prototype', Error.prototype);
  watch('the prototype of typed arrays', Object.getPrototypeOf(Float64Array.prototype));
  watch('the prototype of array iterators', Object.getPrototypeOf([].values()));
  watch('the prototype of iterators', Object.getPrototypeOf(Object.getPrototypeOf([].values())));
  return () => {
    let changed: string | undefined;
    for (let at = 0; at < bindings.length; at++) {
      const [name, property] = [bindings[at]![0], bindings[at]![1]];
      if (isSame(property, getOwnPropertyDescriptor(globalThis, name))) continue;
      changed ??= name;
      defineProperty(globalThis, name, property);
    }
    for (let at = 0; at < shared.length; at++) changed = restore(shared[at]!) ?? changed;
    return changed;
  };
}

/** Restores an object; returns the name of the first property that had changed. */
function restore({ name, object, keys, properties }: Shared): string | undefined {
  let changed: string | undefined;
  for (let at = 0; at < keys.length; at++) {
    if (isSame(properties[at]!, getOwnPropertyDescriptor(object, keys[at]!))) continue;
    changed ??= `${name}.${String(keys[at])}`;
    defineProperty(object, keys[at]!, properties[at]!);
  }
  const now = ownKeys(object);
  for (let at = 0; now.length !== keys.length && at < now.length; at++) {
    if (isAmong(now[at]!, keys)) continue;
    changed ??= `${name}.${String(now[at])}`;
    deleteProperty(object, now[at]!);
  }
  return changed;
}

function isAmong(key: string | symbol, keys: readonly (string | symbol)[]): boolean {
  for (let at = 0; at < keys.length; at++) if (keys[at] === key) return true;
  return false;
}

const isSame = (one: PropertyDescriptor, other: PropertyDescriptor | undefined): boolean =>
  other !== undefined && is(one.value, other.value) && one.get === other.get && one.set === other.set;

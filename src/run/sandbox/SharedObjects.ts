// Captured before any claim runs, so that a claim cannot tamper with the detection.
const { ownKeys, getOwnPropertyDescriptor, getPrototypeOf, isExtensible } = Reflect;
const { is } = Object;
// oxlint-disable-next-line typescript/unbound-method -- it needs no `this`
const { isView } = ArrayBuffer;

/** An object as it was when it was recorded. */
interface Recorded {
  readonly name: string;
  readonly object: object;
  readonly prototype: object | null;
  readonly isExtensible: boolean;
  readonly keys: readonly (string | symbol)[];
  readonly properties: readonly PropertyDescriptor[];
}

/** The globals of the language that are no functions; Node keeps changing its own. */
const NAMESPACES = new Set(['Math', 'JSON', 'Reflect', 'Atomics', 'Intl', 'WebAssembly']);

/** Bytes of a typed array above which its elements are not compared. */
const MOST_BYTES = 32_768;

/**
 * The objects that all claims of a thread share: the built-ins of the language, and what this package exports, with all
 * that can be reached from them by properties and prototypes. A thread checks one claim after another, and a claim that
 * changed such an object could change the results of the next.
 */
export class SharedObjects {
  readonly #recorded: Recorded[] = [];
  readonly #seen = new Set<object>();
  readonly #globals: readonly (string | symbol)[];
  readonly #bindings: { readonly name: string; readonly property: PropertyDescriptor }[] = [];

  /** Records the built-ins as they are now. */
  constructor() {
    for (const name of Object.getOwnPropertyNames(globalThis)) {
      const property = getOwnPropertyDescriptor(globalThis, name)!;
      if (typeof property.value !== 'function' && !NAMESPACES.has(name)) continue;
      this.#bindings.push({ name, property });
    }
    this.add([...this.#bindings.map(({ name, property }) => [name, property.value] as const), ...unnamed()]);
    this.#globals = ownKeys(globalThis);
  }

  /**
   * Records objects as they are now, with all that can be reached from them; what is recorded already stays as it was.
   *
   * @param named each object with its name
   */
  add(named: readonly (readonly [string, unknown])[]): void {
    const waiting = [...named];
    // From near to far, so that each object gets a short name.
    for (let at = 0; at < waiting.length; at++) {
      const [path, found] = waiting[at]!;
      if ((typeof found !== 'object' && typeof found !== 'function') || found === null) continue;
      if (this.#seen.has(found) || found === globalThis || found === process || found === console) continue;
      this.#seen.add(found);
      const keys = isView(found) && found.byteLength > MOST_BYTES ? [] : ownKeys(found);
      const properties = keys.map((key) => getOwnPropertyDescriptor(found, key)!);
      const prototype = getPrototypeOf(found);
      this.#recorded.push({
        name: path,
        object: found,
        prototype,
        isExtensible: isExtensible(found),
        keys,
        properties,
      });
      for (const [index, { value, get, set }] of properties.entries()) {
        const inner = `${path}.${String(keys[index])}`;
        waiting.push([inner, value], [inner, get], [inner, set]);
      }
      waiting.push([`the prototype of ${path}`, prototype]);
    }
  }

  /**
   * The name of an object or a property that is not as it was recorded, `Array.prototype.map`; undefined if there is none.
   * It iterates over nothing, since iteration may be what was changed.
   */
  changed(): string | undefined {
    for (let at = 0; at < this.#bindings.length; at++) {
      const binding = this.#bindings[at]!;
      if (!isSame(binding.property, getOwnPropertyDescriptor(globalThis, binding.name))) return binding.name;
    }
    for (let at = 0; at < this.#recorded.length; at++) {
      const changed = changeOf(this.#recorded[at]!);
      if (changed !== undefined) return changed;
    }
    const added = extraKey(ownKeys(globalThis), this.#globals);
    return added === undefined ? undefined : `globalThis.${String(added)}`;
  }
}

/** The first property of an object that has changed, or the object itself. */
function changeOf({ name, object, prototype, keys, properties, ...recorded }: Recorded): string | undefined {
  for (let at = 0; at < keys.length; at++) {
    if (!isSame(properties[at]!, getOwnPropertyDescriptor(object, keys[at]!))) return `${name}.${String(keys[at])}`;
  }
  if (getPrototypeOf(object) !== prototype || isExtensible(object) !== recorded.isExtensible) return name;
  if (keys.length === 0 && isView(object)) return undefined;
  const added = extraKey(ownKeys(object), keys);
  return added === undefined ? undefined : `${name}.${String(added)}`;
}

/** A key that was not there, in two lists of which the second is contained in the first. */
function extraKey(
  now: readonly (string | symbol)[],
  before: readonly (string | symbol)[],
): string | symbol | undefined {
  if (now.length === before.length) return undefined;
  for (let at = 0; at < now.length; at++) {
    let isKnown = false;
    for (let old = 0; old < before.length && !isKnown; old++) isKnown = now[at] === before[old];
    if (!isKnown) return now[at];
  }
  return undefined;
}

const isSame = (one: PropertyDescriptor, other: PropertyDescriptor | undefined): boolean =>
  other !== undefined &&
  is(one.value, other.value) &&
  one.get === other.get &&
  one.set === other.set &&
  one.writable === other.writable &&
  one.configurable === other.configurable &&
  one.enumerable === other.enumerable;

/** Built-ins that are no global and belong to none: what the syntax of the language makes. */
function unnamed(): (readonly [string, unknown])[] {
  function* generator(): Generator<never> {}
  async function* asyncGenerator(): AsyncGenerator<never> {}
  const iterators = {
    arrays: [].values(),
    maps: new Map().values(),
    sets: new Set().values(),
    strings: ''[Symbol.iterator](),
    matches: ''.matchAll(/./gu),
    segments: new Intl.Segmenter().segment('')[Symbol.iterator](),
  };
  return [
    ['generator functions', generator],
    ['generators', generator()],
    ['async generator functions', asyncGenerator],
    ['async generators', asyncGenerator()],
    ['async functions', async () => Promise.resolve()],
    ...Object.entries(iterators).map(([what, iterator]) => [`iterators of ${what}`, iterator] as const),
  ].map(([what, object]) => [`the prototype of ${what as string}`, getPrototypeOf(object as object)] as const);
}

/**
 * A cache of the last values of a function, for sums that need the same ones again: it changes how long a law takes,
 * and no digit of it. The values are frozen, since whoever gets one shares it with all who ask again.
 */
export class Cache<Value> {
  readonly #values = new Map<string, Value>();
  readonly #capacity: number;

  /** @param capacity most values held; the least recently used one is dropped first */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /**
   * The value for these arguments, computed if it is not in the cache.
   *
   * @example cache.get(`${m} ${t}`, () => tail(m, t))
   */
  get(key: string, compute: () => Value): Value {
    const values = this.#values;
    let value = values.get(key);
    if (value === undefined) {
      value = Object.freeze(compute());
      if (values.size === this.#capacity) values.delete(values.keys().next().value!);
    } else {
      values.delete(key);
    }
    values.set(key, value);
    return value;
  }
}

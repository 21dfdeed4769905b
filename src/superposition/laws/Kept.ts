/**
 * Values of a function that were computed last, for sums that ask for the same ones again: keeping them changes how
 * long a law takes, and no digit of it.
 */
export class Kept<Value> {
  readonly #values = new Map<string, Value>();
  readonly #most: number;

  /** @param most values that are kept; the one that was asked for longest ago is the first to go */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * The value for these arguments, computed where it is not kept.
   *
   * @example kept.get(`${m} ${t}`, () => tail(m, t))
   */
  get(key: string, compute: () => Value): Value {
    const values = this.#values;
    let value = values.get(key);
    if (value === undefined) {
      value = compute();
      if (values.size === this.#most) values.delete(values.keys().next().value!);
    } else {
      values.delete(key);
    }
    values.set(key, value);
    return value;
  }
}

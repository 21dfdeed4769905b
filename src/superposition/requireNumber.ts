/**
 * The value, if it is a finite number in [lowest, highest]; otherwise throws a sentence that says which argument is
 * wrong.
 *
 * @param name the argument's name as its caller knows it
 * @param value the value given
 * @param lowest the least allowed value, or −Infinity
 * @param highest the greatest allowed value, or Infinity
 * @returns value
 * @throws RangeError when value is NaN, infinite or outside
 * @example requireNumber('p', 1.5, 0, 1) // throws RangeError: invalid p; not in [0, 1]: 1.5
 */
export function requireNumber(name: string, value: number, lowest = -Infinity, highest = Infinity): number {
  if (Number.isFinite(value) && value >= lowest && value <= highest) return value;
  const start = lowest === -Infinity ? '(-∞' : `[${lowest}`;
  const end = highest === Infinity ? '∞)' : `${highest}]`;
  throw new RangeError(`invalid ${name}; not in ${start}, ${end}: ${value}`);
}

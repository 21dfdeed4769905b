/**
 * The value, if it is an integer in [lowest, highest]; otherwise throws a sentence that says which argument is wrong.
 *
 * @param name the argument's name as its caller knows it
 * @param value the value given
 * @param lowest the least allowed value
 * @param highest the greatest allowed value, or Infinity
 * @param limit the name of the upper limit, for example `n`, where it is another argument
 * @returns value
 * @throws RangeError when value is not an integer or lies outside
 * @example requireInteger('k', 7, 0, 5, 'n') // throws RangeError: invalid k; not in [0, n = 5]: 7
 */
export function requireInteger(name: string, value: number, lowest: number, highest = Infinity, limit = ''): number {
  if (Number.isInteger(value) && value >= lowest && value <= highest) return value;
  const bounded = Number.isInteger(value);
  const kind = bounded ? 'not in' : 'not an integer in';
  const end = highest === Infinity ? '∞)' : `${limit === '' ? '' : `${limit} = `}${highest}]`;
  throw new RangeError(`invalid ${name}; ${kind} [${lowest}, ${end}: ${value}`);
}

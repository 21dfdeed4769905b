/**
 * Places along an axis as a picture gives them.
 *
 * @throws RangeError when there is none, or one is no finite number, or does not suit a logarithmic axis
 */
export function places(name: string, values: readonly number[], logarithmic: boolean): readonly number[] {
  if (!Array.isArray(values) || values.length === 0) throw new RangeError(`there is no value of ${name}`);
  for (const value of values) {
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw new RangeError(`a place along ${name} is ${String(value)}`);
    if (logarithmic && value <= 0)
      throw new RangeError(`a place along ${name} is ${String(value)}, and the axis is logarithmic`);
  }
  return values;
}

/** The same for places that must grow, as the cells of a phase diagram do. @throws RangeError when they do not */
export function growingPlaces(name: string, values: readonly number[], logarithmic: boolean): readonly number[] {
  const growing = places(name, values, logarithmic);
  if (growing.length < 2) throw new RangeError(`there is one value of ${name}; an axis needs two`);
  if (growing.some((value, i) => i > 0 && value <= growing[i - 1]!))
    throw new RangeError(`the values of ${name} do not grow`);
  return growing;
}

/** Named places along an axis. @throws RangeError when one is not finite */
export function namedPlaces(name: string, marks: Readonly<Record<string, number>> | undefined) {
  return Object.entries(marks ?? {}).map(([mark, at]) => ({ name: mark, at: places(name, [at], false)[0]! }));
}

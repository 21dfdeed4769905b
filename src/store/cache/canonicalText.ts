/**
 * Plain data as text from which it could be read again, so that equal texts mean equal data: the numbers that JSON writes
 * alike, such as 0 and −0, or NaN and null, differ. The order of names counts; a name without a value does not.
 *
 * @throws TypeError if the data is not plain
 */
export const canonicalText = (value: unknown): string =>
  JSON.stringify(value, function (this: unknown, name: string, part: unknown) {
    // JSON asks an object for its `toJSON` before this function sees it; plain data has none.
    const given = Reflect.get(this as object, name) as unknown;
    if (typeof given === 'number' && (!Number.isFinite(given) || Object.is(given, -0)))
      return { [SPECIAL]: Object.is(given, -0) ? '-0' : String(given) };
    if (given === undefined && Array.isArray(this)) return { [SPECIAL]: 'undefined' };
    if (typeof given === 'function' || typeof given === 'symbol' || !isPlain(given))
      throw new TypeError(`invalid data to digest; not plain: ${typeof given} ${JSON.stringify(name)}`);
    return part;
  });

/** A name that no data has, for what JSON has no word for. */
const SPECIAL = '\u0000';

function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** The data that such a text was made of. @throws SyntaxError if it is no JSON */
export const parseCanonical = (text: string): unknown =>
  text.includes(ESCAPED) ? revived(JSON.parse(text)) : JSON.parse(text);

/** The same as JSON writes it, as a part of any longer name or text as well. */
const ESCAPED = JSON.stringify(SPECIAL).slice(1, -1);

function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== 'object' || value === null) return value;
  const special: unknown = Object.hasOwn(value, SPECIAL) ? Reflect.get(value, SPECIAL) : undefined;
  if (special !== undefined) return special === 'undefined' ? undefined : Number(special);
  // As JSON does, also for a name such as __proto__.
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, revived(part)]));
}

/** A copy of JSON in which one value, found by going down by some choices, is another, or is gone. */
export function replaced(value: unknown, choices: Iterator<number>, put: unknown): unknown {
  if (typeof value !== 'object' || value === null) return put;
  const keys = Object.keys(value);
  const next = (): number => choices.next().value as number;
  // One time in four the record or list itself, so that the large ones are not missed.
  if (keys.length === 0 || next() % 4 === 0) return put;
  const key = keys[next() % keys.length]!;
  const entries = keys.map(
    (own) => [own, own === key ? replaced(Reflect.get(value, own), choices, put) : Reflect.get(value, own)] as const,
  );
  return Array.isArray(value)
    ? entries.map(([, entry]) => entry)
    : Object.fromEntries(entries.filter(([, entry]) => entry !== undefined));
}

import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Doors, USES } from './exportUses.ts';

/** The doors with modules of their own, which nobody has used. */
async function freshDoors(): Promise<Doors> {
  vi.resetModules();
  const [refutable, numeric, superposition] = await Promise.all([
    import('../src/index.ts'),
    import('../src/numeric/index.ts'),
    import('../src/superposition/index.ts'),
  ]);
  return { refutable, numeric, superposition };
}

/** A result as it is now: objects copied, the values of generators in an array, functions left out. */
function copy(value: unknown): unknown {
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return value;
  if (Symbol.iterator in value) return Array.from(value as Iterable<unknown>, copy);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)]));
}

/** Changes all that can be changed in a result. */
function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (ArrayBuffer.isView(value)) {
    new Uint8Array(value.buffer).fill(7);
    return;
  }
  if (Symbol.iterator in value && !Array.isArray(value)) for (const inner of value as Iterable<unknown>) spoil(inner);
  if (value instanceof Map || value instanceof Set) value.clear();
  for (const key of Reflect.ownKeys(value)) {
    spoil(Reflect.get(value, key));
    Reflect.set(value, key, 7);
    Reflect.deleteProperty(value, key);
  }
}

const all = Object.entries(USES).flatMap(([door, uses]) =>
  Object.entries(uses).map(([name, use]) => ({ name: `${name} of ${door}`, use })),
);

describe('what a claim does with results that it was given changes no later result', () => {
  const expected = new Map<string, unknown>();
  let doors: Doors;

  beforeAll(async () => {
    doors = await freshDoors();
    for (const { name, use } of all) expected.set(name, copy(use(doors)));
    doors = await freshDoors();
    // In the other order, so that what was computed before is different, too.
    for (const { use } of all.toReversed()) spoil(use(doors));
  });

  test.each(all)('$name', ({ name, use }) => {
    expect(copy(use(doors))).toEqual(expected.get(name));
  });

  test.each(['refutable', 'numeric', 'superposition'] as const)('no export of %s is missing here', (door) => {
    expect(Object.keys(USES[door]).toSorted()).toEqual(Object.keys(doors[door]).toSorted());
  });
});

import { expect, test } from 'vitest';
import { SharedObjects } from '../SharedObjects.ts';

/** Sets a property, and sets it back after something was computed: little works in between. */
function changing<T>(object: object, key: string | symbol, compute: () => T): T {
  const before = Object.getOwnPropertyDescriptor(object, key);
  const { defineProperty, deleteProperty } = Reflect;
  defineProperty(object, key, { value: () => 1, configurable: true, writable: true, enumerable: true });
  const computed = compute();
  if (before === undefined) deleteProperty(object, key);
  else defineProperty(object, key, before);
  return computed;
}

const proto = (object: object): object => Object.getPrototypeOf(object) as object;
function* generator(): Generator<number> {
  yield 1;
}

test.each<[string, object, string | symbol]>([
  ['Math.abs', Math, 'abs'],
  ['Object.prototype.added', Object.prototype, 'added'],
  ['Array.prototype.map', Array.prototype, 'map'],
  ['Array.prototype.Symbol(Symbol.iterator)', Array.prototype, Symbol.iterator],
  ['Error.stackTraceLimit', Error, 'stackTraceLimit'],
  ['globalThis.left', globalThis, 'left'],
  ['parseInt', globalThis, 'parseInt'],
  ['Intl.NumberFormat.prototype.formatToParts', Intl.NumberFormat.prototype, 'formatToParts'],
])('a changed built-in is named: %s', (name, object, key) => {
  const shared = new SharedObjects();
  expect(shared.changed()).toBeUndefined();
  expect(changing(object, key, () => shared.changed())).toBe(name);
  expect(shared.changed()).toBeUndefined();
});

test.each<[string, () => object]>([
  ['of array iterators', () => proto([].values())],
  ['of all iterators', () => proto(proto([].values()))],
  ['of generators', () => proto(proto(generator()))],
  ['of map iterators', () => proto(new Map().values())],
  ['of set iterators', () => proto(new Set().values())],
  ['of string iterators', () => proto(''[Symbol.iterator]())],
  ['of matches', () => proto(''.matchAll(/./gu))],
  ['of typed arrays', () => proto(Float64Array.prototype)],
  ['of functions', () => Function.prototype],
  ['of async functions', () => proto(async () => Promise.resolve())],
])('a changed prototype %s is found', (_what, object) => {
  const shared = new SharedObjects();
  expect(changing(object(), 'next', () => shared.changed())).toMatch(/\.next$/u);
});

test('what is reached from an export is found, also a number in a table, a new prototype and a frozen object', () => {
  class Law {
    readonly table = new Float64Array([1, 2]);
    at(index: number): number {
      return this.table[index]!;
    }
  }
  const exported = { Law, tables: [new Law()] };
  const changes: [() => void, string][] = [
    [() => exported.tables[0]!.table.fill(3), 'law.tables.0.table.0'],
    [() => Reflect.set(Law.prototype, 'at', () => 4), 'law.Law.prototype.at'],
    [() => Object.setPrototypeOf(exported.tables[0]!, null), 'law.tables.0'],
    [() => Object.preventExtensions(exported.tables), 'law.tables'],
    [() => exported.tables.push(new Law()), 'law.tables.length'],
  ];
  for (const [change, name] of changes) {
    if (Object.isFrozen(exported.tables) || !Object.isExtensible(exported.tables)) exported.tables = [new Law()];
    const shared = new SharedObjects();
    shared.add([['law', exported]]);
    expect(shared.changed()).toBeUndefined();
    change();
    expect(shared.changed()).toBe(name);
  }
});

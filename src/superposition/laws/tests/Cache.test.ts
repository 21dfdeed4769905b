import { expect, test } from 'vitest';
import { Cache } from '../Cache.ts';

test('a value is computed once for as long as it is among the last that were asked for', () => {
  const cache = new Cache<number>(2);
  const computed: string[] = [];
  const ask = (key: string): number =>
    cache.get(key, () => {
      computed.push(key);
      return key.length;
    });
  expect(['a', 'bb', 'a', 'ccc', 'a', 'bb'].map(ask)).toEqual([1, 2, 1, 3, 1, 2]);
  expect(computed).toEqual(['a', 'bb', 'ccc', 'bb']);
});

test('a value cannot be changed by one who gets it', () => {
  const cache = new Cache<{ first: number }>(2);
  const value = cache.get('a', () => ({ first: 1 }));
  expect(() => {
    value.first = 2;
  }).toThrow(TypeError);
  expect(cache.get('a', () => ({ first: 3 }))).toEqual({ first: 1 });
});

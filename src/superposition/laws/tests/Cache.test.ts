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

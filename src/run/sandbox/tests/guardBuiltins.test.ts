import { expect, test } from 'vitest';
import { guardBuiltins } from '../guardBuiltins.ts';

test('a changed built-in is named and restored', () => {
  const restore = guardBuiltins();
  expect(restore()).toBeUndefined();
  const { abs } = Math;
  const { map } = Array.prototype;
  Object.assign(Math, { abs: () => 1 });
  expect(restore()).toBe('Math.abs');
  Object.assign(Object.prototype, { added: 1 });
  expect(restore()).toBe('Object.prototype.added');
  Object.assign(Array.prototype, { map: null, sum: 1 });
  expect(restore()).toMatch(/^Array\.prototype\./u);
  expect([Math.abs === abs, Array.prototype.map === map, 'added' in {}, 'sum' in []]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(restore()).toBeUndefined();
});

import { expect, test } from 'vitest';
import { guardBuiltins } from '../guardBuiltins.ts';

test('what was changed of the language is named and put back', () => {
  const mend = guardBuiltins();
  expect(mend()).toBeUndefined();
  const { abs } = Math;
  const { map } = Array.prototype;
  Object.assign(Math, { abs: () => 1 });
  expect(mend()).toBe('Math.abs');
  Object.assign(Object.prototype, { added: 1 });
  expect(mend()).toBe('Object.prototype.added');
  Object.assign(Array.prototype, { map: null, sum: 1 });
  expect(mend()).toMatch(/^Array\.prototype\./u);
  expect([Math.abs === abs, Array.prototype.map === map, 'added' in {}, 'sum' in []]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(mend()).toBeUndefined();
});

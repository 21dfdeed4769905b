import { expect, test } from 'vitest';
import { collect } from '../collect.ts';

test('what nobody refers to is given back', () => {
  let lists: number[][] | undefined = Array.from({ length: 50 }, () =>
    Array.from({ length: 2 ** 17 }, (_, i) => i / 2),
  );
  collect();
  const before = process.memoryUsage().heapUsed;
  expect(lists.length).toBe(50);
  lists = undefined;
  collect();
  expect(before - process.memoryUsage().heapUsed).toBeGreaterThan(40 * 2 ** 20);
  expect('gc' in globalThis).toBe(false);
});

import { describe, expect, test } from 'vitest';
import { fault, written } from './ClaimFault.ts';

describe('fault', () => {
  test('keeps of a setting only what results.json may hold', () => {
    const setting = { n: 3, w: 'a', list: [1], none: undefined, far: Infinity, big: 2n } as unknown as { n: number };
    expect(fault('alsoAt', setting, 'wrong').fault.setting).toEqual({
      n: 3,
      w: 'a',
      list: '[1]',
      none: 'undefined',
      far: 'Infinity',
      big: '2n',
    });
  });
});

test('a bigint is written as one, or it would look like the number that was asked for', () => {
  expect([written(1n), written(1)]).toEqual(['1n', '1']);
});

test('a short list is written out, and of a longer or a deeper one only that it is one', () => {
  expect([[1, 0], [2n, 'a', Number.NaN], [-0]].map(written)).toEqual(['[1, 0]', '[2n, "a", NaN]', '[-0]']);
  expect([[], [1, 2, 3, 4], [[1]], [null]].map(written)).toEqual(Array.from({ length: 4 }, () => 'an array'));
});

import { expect, test } from 'vitest';
import { plainText } from '../../phrase.ts';
import { sizesPhrase } from '../sizes.ts';

const sizesText = (sizes: Parameters<typeof sizesPhrase>[0]): string => plainText(sizesPhrase(sizes));

test('in words a single value is named, numbers have their ends, and long lists are cut', () => {
  expect(sizesText({ n: [2, 100], m: [3], law: ['a', 'b', 'c'] })).toBe('2 ≤ n ≤ 100, m = 3, law = a, b or c');
  expect(sizesText({ epsilon: ['1/3', '1/2'], k: [1, 20000] })).toBe('1/3 ≤ ε ≤ 1/2, 1 ≤ k ≤ 20\u202F000');
  expect(sizesText({ law: ['a', 'b', 'c', 'd', 'e', 'f'] })).toBe('law = a, b, c, d or 2 more');
  expect(sizesText({})).toBe('');
});

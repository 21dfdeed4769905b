import { expect, test } from 'vitest';
import { credit, inBrackets, UNKNOWN_AUTHOR } from '../credit.ts';

test('a paper is credited as far as its author and its year are given', () => {
  expect(credit({ author: 'E. Noether', year: 1918 })).toEqual(['E. Noether', '1918']);
  expect(credit({ author: UNKNOWN_AUTHOR, year: 2026 })).toEqual(['2026']);
  expect(credit({ author: UNKNOWN_AUTHOR, year: 0 })).toEqual([]);
});

test('what is given stands in brackets after a title', () => {
  expect(inBrackets(['E. Noether', '1918'])).toBe(' (E. Noether, 1918)');
  expect(inBrackets([])).toBe('');
});

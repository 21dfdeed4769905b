import { expect, test } from 'vitest';
import { codeFrame } from '../codeFrame.ts';

test('a mark stands below the character, whatever space stands before it', () => {
  expect(codeFrame('first\n\t  let  a = ;', 2, 13)).toBe('    2 | let a = ;\n      |         ^');
});

test('the place after the last character of a line can be marked, and no place further on', () => {
  expect(codeFrame('ab', 1, 3)).toBe('    1 | ab\n      |   ^');
  expect(codeFrame('ab', 1, 4)).toBe('    1 | ab');
});

test('a line without a column has no mark, and a line that is not there is none', () => {
  expect(codeFrame('ab', 1)).toBe('    1 | ab');
  expect(codeFrame('ab', 2, 1)).toBeUndefined();
});

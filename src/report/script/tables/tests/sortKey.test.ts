import { expect, test } from 'vitest';
import { compareCells, csv, numberShown } from '../sortKey.ts';

test('the number of a cell is read as it is written on the page', () => {
  expect(
    [
      '−3',
      '1.2·10⁻⁹',
      '10¹²',
      '320 000 000 000',
      '[0.5, 0.7]',
      '≥ 0.25',
      '12 %',
      '∞',
      '2e-7',
      'upheld',
      'n = 3',
      '',
    ].map(numberShown),
  ).toEqual([-3, 1.2e-9, 1e12, 320e9, 0.5, 0.25, 12, Infinity, 2e-7, undefined, undefined, undefined]);
});

test('cells are sorted by value, then texts as a reader sorts them', () => {
  expect(['b', '10', '2', 'n = 10', '1·10⁻³', 'n = 9', 'a'].toSorted(compareCells)).toEqual([
    '1·10⁻³',
    '2',
    '10',
    'a',
    'b',
    'n = 9',
    'n = 10',
  ]);
});

test('CSV quotes what needs it', () => {
  expect(
    csv([
      ['a', 'b, c'],
      ['say "x"', ''],
    ]),
  ).toBe('a,"b, c"\r\n"say ""x""",');
});

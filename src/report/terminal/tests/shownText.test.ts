import { describe, expect, test } from 'vitest';
import { shownText } from '../shownText.ts';

describe('shownText', () => {
  test('gives a number with all its digits', () => {
    expect(shownText('error', -0.1234567890123456)).toBe('error = −0.1234567890123456');
  });

  test('gives a vector in a line, its entries rounded', () => {
    expect(shownText('x', [1, 0, 1 / 3, '2/3'])).toBe('x = (1, 0, 0.333333, 2/3)');
    expect(shownText('x', [])).toBe('x = ()');
  });

  test('aligns the columns of a matrix at the decimal point', () => {
    const rows = [
      [1, -0.5],
      [-10.25, 0.125, 3],
    ];
    expect(shownText('W', rows)).toBe(['W =', '    1     −0.5', '  −10.25   0.125  3'].join('\n'));
  });
});

import { describe, expect, test } from 'vitest';
import { workedThrough } from '../workedThrough.ts';

const W = [
  [1, 0, 0.6],
  [0, 1, 0.8],
];
/** The numbers of each line of the computation, in the order in which they are read. */
const lines = (text: string): string[][] =>
  text
    .split('class="line')
    .slice(1)
    .map((line) =>
      [...line.split('class="shown"')[0]!.matchAll(/<span class="figure"[^>]*>([^<]*)</gu)].map((match) => match[1]!),
    );

describe('a small example of the model', () => {
  test('is worked out from W and x: h, then what is read', () => {
    const [stored, read] = lines(workedThrough({ W, x: [0, 1, 1] }).text);
    expect(stored).toEqual([...'1 0 0.6 0 1 0.8'.split(' '), ...'0 1 1'.split(' '), '0.6', '1.8']);
    expect(read?.slice(-3)).toEqual(['0.6', '1.8', '1.8']);
  });

  test('may give the input by the features that are present, and W with words to its name', () => {
    const text = workedThrough({ 'W, row by row': W, 'present features': [0], i: 2 }).text;
    expect(lines(text)[0]?.slice(6)).toEqual(['1', '0', '0', '1', '0']);
    // What is not used up stands beside.
    expect(text).toContain('<span class="label">i</span>');
    expect(text).not.toContain('present features');
  });

  test('is drawn in two dimensions, and not in others', () => {
    expect(workedThrough({ W, x: [0, 1, 1] }).text).toContain('W₂ (0.6, 0.8); h (0.6, 1.8).');
    expect(workedThrough({ W: [[1, -1]], x: [0, 1] }).text).not.toContain('<svg');
  });

  test.each([
    ['without an input', { W }],
    ['with an input of another length', { W, x: [1, 0] }],
    ['with a feature that is none', { W, 'present features': [3] }],
    ['that is large', { W: [[1, 2, 3, 4, 5, 6, 7]], x: [1, 0, 0, 0, 0, 0, 0] }],
    ['with a number that is none', { W: [[1, 'NaN']], x: [1, 0] }],
    ['with rows of different lengths', { W: [[1, 2], [1]], x: [1, 0] }],
    ['whose W is a number', { W: 3, x: [1] }],
  ])('%s is shown as it is', (_, shown) => {
    const text = workedThrough(shown).text;
    expect(text).not.toContain('class="worked"');
    expect(text).toContain('class="shown"');
  });

  test('of nothing is nothing', () => {
    expect(workedThrough(undefined).text).toBe('');
  });
});

import { expect, test } from 'vitest';
import { newNumbers } from '../newNumbers.ts';

test('new numbers are zeros of their own, whatever their number and whatever becomes of earlier ones', () => {
  const lengths = [0, 1, 8, 9, 255, 256, 257, 3000, ...Array.from({ length: 300 }, (_, i) => 9 + (i % 50))];
  const all = lengths.map((length, mark) => {
    const numbers = newNumbers(length);
    expect(numbers).toEqual(new Float64Array(length));
    return numbers.fill(mark + 1);
  });
  for (const [mark, numbers] of all.entries()) expect(numbers.every((number) => number === mark + 1)).toBe(true);
  expect(() => newNumbers(-1)).toThrow(RangeError);
});

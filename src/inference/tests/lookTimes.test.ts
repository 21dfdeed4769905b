import { expect, test } from 'vitest';
import { lookTimes } from '../lookTimes.ts';

test('every draw up to 128, then about every 1 %', () => {
  const times = lookTimes(1e7);
  expect(times.slice(0, 128)).toEqual(Array.from({ length: 128 }, (_, index) => index + 1));
  for (let index = 128; index < times.length; index++) {
    expect(times[index]! / times[index - 1]!).toBeLessThanOrEqual(1 + 1 / 64);
  }
  expect(times).toHaveLength(1165);
});

test('a longer run looks at the same times first', () => {
  const times = lookTimes(5000);
  expect(lookTimes(1e6).slice(0, times.length - 1)).toEqual(times.slice(0, -1));
});

test('the largest number of draws is looked at, and only once', () => {
  expect(lookTimes(1)).toEqual([1]);
  expect(lookTimes(128).slice(-2)).toEqual([127, 128]);
  expect(lookTimes(1001).slice(-3)).toEqual([992, 1000, 1001]);
});

test('what is no number of draws is refused', () => {
  for (const most of [0, 2.5, Number.NaN, Infinity]) {
    expect(() => lookTimes(most)).toThrow(`invalid number of draws; not a positive integer: ${most}`);
  }
});

import { describe, expect, test } from 'vitest';
import { BLOCK } from '../../../../check/decide/Decider.ts';
import { normal } from '../../../../random/normal.ts';
import { stream } from '../../../../random/stream.ts';
import { packValues, unpackValues } from '../packedValues.ts';

const rng = stream('packed values');
const events = Float64Array.from({ length: 3 * BLOCK }, () => Number(rng() < 0.5));
const numbers = Float64Array.from({ length: 3 * BLOCK }, () => normal(rng) * 1e300 ** (rng() - 0.5));
numbers.set([0, -0, Number.MIN_VALUE, -Number.MAX_VALUE, 1 + 2 ** -52]);

describe('values of blocks', () => {
  test('are the same after their way, bit by bit', () => {
    for (const [values, isEvent] of [
      [events, true],
      [events, false],
      [numbers, false],
    ] as const) {
      const back = unpackValues(packValues(values, { isEvent }), { isEvent, count: 3 });
      expect(new Uint8Array(back.buffer)).toEqual(new Uint8Array(values.slice().buffer));
    }
    expect(unpackValues(packValues(numbers.subarray(BLOCK), { isEvent: false }), { isEvent: false, count: 2 })).toEqual(
      numbers.subarray(BLOCK),
    );
    expect(packValues(events, { isEvent: true })).toHaveLength(32);
  });

  test.each([
    ['', true, 3],
    [packValues(events, { isEvent: true }), false, 3],
    [packValues(events, { isEvent: true }), true, 2],
    [packValues(events, { isEvent: true }), true, 4],
    [packValues(numbers, { isEvent: false }), true, 3],
    [packValues(numbers, { isEvent: false }).slice(0, -4), false, 3],
    [`${packValues(events, { isEvent: true }).slice(0, -1)}!`, true, 3],
  ])('are refused where they are too few, too many, or of another form: %#', (text, isEvent, count) => {
    expect(() => unpackValues(text, { isEvent, count })).toThrow(/^\d blocks of draws are not in \d+ characters$/u);
  });

  test.each([NaN, Infinity, -Infinity])('are refused where one is %d', (value) => {
    const wrong = numbers.slice();
    wrong[100] = value;
    expect(() => unpackValues(packValues(wrong, { isEvent: false }), { isEvent: false, count: 3 })).toThrow(
      'a draw is no finite number',
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settingKey, settingText } from '../Setting.ts';

describe('the key of a setting', () => {
  test('is short for numbers and plain words', () => {
    expect(settingKey({ n: 4, epsilon: 0.25, inputs: 'exactly k', paired: true })).toBe(
      'n=4,epsilon=0.25,inputs=exactly k,paired=true',
    );
    expect(settingKey({})).toBe('no parameters');
  });

  test('is another one for each setting, whatever text is in it', () => {
    const word = fc.oneof(fc.constantFrom('a', 'a,b', 'b=a', 'a/fresh', '%2C', ',', 'no parameters'), fc.string());
    const setting = fc.record({ a: word, b: word });
    fc.assert(
      fc.property(setting, setting, (one, other) => {
        const same = one.a === other.a && one.b === other.b;
        expect(settingKey(one) === settingKey(other)).toBe(same);
      }),
      { seed: 1, numRuns: 2000 },
    );
    expect(settingKey({ a: 'x,b=y', b: 'z' })).not.toBe(settingKey({ a: 'x', b: 'y,b=z' }));
  });

  test('holds no sign that the keys of streams are put together with', () => {
    expect(settingKey({ design: 'x/fresh' })).toBe('design=x%2Ffresh');
  });
});

test('a setting is written as a reader would', () => {
  expect(settingText({ n: 4, epsilon: '1/4' })).toBe('n = 4, epsilon = 1/4');
  expect(settingText({})).toBe('no parameters');
});

import { describe, expect, test } from 'vitest';
import type { AnyClaim } from '../Claim.ts';
import { kindOf } from '../kindOf.ts';

const kind = (keys: object): string => kindOf(keys as AnyClaim).kind;

describe('the kind of a claim', () => {
  test.each([
    ['always', 'always'],
    ['holds', 'holds'],
    ['event', 'probability'],
    ['chance', 'probability'],
    ['quantity', 'mean'],
    ['value', 'computed'],
    ['concludes', 'step'],
    ['measure', 'growth'],
  ])('%s makes it one of %s', (key, expected) => {
    expect(kind({ [key]: () => true })).toBe(expected);
  });

  test('is none when it says nothing that can be decided', () => {
    expect(() => kind({ title: 'x' })).toThrow('says nothing that can be decided; one of always, holds, event, chance');
  });

  test('is one only', () => {
    expect(() => kind({ event: () => true, quantity: () => 1 })).toThrow(
      new TypeError('has both event and quantity; a claim says one thing'),
    );
    expect(() => kind({ event: () => true, chance: () => 1 })).toThrow('has both event and chance');
  });
});

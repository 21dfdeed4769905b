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
    ['advance', 'splitting'],
    ['quantity', 'mean'],
    ['left', 'compared'],
    ['quantile', 'quantile'],
    ['distributionFunction', 'distribution'],
    ['probabilities', 'distribution'],
    ['sameDistributionAs', 'distribution'],
    ['independentOf', 'distribution'],
    ['value', 'computed'],
    ['concludes', 'step'],
    ['measure', 'growth'],
  ])('%s makes it one of %s', (key, expected) => {
    expect(kind({ [key]: () => true })).toBe(expected);
  });

  test.each<[object, string]>([
    [{}, 'states nothing that can be decided; it needs exactly one of always, holds, event, chance, advance'],
    [{ title: 'x', draw: () => 1 }, 'states nothing that can be decided'],
    [{ xyzzy: () => true }, 'states nothing that can be decided'],
    [{ holdz: () => true }, 'has a key holdz, which no kind of claim has; did you mean holds?'],
    [{ title: 'x', Concludes: 'x > 0' }, 'has a key Concludes, which no kind of claim has; did you mean concludes?'],
    [
      { probabilityAtLeast: () => 1, evnt: () => true },
      'has a key evnt, which no kind of claim has; did you mean event?',
    ],
    [{ probabilityAtLeast: () => 1 }, 'event, chance or advance is missing; a claim with probabilityAtLeast needs it'],
    [{ start: () => 1 }, 'advance is missing; a claim with start needs it'],
    [{ title: 'x', given: ['x > 1'] }, 'concludes is missing; a claim with given needs it'],
  ])('is none where no key states what is claimed, which is reported with what was meant: %o', (keys, message) => {
    expect(() => kind(keys)).toThrow(message);
  });

  test('is one only', () => {
    expect(() => kind({ event: () => true, quantity: () => 1 })).toThrow(
      new TypeError('has both event and quantity; a claim makes one statement, so make it two claims'),
    );
    expect(() => kind({ event: () => true, chance: () => 1 })).toThrow('has both event and chance');
  });
});

import { describe, expect, test } from 'vitest';
import { BOUNDS, CODE, EXCLUSIVE, isFunction, keysOf, MUTATED, TRUTHS } from '../keys.ts';
import { type Kind, type KindFacts, KINDS, SHARED } from '../kinds.ts';

const KINDS_OF_ALL = Object.entries(KINDS) as [Kind, KindFacts][];

describe.each(KINDS_OF_ALL)('the record of %s', (kind, facts) => {
  const { keys, marks, needed, oneOf, together, mutated, truths } = facts;

  test('names its own keys only', () => {
    const named = [...marks, ...needed, ...oneOf, ...mutated, ...truths, ...Object.entries(together).flat()];
    expect(named.filter((key) => !Object.hasOwn(keys, key))).toEqual([]);
    expect(Object.keys(keys).filter((key) => Object.hasOwn(SHARED, key))).toEqual([]);
    expect(marks.length).toBeGreaterThan(0);
  });

  test('asks for no key twice', () => {
    const asked = [...marks, ...needed, ...oneOf];
    expect(asked).toEqual([...new Set(asked)]);
  });

  test('has a draw and something that looks at it where it samples, and neither elsewhere', () => {
    const held = Object.values(keys);
    expect([held.includes('draw'), held.includes('outcome')]).toEqual([facts.samples, facts.samples]);
    expect(facts.samples || !facts.estimates).toBe(true);
    // What is estimated is compared with a bound.
    expect(!facts.estimates || oneOf.length > 0).toBe(true);
  });

  test('changes its marks and bounds in mutation, but for a measurement of sizes', () => {
    const stated = [...marks, ...oneOf].filter((key) => keys[key] !== 'size');
    expect(stated.filter((key) => !mutated.includes(key))).toEqual([]);
    expect(truths.filter((key) => !mutated.includes(key))).toEqual([]);
  });

  test('is marked by keys of no other kind', () => {
    const others = new Set(
      KINDS_OF_ALL.filter(([other]) => other !== kind).flatMap(([, { keys: other }]) => Object.keys(other)),
    );
    expect(marks.filter((mark) => others.has(mark))).toEqual([]);
  });
});

describe('the keys of all kinds', () => {
  test('hold the same in each', () => {
    const held = new Map<string, string>();
    for (const [kind] of KINDS_OF_ALL) {
      for (const [key, holds] of Object.entries(keysOf(kind))) {
        expect([key, held.get(key) ?? holds]).toEqual([key, holds]);
        held.set(key, holds);
      }
    }
  });

  test('are derived for their readers', () => {
    expect(EXCLUSIVE).toEqual([
      ['event', 'chance'],
      ['probabilityAtLeast', 'probabilityAtMost', 'probabilityEquals'],
      ['meanAtLeast', 'meanAtMost', 'meanEquals'],
      ['differenceAtLeast', 'differenceAtMost', 'differenceEquals'],
      ['quantileAtLeast', 'quantileAtMost'],
      ['distributionFunction', 'probabilities', 'sameDistributionAs', 'independentOf'],
      ['valueAtLeast', 'valueAtMost', 'valueEquals'],
    ]);
    expect([...BOUNDS].every((key) => /(?:AtLeast|AtMost|Equals)$/u.test(key))).toBe(true);
    expect([...TRUTHS]).toEqual(['always', 'holds', 'event', 'givenThat']);
    expect([...MUTATED].filter((key) => CODE.includes(key) === (key === 'concludes' || key === 'given'))).toEqual([]);
    expect(
      CODE.filter(
        (key) => !isFunction({ ...SHARED, ...Object.assign({}, ...KINDS_OF_ALL.map(([kind]) => keysOf(kind))) }[key]),
      ),
    ).toEqual(['forAll', 'picture', 'sharpen']);
  });
});

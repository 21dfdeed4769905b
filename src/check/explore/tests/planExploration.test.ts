import { describe, expect, test } from 'vitest';
import type { NamedClaim } from '../../../claim/NamedClaim.ts';
import { claim } from '../../../claim/Claim.ts';
import { positiveRationals } from '../../../claim/ranges/rationals.ts';
import { choices } from '../../../claim/ranges/choices.ts';
import { integers } from '../../../claim/ranges/integers.ts';
import { planExploration } from '../planExploration.ts';
import type { Over } from '../placesAlong.ts';
import { coin, dependent, named, square } from './sampleClaims.ts';

const planned = (of: NamedClaim, over: Over, at: Readonly<Record<string, string>> = {}) => {
  const plan = planExploration(of, { over, at });
  if ('refused' in plan) throw new Error(plan.refused);
  return plan;
};
const refused = (of: NamedClaim, over: Over, at: Readonly<Record<string, string>> = {}): string => {
  const plan = planExploration(of, { over, at });
  return 'refused' in plan ? plan.refused : 'not refused';
};
const valuesOf = (of: NamedClaim, over: Over, at: Readonly<Record<string, string>> = {}) => {
  const { places, along } = planned(of, over, at);
  return places.map(({ setting }) => setting[along]);
};

const step = named(
  claim({
    title: 't',
    place: 'p',
    statement: 's',
    forAll: { x: positiveRationals(), size: choices(1, 10, 100) },
    concludes: 'x > 0',
  }),
);
const nothing = named(claim({ title: 't', place: 'p', statement: 's', forAll: {}, holds: () => true }));
const growth = named(
  claim({
    title: 't',
    place: 'p',
    statement: 's',
    forAll: {},
    sizes: [1, 2, 4],
    measure: (size) => [size, size],
    law: (size) => size,
    order: 'O',
    slopeWithin: 0.1,
  }),
);

describe('the places of a curve', () => {
  test('are spread in the logarithm where the ends are far apart, and evenly elsewhere', () => {
    expect(valuesOf(dependent, { name: 'n', ends: ['10', '1000'], steps: 5 })).toEqual([10, 32, 100, 316, 1000]);
    expect(valuesOf(coin, { name: 'p', ends: ['10', '50'], steps: 5 })).toEqual([10, 20, 30, 40, 50]);
    expect(planned(dependent, { name: 'n', ends: ['10', '1000'] })).toMatchObject({ logarithmic: true });
    expect(planned(coin, { name: 'p', ends: ['10', '50'] })).toMatchObject({ logarithmic: false });
  });

  test('are each there once where whole numbers are fewer than steps', () => {
    expect(valuesOf(coin, { name: 'p', ends: ['3', '6'] })).toEqual([3, 4, 5, 6]);
  });

  test('are the values given, ascending', () => {
    expect(valuesOf(coin, { name: 'p', values: ['50', '7', '1e1'] })).toEqual([7, 10, 50]);
  });

  test('are decimals of a real parameter, and fractions of a rational one', () => {
    const at = { n: '100', k: '2' };
    expect(valuesOf(dependent, { name: 'shift', steps: 6 }, at)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(valuesOf(step, { name: 'x', values: ['0.5', '1/3', '2'] })).toEqual(['1/3', '1/2', '2']);
  });

  test('are all values of a parameter that has words', () => {
    expect(valuesOf(square, { name: 'by' })).toEqual(['hand', 'machine']);
    expect(valuesOf(step, { name: 'size', ends: ['5', '200'] })).toEqual([10, 100]);
  });

  test('run through the whole range of the first parameter that has numbers, where nothing is said', () => {
    const plan = planned(square, {});
    expect([plan.along, plan.places[0]!.setting['n'], plan.places.at(-1)!.setting['n']]).toEqual(['n', 1, 1000]);
    expect(planned(square, {}, { n: '3' }).along).toBe('by');
  });

  test('say why they are not in the domain', () => {
    const { places } = planned(dependent, { name: 'k', values: ['3', '20', '2000'] }, { n: '100', shift: '0' });
    expect(places.map(({ outside }) => outside)).toEqual([
      undefined,
      'the precondition of the claim (where) is not met',
      'k = 2000, which is not in 1 ≤ k ≤ n',
    ]);
  });
});

describe('the parameters that nobody gives', () => {
  test('have one value that is in the domain at all places, and says something there', () => {
    const { at, chosen, places } = planned(dependent, { name: 'n', ends: ['10', '1000'] });
    expect(chosen).toEqual(['k', 'shift']);
    expect(at).toEqual({ k: 3, shift: 0.5 });
    expect(places.every(({ outside }) => outside === undefined)).toBe(true);
  });

  test('are found where the middle of their range is not in the domain', () => {
    const odd = named(
      claim({
        title: 't',
        place: 'p',
        statement: 's',
        forAll: { n: integers(1, 9), m: integers(0, 8) },
        where: ({ m }) => m === 1,
        holds: () => true,
      }),
    );
    expect(planned(odd, { name: 'n' }).at).toEqual({ m: 1 });
  });

  test('are those of the claim’s own settings where no middle will do', () => {
    const rare = named(
      claim({
        title: 't',
        place: 'p',
        statement: 's',
        forAll: { n: integers(1, 9), m: integers(0, 1e6) },
        where: ({ m }) => m === 777_777,
        alsoAt: [{ n: 3, m: 777_777 }],
        holds: () => true,
      }),
    );
    expect(planned(rare, { name: 'n' }).at).toEqual({ m: 777_777 });
  });
});

test.each<[NamedClaim, Over, Record<string, string>, string]>([
  [coin, { name: 'q' }, {}, 'q is not a parameter; the only parameter is p'],
  [dependent, { name: 'shfit' }, {}, 'did you mean shift?'],
  [coin, { name: 'p' }, { p: '3' }, 'leave it out of --at'],
  [coin, {}, { p: '3' }, 'leave one of them out'],
  [coin, { name: 'p', ends: ['9', '3'] }, {}, 'write the smaller number first'],
  [coin, { name: 'p', ends: ['a', '3'] }, {}, 'write two numbers'],
  [coin, { name: 'p', values: ['2.5'] }, {}, 'p = "2.5" is no value of 1 ≤ p ≤ 99'],
  [coin, { name: 'p', values: ['100', '200'] }, {}, 'p = 100, which is not in 1 ≤ p ≤ 99; choose values'],
  [square, { name: 'by', ends: ['1', '3'] }, {}, '--over by=hand,machine'],
  [step, { name: 'size', ends: ['2', '3'] }, {}, 'size has no value from 2 to 3; its values are 1, 10, 100'],
  [nothing, {}, {}, '--draw works through one draw'],
  [growth, {}, {}, 'sample is a claim of growth'],
])('what cannot be explored is refused in a sentence: %#', (of, over, at, sentence) => {
  expect(refused(of, over, at)).toContain(sentence);
});

import { expect, test } from 'vitest';
import type { NamedClaim } from '../../../claim/NamedClaim.ts';
import type { Rng } from '../../../random/Rng.ts';
import { sampleNamed } from '../../tests/sampleClaim.ts';
import { drawnParts } from '../drawnParts.ts';
import { explorePoint } from '../explorePoint.ts';
import { type WorkOptions, workDraw } from '../workDraw.ts';
import { below, coin, dependent, power, square } from './sampleClaims.ts';

const worked = (of: NamedClaim, options: Partial<WorkOptions> = {}) => {
  const found = workDraw(of, { at: {}, seed: 'explore', draw: 1, ...options });
  if ('refused' in found) throw new Error(found.refused);
  return found;
};

test('a draw has its parts with their shapes, what the functions return, and what that says', () => {
  const { drawn, returned, says, chosen, shown } = worked(below, { at: { c: '10' } });
  expect(drawn.map(({ name, shape }) => [name, shape])).toEqual([
    ['u', 'number'],
    ['pair', 'vector, 2'],
  ]);
  expect(shown).toEqual({ u: drawn[0]!.value });
  expect(returned).toEqual([{ key: 'always', value: 'true' }]);
  expect([says, chosen]).toEqual(['The claim holds for this draw.', []]);
});

test('the draws are those of an exploration, in whichever block', () => {
  const { firstFailing } = explorePoint(below, { setting: { c: 10 }, seed: 's', draws: 200, alpha: 0.1 });
  expect(firstFailing).toBeUndefined();
  for (const seed of ['a', 'b', 'c']) {
    const first = explorePoint(below, { setting: { c: 9 }, seed, draws: 500, alpha: 0.1 }).firstFailing!;
    const holds = Array.from({ length: first }, (_, i) => worked(below, { at: { c: '9' }, seed, draw: i + 1 }).says);
    expect(holds.map((says) => says.includes('holds'))).toEqual([
      ...Array.from({ length: first - 1 }, () => true),
      false,
    ]);
  }
  const rest = Array.from({ length: 130 }, (_, i) => worked(coin, { at: { p: '30' }, draw: i + 1 }).returned[0]!.value);
  const { measured } = explorePoint(coin, { setting: { p: 30 }, seed: 'explore', draws: 130, alpha: 0.1 });
  expect(rest.filter((value) => value === 'true')).toHaveLength(Math.round(130 * Number(measured)));
});

test('of an estimate it shows the bound, the range and how far from it is allowed', () => {
  expect(worked(coin).returned).toEqual([
    { key: 'event', value: expect.stringMatching(/^(true|false)$/u) },
    { key: 'bound', value: '≥ 0.5' },
  ]);
  expect(worked(power, { at: { k: '1' } }).returned.map(({ key }) => key)).toEqual([
    'quantity',
    'range',
    'bound',
    'within',
  ]);
  expect(worked(power).says).toContain('one draw does not decide it');
});

test('of two sides that are compared it shows each and their difference', () => {
  const both = sampleNamed({
    draw: (rng: Rng) => rng(),
    left: (u: number) => u < 2,
    right: (u: number) => u / 4,
    differenceAtMost: 0.9,
  });
  const { returned, says } = worked(both);
  expect(returned.map(({ key }) => key)).toEqual(['left', 'right', 'left − right', 'bound']);
  expect(returned[0]).toEqual({ key: 'left', value: 1 });
  expect(Number(returned[1]!.value) + Number(returned[2]!.value)).toBeCloseTo(1, 12);
  expect(says).toContain('about the mean of left − right over all draws, ≤ 0.9');
});

test('where nothing is drawn the setting is worked through', () => {
  const found = worked(square, { at: { n: '12' } });
  expect(found).toMatchObject({
    setting: { n: 12, by: 'hand' },
    chosen: ['by'],
    drawn: [],
    says: 'The claim fails here.',
  });
  expect(found.returned).toEqual([
    { key: 'value', value: 144 },
    { key: 'bound', value: '≤ 100' },
  ]);
  expect(found).not.toHaveProperty('draw');
  expect(worked(dependent, { at: { n: '100', k: '3' } }).returned).toEqual([{ key: 'holds', value: '9 ≤ 100: true' }]);
  expect(worked(dependent, { at: { n: '100', k: '1' } }).says).toBe('The claim is vacuous here: vacuousWhen is true.');
});

test('a setting outside of the domain is refused', () => {
  expect(workDraw(coin, { at: { p: '1000' }, seed: 's', draw: 1 })).toEqual({
    refused: 'the claim says nothing there: p = 1000, which is not in 1 ≤ p ≤ 99; choose a setting in its domain',
  });
});

test.each([
  [3, 'number', 3],
  ['word', 'text', 'word'],
  [true, 'true or false', 'true'],
  [new Float64Array([1, 2]), 'vector, 2', [1, 2]],
  [
    [new Float64Array([1, 2, 3]), new Float64Array([4, 5, 6])],
    'matrix, 2 × 3',
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  ],
  [[[1], [2, 3]], 'list of 2 vectors', [[1], [2, 3]]],
])('the shape of %j is %s', (outcome, shape, value) => {
  expect(drawnParts(outcome)).toEqual([{ name: 'outcome', shape, value }]);
});

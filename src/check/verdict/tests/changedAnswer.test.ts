import { describe, expect, test } from 'vitest';
import { atMost } from '../../../claim/Comparison.ts';
import { integers } from '../../../claim/ranges/integers.ts';
import type { Setting } from '../../../claim/Setting.ts';
import { checked, coin } from '../../tests/sampleClaim.ts';

const few = { n: integers(1, 4) };
const many = { n: integers(1, 10_000) };
let calls = 0;
const table = [30, 10, 20, 40];

/** What each call of a function of the claim changes, and the sentence, from the setting on. */
const CHANGING: readonly (readonly [name: string, keys: object, sentence: string])[] = [
  ['counts in a comparison', { forAll: few, holds: () => atMost(++calls, 99) }, '4, its left side was 4 and then 5'],
  [
    'counts on the right of a comparison',
    { forAll: few, holds: () => atMost(1, ++calls) },
    '4, its right side was 4 and then 5',
  ],
  ['counts in a value', { forAll: few, value: () => ++calls, valueAtMost: () => 99 }, '4, its value was 4 and then 5'],
  ['counts in a bound', { forAll: few, value: () => 1, valueAtMost: () => ++calls }, '4, its bound was 4 and then 5'],
  [
    'differs in the last place only',
    { forAll: few, value: () => (++calls > 4 ? 1 + 2 ** -52 : 1), valueAtMost: () => 2 },
    '4, its value was 1 and then 1 + 2.22·10⁻¹⁶',
  ],
  [
    'alternates among four settings',
    { forAll: few, value: () => ++calls % 2, valueAtMost: () => 1 },
    '4, its value was 0 and then 1',
  ],
  [
    'alternates among three settings',
    { forAll: { n: integers(1, 3) }, exhaustive: true, value: () => ++calls % 2, valueAtMost: () => 1 },
    '3, its value was 1 and then 0',
  ],
  [
    'alternates at a single setting',
    { forAll: { n: integers(7, 7) }, value: () => ++calls % 2, valueAtMost: () => 1 },
    '7, its value was 1 and then 0',
  ],
  [
    'reads a table and sorts it then',
    {
      forAll: few,
      value: ({ n }: Setting) => {
        const value = table[Number(n) - 1]!;
        if (n === 4) table.sort((a, b) => a - b);
        return value;
      },
      valueAtMost: () => 99,
    },
    '1, its value was 30 and then 10',
  ],
  ['is true once more', { forAll: few, holds: () => ++calls < 5 }, '4, it was upheld and then refuted'],
  [
    'is vacuous every second time',
    { forAll: few, holds: () => true, vacuousWhen: () => ++calls % 2 === 0 },
    '4, it was vacuous and then upheld',
  ],
  [
    'shows what it counts',
    { forAll: few, holds: () => true, show: () => ({ calls: ++calls }) },
    '4, what it shows changed',
  ],
  [
    'has an enclosure that grows',
    { forAll: few, value: () => [-++calls, calls], valueAtMost: () => 99 },
    '4, its enclosure changed',
  ],
];

describe('a claim that draws nothing and changes from call to call', () => {
  test.each(CHANGING)('%s', async (_, keys, sentence) => {
    calls = 0;
    table.splice(0, 4, 30, 10, 20, 40);
    const { verdict, sentence: said } = await checked(keys);
    const expected = `Faulty: computed twice at n = ${sentence}; a claim must depend on its parameters alone.`;
    expect({ verdict, said }).toEqual({ verdict: 'faulty', said: expected });
  });

  test('but has the same values each time is upheld', async () => {
    const value = ({ n }: Setting): number => table.sort((a, b) => a - b)[Number(n) - 1]!;
    expect(await checked({ forAll: few, value, valueAtMost: () => 99 })).toMatchObject({ verdict: 'upheld' });
  });

  test('its twin is not refuted by chance', async () => {
    calls = 0;
    const twin = { claims: 'Something else', holds: () => atMost(++calls, 0) };
    const { twin: result } = await checked({ forAll: few, holds: () => true, twin });
    expect(result).toMatchObject({ verdict: 'faulty', sentence: expect.stringContaining('computed twice at n = 1') });
  });
});

describe('a precondition that changes from call to call', () => {
  const holds = { holds: () => true };
  const draws = { ...coin(0.9), probabilityAtLeast: () => 0.5 };
  test.each([
    ['of what holds', { forAll: few, ...holds, where: () => ++calls % 2 === 1 }, 'n = 2, where returned false and'],
    ['of a large domain', { forAll: many, ...holds, where: () => ++calls > 5 }, 'n = 1, where returned false and'],
    ['that ends', { forAll: few, ...holds, where: () => ++calls <= 4 }, 'n = 4, where returned true and then false'],
    ['of draws', { forAll: few, ...draws, where: () => ++calls % 2 === 1 }, 'n = 2, where returned false and then'],
    [
      'of a step',
      { forAll: few, concludes: 'n > 0', where: () => ++calls <= 4 },
      'n = 4, where returned true and then false',
    ],
  ])('%s', async (_, keys, sentence) => {
    calls = 0;
    const result = await checked(keys);
    expect(result.sentence).toContain(`Faulty: asked twice at ${sentence}`);
    expect(result.sentence).toContain('; a claim must depend on its parameters alone.');
  });
});

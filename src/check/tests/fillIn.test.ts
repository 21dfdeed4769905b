import { describe, expect, test } from 'vitest';
import { integers } from '../../claim/ranges/integers.ts';
import type { Setting } from '../../claim/Setting.ts';
import { fillIn } from '../../results/words/fillIn.ts';
import { checked, coin } from './sampleClaim.ts';

const results = new Map(
  await Promise.all(
    Object.entries({
      law: { forAll: { n: integers(1, 9) }, value: ({ n }: Setting) => 1 / Number(n), valueAtMost: (): number => 2 },
      'false-law': {
        forAll: { n: integers(1, 9) },
        value: ({ n }: Setting) => Number(n),
        valueAtMost: (): number => 4,
      },
      coin: { forAll: { n: integers(1, 9) }, ...coin(0.3), probabilityAtLeast: () => 0.6 },
      narrow: {
        forAll: {},
        value: (): readonly [number, number] => [0.413_91, 0.413_93],
        valueAtMost: (): number => 1,
      },
      wide: { forAll: {}, value: (): readonly [number, number] => [0.3, 0.4], valueAtMost: (): number => 1 },
      equal: { forAll: {}, value: (): readonly [number, number] => [0.5, 1], valueEquals: (): number => 1 },
      proof: { forAll: { n: integers(1, 9) }, holds: () => true, exhaustive: true },
    }).map(async ([id, keys]) => [id, await checked(keys)] as const),
  ),
);

describe('a sentence with places for figures', () => {
  test.each([
    ['It is {law:verdict}.', 'It is upheld.'],
    ['{false-law:measured} against {false-law:claimed} at {false-law:setting}', '5 against 4 at n = 5'],
    ['off by {false-law:slack} at n = {false-law:n}', 'off by −1 at n = 5'],
    [String.raw`$\frac{a}{b}$ and {n:} stay`, String.raw`$\frac{a}{b}$ and {n:} stay`],
    ['{law:measured} twice, {law:measured}', '1 twice, 1'],
    ['{proof:measured}', '(no measured: proved)'],
    ['{proof:setting}', 'no setting'],
    ['{law:colour}', '(no colour: upheld)'],
    ['{lemma-1:verdict}', '(no claim lemma-1)'],
    ['{coin:interval} {law:constructor}', '(no interval: refuted) (no constructor: upheld)'],
  ])('%s', (text, filled) => {
    expect(fillIn(text, results)).toBe(filled);
  });

  test('takes the figures of a refutation from its fresh draws, as the interval that they leave', () => {
    const { evidence } = results.get('coin')!;
    if (evidence.by !== 'counterexample') throw new TypeError(evidence.by);
    const [lo, hi] = evidence.confirmation!.interval as readonly [number, number];
    const [first, last] = fillIn('{coin:measured}', results).split(' to ').map(Number) as [number, number];
    expect(first).toBeLessThanOrEqual(lo);
    expect(last).toBeGreaterThanOrEqual(hi);
    // The slack is the same interval, from the bound 0.6.
    const [least, most] = fillIn('{coin:slack}', results).replaceAll('−', '-').split(' to ').map(Number) as [
      number,
      number,
    ];
    expect(least).toBeLessThanOrEqual(lo - 0.6);
    expect(most).toBeGreaterThanOrEqual(hi - 0.6);
  });

  test('gives of an enclosure the digits that it bears', () => {
    expect(fillIn('{narrow:measured} and {wide:measured}', results)).toBe('0.4139 and 0.3 to 0.4');
    expect(fillIn('{wide:slack}', results)).toBe('0.6 to 0.7');
    expect(fillIn('{equal:slack}', results)).toBe('−0.5 to 0');
  });
});

import { describe, expect, test } from 'vitest';
import { integers } from '../claim/integers.ts';
import type { Setting } from '../claim/Setting.ts';
import { fillIn } from './fillIn.ts';
import { checked, coin } from './sample/sampleClaim.ts';

const results = new Map(
  await Promise.all(
    Object.entries({
      law: { forAll: { n: integers(1, 9) }, value: ({ n }: Setting) => 1 / Number(n), valueAtMost: () => 2 },
      'false-law': { forAll: { n: integers(1, 9) }, value: ({ n }: Setting) => Number(n), valueAtMost: () => 4 },
      coin: { forAll: { n: integers(1, 9) }, ...coin(0.3), probabilityAtLeast: () => 0.6 },
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

  test('takes the figures of a refutation from its fresh draws', () => {
    const { evidence } = results.get('coin')!;
    if (evidence.by !== 'counterexample') throw new TypeError(evidence.by);
    const measured = fillIn('{coin:measured}', results);
    expect(Number(measured)).toBeCloseTo(Number(evidence.confirmation!.measured), 3);
  });
});

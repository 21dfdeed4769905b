import { describe, expect, test } from 'vitest';
import { integers } from '../../../claim/ranges/integers.ts';
import { rationals } from '../../../claim/ranges/rationals.ts';
import type { Setting } from '../../../claim/Setting.ts';
import { checkClaim } from '../../checkClaim.ts';
import { sampleClaim } from '../../tests/sampleClaim.ts';

const checked = (keys: object) =>
  checkClaim(
    { id: 'sample', file: 'sample.claim.ts', claim: sampleClaim({ forAll: { n: integers(1, 9) }, ...keys }) },
    { seed: 'vacuous', effort: 'quick' },
  );

const draw = (rng: () => number): number => rng();
const always = (): boolean => true;
const mean = { draw, quantity: (u: number) => u, range: () => [0, 1] };

describe('a vacuous claim', () => {
  test.each([
    ['vacuousWhen is true', { holds: () => true, vacuousWhen: () => true }],
    ['probabilityAtLeast is 0 or less', { draw, event: always, probabilityAtLeast: () => -1 }],
    ['probabilityAtMost is 1 or more', { draw, event: always, probabilityAtMost: () => 3 }],
    ['meanAtLeast is no more than the lower end of range', { ...mean, meanAtLeast: () => 0 }],
    ['meanAtMost is no less than the upper end of range', { ...mean, meanAtMost: () => 2 }],
    [
      'margin or within reaches past the range, so that nothing could be further off',
      { ...mean, meanEquals: () => 0.5, within: () => 0.9 },
    ],
  ])('says that %s, and a conjecture that is one is a surprise', async (why, keys) => {
    const result = await checked(keys);
    expect(result.verdict).toBe('vacuous');
    expect(result.sentence).toBe(`Vacuous at all 9 settings tried: ${why}.`);
    expect(result.surprise).toBe(true);
    expect((await checked({ ...keys, expect: 'vacuous' })).surprise).toBe(false);
  });

  test('names each of several reasons, how often it is one, and where', async () => {
    const result = await checked({
      draw,
      event: always,
      vacuousWhen: ({ n }: Setting) => Number(n) > 8,
      probabilityAtLeast: () => 0,
    });
    expect(result.sentence).toBe(
      'Vacuous at all 9 settings tried: probabilityAtLeast is 0 or less at 8 settings, such as n = 1; vacuousWhen is true at n = 9.',
    );
  });

  test('of algebra is one because its hypotheses contradict each other', async () => {
    const { verdict, sentence } = await checked({
      forAll: { x: rationals() },
      given: ['x > 1', 'x < 1'],
      concludes: 'x = 7',
    });
    expect(verdict).toBe('vacuous');
    expect(sentence).toContain('no real numbers that satisfy the hypotheses');
  });
});

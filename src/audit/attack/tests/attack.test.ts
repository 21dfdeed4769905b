import { describe, expect, test } from 'vitest';
import { attackClaim } from '../attack.ts';
import { claimOf, claimText } from '../claimText.ts';
import { COMBINATIONS, plant } from '../plant.ts';
import { validateClaim } from '../../../check/validate/validateClaim.ts';

/** Made-up claims of each generator and kind: the same each time. `npm run attack` has more. */
const CLAIMS = 8;
/** Those by splitting that take seconds are in attack.slow.test.ts. */
const SLOW = new Set([0, 1, 4]);
const SEED = 'fixed';

describe('no verdict on a generated claim is false', () => {
  test.each(COMBINATIONS)('$generator, $kind', async ({ generator, kind }) => {
    for (let index = 0; index < CLAIMS; index++) {
      if (kind === 'splitting' && SLOW.has(index)) continue;
      const planted = plant(SEED, generator, kind, index);
      const { outcome, why } = await attackClaim(planted, { seed: SEED, effort: 'quick' });
      expect(outcome, `${why}\n${claimText(planted)}`).not.toBe('false');
    }
  });
});

test.each(COMBINATIONS)(
  'of $generator, $kind there are true ones and false ones, all well-formed',
  ({ generator, kind }) => {
    const made = Array.from({ length: 40 }, (_, index) => plant(SEED, generator, kind, index));
    for (const planted of made) expect(validateClaim(claimOf(planted)), claimText(planted)).toBeUndefined();
    expect(new Set(made.map(({ truth }) => truth.isFalse))).toEqual(new Set([true, false]));
  },
);

test('an address gives the same claim again, and another seed another', () => {
  const text = (seed: string): string => claimText(plant(seed, 'laws', 'mean', 3));
  expect(text('a')).toBe(text('a'));
  expect(text('b')).not.toBe(text('a'));
});

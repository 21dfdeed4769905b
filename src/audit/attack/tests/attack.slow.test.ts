import { expect, test } from 'vitest';
import { attackClaim } from '../attack.ts';
import { claimText } from '../claimText.ts';
import { plant } from '../plant.ts';

// The others of attack.test.ts, with its seed.
test.each([0, 1, 4])('no verdict on a generated claim by splitting is false (%i)', async (index) => {
  const planted = plant('fixed', 'laws', 'splitting', index);
  const { outcome, why } = await attackClaim(planted, { seed: 'fixed', effort: 'quick' });
  expect(outcome, `${why}\n${claimText(planted)}`).not.toBe('false');
});

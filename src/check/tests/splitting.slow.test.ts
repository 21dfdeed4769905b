import { expect, test } from 'vitest';
import type { Rng } from '../../random/Rng.ts';
import { checked } from './sampleClaim.ts';

test('a claim by splitting with a level that is hardly ever reached is undecided, and says what to do', async () => {
  const result = await checked({
    forAll: {},
    levels: 2,
    start: (_: Rng, __: object, level: number) => level,
    advance: (from: number, _: object, rng: Rng) => (rng() < (from === 0 ? 0.5 : 1e-4) ? from + 1 : null),
    probabilityAtLeast: 2e-5,
  });
  expect(result).toMatchObject({
    verdict: 'undecided',
    sentence: expect.stringContaining('put more levels before it'),
  });
  expect(result.remarks?.[0]).toMatch(/^Only 0\.0\d+\s% of the starts from level 1 reached level 2: /u);
});

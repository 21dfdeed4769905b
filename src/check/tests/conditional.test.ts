import { describe, expect, test } from 'vitest';
import { stream } from '../../random/stream.ts';
import type { Probability } from '../../claim/Claim.ts';
import type { Domain } from '../../claim/ranges/Range.ts';
import type { Rng } from '../../random/Rng.ts';
import { decideByDraws } from '../decide/decideByDraws.ts';
import { checked, sampleClaim } from './sampleClaim.ts';

/** Two dice: the sum is 8 or more with probability 15/36; given that the first shows 5 or more, 9/12. */
const dice = {
  draw: (rng: Rng) => [Math.floor(6 * rng()) + 1, Math.floor(6 * rng()) + 1],
  event: ([a, b]: number[]): boolean => a! + b! >= 8,
  givenThat: ([a]: number[]): boolean => a! >= 5,
};

describe('a conditional probability or mean', () => {
  test('is estimated from the outcomes that meet the condition', async () => {
    const twin = { claims: 'At most ½ without the condition too', probabilityAtLeast: 0.5, givenThat: () => true };
    const result = await checked({ ...dice, probabilityAtLeast: 0.65, twin });
    expect(result).toMatchObject({ verdict: 'upheld', twin: { verdict: 'refuted' } });
    const { event: _, ...drawn } = dice;
    const quantity = ([a]: number[]): number => a!;
    // Given that it shows 5 or more it shows 5½ on average: its range is that of what is left.
    const mean = { ...drawn, quantity, range: [5, 6] };
    expect(await checked({ ...mean, meanEquals: 5.5, within: 0.1 })).toHaveProperty('verdict', 'upheld');
    expect(await checked({ ...mean, meanAtMost: 5.3 })).toHaveProperty('verdict', 'refuted');
  });

  test('is at fault, with the setting, where the condition never happens or hardly ever, and never upheld', async () => {
    for (const givenThat of [() => false, ([a]: number[]) => a! > 6])
      expect(await checked({ ...dice, givenThat, probabilityAtMost: 0.9 })).toMatchObject({
        verdict: 'faulty',
        sentence: expect.stringContaining('givenThat was false for 10000 draws in a row'),
      });
    expect(await checked({ ...dice, givenThat: () => 1, probabilityAtMost: 0.9 })).toMatchObject({
      sentence: expect.stringContaining('givenThat returned 1'),
    });
  });

  // Of 400 runs, each in error with probability 0.05 at most, more than 47 are with probability below 10⁻⁶.
  test.each([{ probabilityAtLeast: () => 0.75 }, { probabilityAtMost: () => 0.75 }])(
    'is wrong no more often than its level where it is equal to its bound: %o',
    (bound) => {
      const decide = decideByDraws(sampleClaim({ ...dice, ...bound }) as Probability<Domain, unknown>);
      const counts = { refuted: 0, upheld: 0 };
      for (let at = 0; at < 400; at++) {
        const { status } = decide(
          {},
          {
            stream: (block) => stream('conditional', at, block),
            alpha: { refuted: 0.05, upheld: 0.05 },
            draws: 300,
            interval: false,
          },
        );
        if (status === 'refuted' || status === 'upheld') counts[status]++;
      }
      expect(counts.refuted).toBeLessThanOrEqual(47);
      expect(counts.upheld).toBeLessThanOrEqual(47);
    },
  );
});

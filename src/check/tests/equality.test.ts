import { describe, expect, test } from 'vitest';
import type { Rng } from '../../random/Rng.ts';
import { checked, coin } from './sampleClaim.ts';

/** All of six tries fail, each with probability 0.02; drawn with probability 0.9. */
const failures = {
  draw: (rng: Rng) => Array.from({ length: 6 }, () => rng() < 0.9),
  event: (failed: readonly boolean[]): boolean => !failed.includes(false),
  weight: (failed: readonly boolean[]): number =>
    failed.reduce((product, isFailure) => product * (isFailure ? 0.02 / 0.9 : 0.98 / 0.1), 1),
  weightAtMost: (): number => (0.02 / 0.9) ** 6,
};

/** A probability that equals p, within a share of it. */
function equal(p: number, share: number): object {
  return { probabilityEquals: () => p, within: () => share * p };
}

describe('a probability that is claimed to equal a value', () => {
  test.each([
    ['upheld', 'an event', { ...coin(0.3), ...equal(0.3, 0.1) }],
    ['refuted', 'an event, too large', { ...coin(0.3), ...equal(0.33, 0.1) }],
    ['refuted', 'an event, too small', { ...coin(0.3), ...equal(0.27, 0.1) }],
    ['upheld', 'a chance', { draw: (rng: Rng) => rng(), chance: (u: number) => u ** 2, ...equal(1 / 3, 0.1) }],
    ['refuted', 'a chance', { draw: (rng: Rng) => rng(), chance: (u: number) => u ** 2, ...equal(1 / 2, 0.1) }],
    ['upheld', 'an event that is weighed', { ...failures, ...equal(6.4e-11, 0.1) }],
    ['refuted', 'an event that is weighed', { ...failures, ...equal(7.1e-11, 0.1) }],
    ['upheld', 'an event that never happens', { ...coin(0), probabilityEquals: () => 0, within: () => 0.01 }],
    ['upheld', 'an event that always happens', { ...coin(1), probabilityEquals: () => 1, within: () => 0.01 }],
    ['refuted', 'an event that may not happen', { ...coin(0.9), probabilityEquals: () => 1, within: () => 0.2 }],
    ['vacuous', 'a width past both ends', { ...coin(0.5), probabilityEquals: () => 0.5, within: () => 0.5 }],
    ['faulty', 'a value above 1', { ...coin(0.5), ...equal(1.5, 0.1) }],
    ['faulty', 'a width of 0', { ...coin(0.5), ...equal(0.5, 0) }],
  ])('is %s: %s', async (verdict, _name, keys) => {
    expect(await checked(keys, { effort: 'standard' })).toHaveProperty('verdict', verdict);
  });

  test('is printed as it was claimed, with its width', async () => {
    const { sentence } = await checked({ ...coin(0.3), ...equal(0.3, 0.1) }, { effort: 'standard' });
    expect(sentence).toMatch(/^Upheld/u);
    const refuted = await checked({ ...coin(0.3), ...equal(0.4, 0.1) });
    expect(refuted.sentence).toMatch(/= 0\.4/u);
  });

  test('has a twin that replaces any bound', async () => {
    const twin = { claims: 'It is larger by the width', probabilityEquals: () => 0.33 };
    expect(await checked({ ...coin(0.3), ...equal(0.3, 0.1), twin }, { effort: 'standard' })).toMatchObject({
      verdict: 'upheld',
      twin: { verdict: 'refuted' },
    });
    const oneSided = { claims: 'It is at least as much', probabilityAtLeast: () => 0.4 };
    expect(await checked({ ...coin(0.3), ...equal(0.3, 0.1), twin: oneSided }, { effort: 'standard' })).toMatchObject({
      verdict: 'upheld',
      twin: { verdict: 'refuted' },
    });
  });

  test.each([
    ['within is missing; probabilityEquals needs it', { probabilityEquals: (): number => 0.5 }],
    ['probabilityEquals is 1.5; no probability can be that', equal(1.5, 0.1)],
    [
      'given are probabilityAtLeast and probabilityEquals',
      { ...equal(0.5, 0.1), probabilityAtLeast: (): number => 0.5 },
    ],
  ])('is faulty with a reason: %s', async (message, keys) => {
    const { sentence } = await checked({ ...coin(0.5), ...keys });
    expect(sentence).toContain(message);
  });
});

import { describe, expect, test } from 'vitest';
import { integers } from '../../../claim/ranges/integers.ts';
import type { Setting } from '../../../claim/Setting.ts';
import { checkClaim } from '../../checkClaim.ts';
import { sampleClaim } from '../../tests/sampleClaim.ts';

const remarks = async (keys: object): Promise<readonly string[] | undefined> => {
  const claim = sampleClaim({
    forAll: { n: integers(1, 20) },
    event: () => true,
    probabilityAtLeast: () => 0.5,
    ...keys,
  });
  return (await checkClaim({ id: 'sample', file: 'sample.claim.ts', claim }, { seed: 'remarks', effort: 'quick' }))
    .remarks;
};

describe('a draw', () => {
  test('that never asks for a random number is remarked on', async () => {
    expect(await remarks({ draw: (_: unknown, { n }: Setting) => n })).toEqual([
      expect.stringMatching(/^draw never asks rng for a number \(looked at 8 settings, such as n = \d+\): all draws/u),
    ]);
    expect(
      await remarks({ forAll: {}, draw: () => 1, event: undefined, always: () => true, probabilityAtLeast: undefined }),
    ).toHaveLength(1);
  });

  test('that asks for one, if only at some settings, is not', async () => {
    expect(await remarks({ draw: (rng: () => number) => rng() })).toBeUndefined();
    expect(await remarks({ draw: (rng: () => number, { n }: Setting) => (Number(n) > 1 ? rng() : 0) })).toBeUndefined();
    function* lazily(rng: () => number): Generator<number> {
      yield rng();
    }
    const first = (drawn: Generator<number>): boolean => Number(drawn.next().value) < 0.9;
    expect(await remarks({ draw: lazily, event: first })).toBeUndefined();
    expect(
      await remarks({ draw: undefined, event: undefined, holds: () => true, probabilityAtLeast: undefined }),
    ).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import type { GrowthEvidence } from '../../../results/ClaimResult.ts';
import { integers } from '../../../claim/ranges/integers.ts';
import type { Setting } from '../../../claim/Setting.ts';
import { checkClaim } from '../../checkClaim.ts';
import { sampleClaim } from '../../tests/sampleClaim.ts';

const point = (x: number): readonly [number, number] => [x, x];

const checked = (keys: object) => {
  const claim = {
    sizes: [1, 2, 4, 8, 16],
    law: (n: number) => n,
    order: 'O',
    slopeWithin: 0.1,
    ...keys,
  };
  return checkClaim(
    { id: 'grows', file: 'grows.claim.ts', claim: sampleClaim(claim) },
    { seed: 'growth', effort: 'quick' },
  );
};

describe('the domain of a claim of growth', () => {
  test('is what meets the precondition, and nothing else is measured', async () => {
    const seen = new Set<unknown>();
    const result = await checked({
      forAll: { c: integers(0, 9) },
      where: ({ c }: Setting) => Number(c) > 4,
      measure: (n: number, { c }: Setting) => (seen.add(c), point(Number(c) * n)),
    });
    expect(result.verdict).toBe('upheld');
    expect([...seen]).toEqual([5, 6, 7, 8, 9]);
    expect(result.settings).toBe(5);
  });

  test('is faulty when it is empty', async () => {
    const result = await checked({ forAll: { c: integers(1, 9) }, where: () => false, measure: point });
    expect(result.verdict).toBe('faulty');
    expect(result.sentence).toContain('the domain is empty');
  });

  test('counts as a whole: one setting at which it grows faster leaves all undecided, and is shown', async () => {
    const result = await checked({
      forAll: { c: integers(1, 3) },
      measure: (n: number, { c }: Setting) => point(n ** Number(c)),
      order: 'Theta',
    });
    expect(result.verdict).toBe('undecided');
    expect((result.evidence as GrowthEvidence).drift?.setting).toEqual({ c: 3 });
    expect(result.sentence).toBe(
      'Undecided over sizes 1 to 16: at c = 3, measured/law rises by a factor of at most 256 and does not fall from one size to a later one (no drift is allowed: driftWithin is 1); the slope against the law is 3 (1 ± 0.1 is claimed).',
    );
  });

  test('is left out where the claim is vacuous, and all of it being so makes the claim vacuous', async () => {
    const keys = { forAll: { c: integers(1, 9) }, measure: (n: number, { c }: Setting) => point(n ** Number(c)) };
    expect((await checked({ ...keys, vacuousWhen: () => true })).verdict).toBe('vacuous');
    const some = await checked({ ...keys, vacuousWhen: ({ c }: Setting) => Number(c) > 1 });
    expect([some.verdict, some.settings, some.vacuous]).toEqual(['upheld', 1, 8]);
    expect(some.sentence).toContain('at 1 setting (vacuous at 8 more)');
  });

  test('gives each setting and size a stream of its own, whatever other settings there are', async () => {
    const drawn = async (settings: number) => {
      const values = new Map<string, number>();
      await checked({
        forAll: { c: integers(1, settings) },
        measure: (n: number, { c }: Setting, rng: () => number) => {
          const value = rng();
          values.set(`${c} ${n}`, value);
          return point(n);
        },
      });
      return values;
    };
    const [few, more] = [await drawn(2), await drawn(6)];
    expect(new Set(more.values()).size).toBe(30);
    for (const [key, value] of few) expect(more.get(key)).toBe(value);
  });
});

describe('a claim of growth that changes from call to call is faulty', () => {
  let calls = 0;
  test.each([
    ['in what it measures', { measure: (n: number) => point(n + (++calls % 2) / 100) }, 'what it measured at size 1'],
    ['in its law', { measure: point, law: (n: number) => n + (++calls % 2) / 100 }, 'its law at size'],
  ])('%s', async (_, keys, sentence) => {
    calls = 0;
    const result = await checked({ forAll: { c: integers(1, 3) }, driftWithin: 2, ...keys });
    expect(result.sentence).toContain(`Faulty: computed twice at c = `);
    expect(result.sentence).toContain(sentence);
  });
});

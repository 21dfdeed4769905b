import { describe, expect, test } from 'vitest';
import { integers } from '../../../claim/ranges/integers.ts';
import { sampleClaim } from '../../tests/sampleClaim.ts';
import { validateClaim } from '../validateClaim.ts';

const sharpen = {
  constant: 'the 4',
  printed: 4,
  find: 'smallest',
  between: [1, 5],
  resolution: 0.1,
  along: 'n',
  sizes: [1, 2],
  at: () => ({ n: 1 }),
  with: () => ({}),
};
const holds = { forAll: { n: integers(1, 4) }, holds: () => true };
const wrong = (keys: object, claim: object = holds): string | undefined =>
  validateClaim(sampleClaim({ ...claim, sharpen: { ...sharpen, ...keys } }))?.message;

describe('a constant that is named as it should be', () => {
  test.each([{}, { with: undefined }, { limit: { value: 4, why: 'so it is' } }, { find: 'largest', sizes: [3] }])(
    'passes (%#)',
    (keys) => expect(wrong(keys)).toBeUndefined(),
  );
});

describe('a constant that is named wrongly', () => {
  test.each<[object, string]>([
    [{ constant: '' }, 'sharpen.constant is ""; it must be text'],
    [{ printed: undefined }, 'sharpen.printed is missing; it must be a number'],
    [{ printed: NaN }, 'sharpen.printed is NaN; it must be a number'],
    [{ find: 'least' }, 'sharpen.find is "least"; it must be "smallest" or "largest"'],
    [{ between: [5, 1] }, 'sharpen.between is [5, 1]; it must be [lo, hi] with lo < hi'],
    [{ between: [1, Infinity] }, 'sharpen.between is [1, Infinity]; it must be [lo, hi] with lo < hi'],
    [{ between: 4 }, 'sharpen.between is 4; it must be a list'],
    [{ resolution: 0 }, 'sharpen.resolution is 0; it must be positive'],
    [{ resolution: 5 }, 'sharpen.resolution is 5, more than there is between 1 and 5'],
    [{ resolution: 1e-9 }, 'sharpen.resolution is 1e-9; more than 100000 constants between 1 and 5 are too many'],
    [{ sizes: [] }, 'sharpen.sizes must be increasing numbers, at least one'],
    [{ sizes: [2, 1] }, 'sharpen.sizes must be increasing numbers, at least one'],
    [{ at: { n: 1 } }, 'sharpen.at is an object; it must be a function'],
    [{ limit: 4 }, 'sharpen.limit is 4; it must be an object'],
    [{ limit: { value: 4 } }, 'sharpen.limit must be { value, why }, a number and the reason in words'],
    [{ size: [1] }, 'sharpen has no key size; did you mean sizes?'],
  ])('%o is told: %s', (keys, message) => {
    expect(wrong(keys)).toBe(message);
  });

  test('is told where it is nothing of the sort, or where its claim has no bound at a setting', () => {
    expect(validateClaim(sampleClaim({ ...holds, sharpen: 4 }))?.message).toBe(
      'sharpen is 4; it must be { constant, ... }',
    );
    const growth = { sizes: [1, 2, 3], measure: () => [1, 1], law: () => 1, order: 'O', slopeWithin: 1 };
    expect(wrong({}, growth)).toBe(
      'a claim of this kind (growth) has no key sharpen; the kinds that have it are always, holds, probability, splitting, mean, compared, quantile, computed',
    );
  });
});

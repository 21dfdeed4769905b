import { describe, expect, test } from 'vitest';
import { integers } from '../../../claim/ranges/integers.ts';
import type { Setting } from '../../../claim/Setting.ts';
import { checkClaim } from '../../checkClaim.ts';
import { sampleClaim } from '../../tests/sampleClaim.ts';
import { copiedClaim } from '../copiedClaim.ts';

const forAll = { n: integers(1, 4) };
describe('a copy of a claim', () => {
  test('says the same, with the same ranges and functions', () => {
    const claim = sampleClaim({
      forAll,
      holds: () => true,
      alsoAt: [{ n: 2 }],
      twin: { claims: 'Nothing', holds: () => false },
      literature: [{ reference: 'A', says: 'B' }],
    });
    const copy = copiedClaim(claim);
    expect(copy).toEqual(claim);
    expect(copy.forAll['n']).toBe(forAll.n);
  });

  test('keeps what its own code changes later', async () => {
    const keys: Record<string, unknown> = {
      forAll,
      expect: 'upheld',
      twin: { claims: 'All are false', holds: () => true },
      holds: ({ n }: Setting) => {
        Object.assign(claim, { expect: 'refuted', title: 'Another title', twin: undefined });
        Object.assign(twin, { holds: () => false });
        return n !== 4;
      },
    };
    const claim = sampleClaim(keys);
    const { twin } = claim as unknown as { readonly twin: object };
    const named = { id: 'sample', file: 'sample.claim.ts', claim: copiedClaim(claim) };
    expect(await checkClaim(named, { seed: 's', effort: 'quick' })).toMatchObject({
      title: 'A sample',
      expect: 'upheld',
      verdict: 'refuted',
      surprise: true,
      twin: { verdict: 'upheld' },
    });
  });

  test('reads a property that answers otherwise each time once', async () => {
    let reads = 0;
    const changing = {
      forAll,
      holds: () => true,
      get expect() {
        return reads++ === 0 ? 'refuted' : 'upheld';
      },
    };
    expect(copiedClaim(changing as never).expect).toBe('refuted');
    const claim = sampleClaim({ forAll, holds: () => true });
    expect(copiedClaim(new Proxy(claim, {}))).toEqual(claim);
  });

  test('ends where an object contains itself, and is the claim where it cannot be read', () => {
    const circle: Record<string, unknown> = {};
    circle['itself'] = circle;
    const copy = copiedClaim(circle as never) as unknown as typeof circle;
    expect(copy['itself']).toBe(copy);
    const unreadable = {
      get title() {
        throw new Error('no title');
      },
    };
    expect(copiedClaim(unreadable as never)).toBe(unreadable);
  });
});

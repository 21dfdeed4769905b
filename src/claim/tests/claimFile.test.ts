import { expect, test } from 'vitest';
import { claimFilePosition, claimName, isClaimFile, looksLikeClaimFile } from '../claimFile.ts';

test.each([
  ['a/lemma-1.claim.ts', true, true],
  ['lemma-1.claim.mjs', true, true],
  ['lemma-1.claim.cts', true, false],
  ['lemma-1.claim.tsx', true, false],
  ['lemma-1.CLAIM.ts', true, false],
  ['lemma-1.ts', false, false],
  ['lemma-1.claim.json', false, false],
  ['claim.ts', false, false],
])('%s looks like a claim file: %s, and may be one: %s', (file, looks, may) => {
  expect([looksLikeClaimFile(file), isClaimFile(file)]).toEqual([looks, may]);
  if (looks) expect(claimName(file)).toBe('lemma-1');
});

test('a position is found in the first frame of a claim file, without its folder', () => {
  expect(claimFilePosition('    at f (/x/help.ts:1:2)\n    at holds (/x/a.claim.ts:12:34)')).toBe('a.claim.ts:12:34');
  expect(claimFilePosition('    at f (/x/help.ts:1:2)')).toBeUndefined();
});

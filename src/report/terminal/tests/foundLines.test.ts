import { describe, expect, test } from 'vitest';
import { sampleClaim } from '../../tests/sampleClaim.ts';
import { sampleResults } from '../../tests/sampleResults.ts';
import { foundLines } from '../foundLines.ts';

const options = { colour: false, width: 100 };
const of = (...claims: Parameters<typeof sampleClaim>[0][]) => ({
  ...sampleResults,
  sections: [{ title: 'S', claims: claims.map(({ id }) => id).toReversed() }],
  claims: claims.map((claim) => sampleClaim(claim)),
});
const refuted = {
  verdict: 'refuted',
  expect: 'refuted',
  sentence: 'Refuted at n = 1.',
  repairedBy: ['mended'],
} as const;

describe('what `check` ends with', () => {
  test('counts the verdicts, and gives in the order of the paper why a claim fails and what holds instead', () => {
    const found = foundLines(
      of(
        { id: 'late', ...refuted, repairedBy: [] },
        { id: 'early', ...refuted },
        { id: 'mended', title: 'At $n \\ge 2$' },
      ),
      options,
    );
    expect(found).toEqual([
      '3 claims: 1 upheld, 2 refuted, all as expected',
      '  ✗ early: Refuted at n = 1.',
      '      instead: mended (upheld): At n ≥ 2',
      '  ✗ late: Refuted at n = 1.',
    ]);
  });

  test('names the command that checks a repair that was not asked for, for the same folder', () => {
    const found = foundLines(
      of({ id: 'early', ...refuted, repairedBy: [] }),
      options,
      { properties: 'a paper' },
      (id) => (id === 'early' ? ['mended'] : []),
    );
    expect(found).toEqual([
      '1 claim: 1 refuted, as expected',
      '      stated as its repair, and not checked here:',
      "      npx refutable check mended --properties 'a paper'",
    ]);
  });

  test('says what is not as expected, and promises no expectation where none was stated', () => {
    const surprise = { verdict: 'refuted', surprise: true, sentence: 'Refuted at n = 1.' } as const;
    expect(foundLines(of({ id: 'a' }, { id: 'b', ...surprise }), options)).toEqual([
      '2 claims: 1 upheld, 1 refuted, 1 not as expected',
      '  ✗ b: expected upheld, found refuted. Refuted at n = 1.',
    ]);
    expect(foundLines(of({ id: 'a', expect: null }), options)).toEqual(['1 claim: 1 upheld, no surprises']);
  });
});

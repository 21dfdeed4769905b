import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimResult } from '../../../results/ClaimResult.ts';
import type { Results } from '../../../results/Results.ts';
import { sampleClaim } from '../../tests/sampleClaim.ts';
import { sampleResults } from '../../tests/sampleResults.ts';
import { weirdResults } from '../../tests/weirdResults.ts';
import { changeLines } from '../../terminal/changeLines.ts';
import type { Changes } from '../Changes.ts';
import { changesMarkdown } from '../changesMarkdown.ts';
import { compareResults } from '../compareResults.ts';

const of = (claims: readonly ClaimResult[]): Results => ({ ...sampleResults, claims });
const compared = (before: Results, after: Results): Changes => compareResults(before, after, 'old.json');

describe('in short', () => {
  const many = (verdict: ClaimResult['verdict']): Results =>
    of(Array.from({ length: 3000 }, (_, i) => sampleClaim({ id: `claim-${i}`, verdict })));

  test('the terminal lists a dozen and counts the others', () => {
    const lines = changeLines(compared(many('upheld'), many('refuted')), false, 80);
    expect(lines).toHaveLength(15);
    expect(lines.at(-1)).toBe('  and 2988 more');
  });

  test('the Markdown has one line for each important change, and is no longer than GitHub accepts', () => {
    const lines = changesMarkdown(compared(many('upheld'), many('refuted')));
    expect(lines.slice(0, 4)).toEqual([
      '### Changed since old.json',
      '',
      expect.stringMatching(/^- Of 3000 claims/u) as string,
      '- **claim-0**: upheld before, refuted now',
    ]);
    expect(Buffer.byteLength(lines.join('\n'))).toBeLessThan(2 ** 18);
  });

  test('no text of a claim becomes a line of its own', () => {
    fc.assert(
      fc.property(weirdResults, weirdResults, (before, after) => {
        for (const line of changesMarkdown(compared(before, after))) expect(line).not.toMatch(/[\n\r]|(?<!\\)[<>|]/u);
        // oxlint-disable-next-line no-control-regex -- a terminal would obey them
        expect(changeLines(compared(before, after), false, 80).join('\n')).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/u);
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

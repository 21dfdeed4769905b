import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleClaim } from '../../tests/sampleClaim.ts';
import { sampleResults } from '../../tests/sampleResults.ts';
import { weirdResults } from '../../tests/weirdResults.ts';
import { verdictsMarkdown } from '../verdictsMarkdown.ts';

const table = verdictsMarkdown(sampleResults);

describe('verdictsMarkdown', () => {
  test('has a row for each claim with its counterexample or tightest setting', () => {
    expect(table).toContain(
      String.raw`| lemma-2 | Lemma 2 | **refuted** |  | n = 2, m = 2, k = 1: estimated −0.8 \[−0.83, −0.76\], claimed = 0.8; repaired by lemma-2-repaired |`,
    );
    expect(table).toContain(
      String.raw`| lemma-1 | Lemma 1 | upheld | broken | n = 2, m = 3: estimated 0.86 \[0.8412, 0.8771\], claimed ≥ 0.5 |`,
    );
    expect(table.endsWith('|\n')).toBe(true);
  });

  test('has a heading for each section in the paper’s order', () => {
    expect([...table.matchAll(/^## (.*)$/gmu)].map((match) => match[1])).toEqual(
      sampleResults.sections.map(({ title }) => title),
    );
  });

  test('takes no text of a claim for markup', () => {
    const claim = sampleClaim({ id: 'a', place: 'x | y\n<b>*z*</b> `$m$`' });
    expect(verdictsMarkdown({ ...sampleResults, sections: [], claims: [claim] })).toContain(
      String.raw`| a | x \| y \<b\>\*z\*\</b\> \`\$m\$\` | upheld |`,
    );
  });

  test('has five cells in each row, for any text', () => {
    fc.assert(
      fc.property(weirdResults, (results) => {
        const rows = verdictsMarkdown(results)
          .split('\n')
          .filter((line) => line.startsWith('| '));
        for (const row of rows) expect(row.replaceAll(/\\[^]/gu, '').split('|')).toHaveLength(7);
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

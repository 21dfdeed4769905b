import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleClaim } from '../../tests/sampleClaim.ts';
import { sampleResults } from '../../tests/sampleResults.ts';
import { weirdResults } from '../../tests/weirdResults.ts';
import { summaryMarkdown } from '../summaryMarkdown.ts';

describe('the summary in Markdown', () => {
  const text = summaryMarkdown(sampleResults);

  test('has the counts, the surprises and the refuted, each with its sentence, and how to run it again', () => {
    expect(text).toMatch(/^## "Random Superposition" \(Jeff Edmonds, 2024\), claim by claim\n\n\*\*13 claims: /u);
    expect(text).toContain('### 2 surprises\n\n- **antipodal-conclusion-repaired**: expected proved, found upheld; ');
    expect(text).toContain(
      '(lemma-2): Refuted at n = 2, m = 2, k = 1: estimated −0.8 \\[−0.83, −0.76\\], claimed = 0.8. Repaired by lemma-2-repaired.',
    );
    expect(text.endsWith('```sh\nnpx refutable report --seed edmonds --effort standard\n```\n')).toBe(true);
  });

  test('has the main statements in a table, and the refuted by what they are to the paper, the gravest first', () => {
    const main = summaryMarkdown({ ...sampleResults, headlines: ['lemma-2', 'lemma-1'] });
    const headings = main.split('\n').filter((line) => line.startsWith('### '));
    expect(headings).toEqual([
      '### 2 surprises',
      '### The main statements',
      '### Statements that are false (1)',
      expect.stringMatching(/^### Steps that are false/u) as string,
      '### Further sentences that are false (1)',
    ]);
    expect(main).toMatch(/^\| .* \| Lemma 2 \| \*\*refuted\*\* \| {2}\| `lemma-2` \|$/mu);
    expect(main.indexOf('lemma-2): Refuted')).toBeLessThan(main.indexOf('chernoff-tail): Refuted'));
  });

  test('counts variants and claims that are not of the paper, and does not list them', () => {
    const [section] = sampleResults.sections;
    const claims = [sampleClaim({ id: 'guess', verdict: 'refuted', sentence: 'Refuted.' })];
    const ours = summaryMarkdown({
      ...sampleResults,
      sections: [{ ...section!, ours: true, claims: ['guess'] }],
      claims,
    });
    expect(ours).toContain(
      'Besides these, in errata.md:\n\n- Conjectures and corrections of ours that are false (1)\n',
    );
    expect(ours).not.toContain('guess');
  });

  test('lists the claims that were not decided', () => {
    expect(summaryMarkdown({ ...sampleResults, complete: false, missing: ['a'] })).toContain('not decided: a.');
    expect(summaryMarkdown({ ...sampleResults, complete: false })).toContain(
      'This run does not cover the whole paper.',
    );
  });

  test('stays within the limit of GitHub for any number of claims', () => {
    const claims = Array.from({ length: 3000 }, (_, i) =>
      sampleClaim({ id: `claim-${i}`, verdict: 'refuted', surprise: true, sentence: '*'.repeat(5000) }),
    );
    const long = summaryMarkdown({ ...sampleResults, claims, missing: claims.map(({ id }) => id) });
    expect(Buffer.byteLength(long)).toBeLessThan(2 ** 20);
    expect(long).toContain('- and 2950 more; errata.md has all');
  });

  test('takes no text of a claim for markup', () => {
    fc.assert(
      fc.property(weirdResults, (results) => {
        const lines = summaryMarkdown(results).split('\n');
        const structure =
          /^(?:## "|\*\*|### |- (?:\*\*|and |[A-Z])|Requested but|This run|No surprises|To run|```|npx refutable report |Besides these|\| |\|---|$)/u;
        expect(lines.filter((line) => !structure.test(line))).toEqual([]);
        const texts = lines.filter((line) => !/^(?:npx refutable|\|)/u.test(line));
        for (const row of lines.filter((line) => line.startsWith('| ')))
          expect(row.replaceAll(/\\./gu, '').match(/\|/gu)).toHaveLength(6);
        expect(texts.join('\n')).not.toMatch(/(?<!\\)[<>|]|(?<!\\)\]\(/u);
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

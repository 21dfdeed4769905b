import * as fc from 'fast-check';
import { parseHTML } from 'linkedom/worker';
import { describe, expect, test } from 'vitest';
import type { Results } from '../../../../results/Results.ts';
import { compareResults } from '../../../compare/compareResults.ts';
import { reportHtml } from '../../../reportHtml.ts';
import { sampleAssets } from '../../../tests/sampleAssets.ts';
import { sampleClaim, sampleSetting } from '../../../tests/sampleClaim.ts';
import { sampleResults } from '../../../tests/sampleResults.ts';
import { weirdResults } from '../../../tests/weirdResults.ts';

const before: Results = { ...sampleResults, seed: 'another', claims: sampleResults.claims.slice(1).map(earlier) };

/** A claim as it might have been before: one of another verdict, one tightest at another setting. */
function earlier(claim: Results['claims'][number]): Results['claims'][number] {
  if (claim.id === 'lemma-2-repaired') return { ...claim, verdict: 'undecided' };
  if (claim.id !== 'lemma-1') return claim;
  return { ...claim, tried: [], evidence: { by: 'settings', tightest: sampleSetting({ setting: { n: 9, m: 9 } }) } };
}

const page = (old: Results | undefined, results: Results): string =>
  reportHtml(results, { ...sampleAssets, changes: old && compareResults(old, results, 'old "1" <i>.json') });
const document = (html: string): ReturnType<typeof parseHTML>['document'] => parseHTML(html).document;

describe('the section on what changed', () => {
  const section = document(page(before, sampleResults)).querySelector('section.changed')!;
  const text = section.textContent.replace(/\s+/gu, ' ');

  test('comes after the summary, and is in the contents', () => {
    const html = page(before, sampleResults);
    expect(html.indexOf('id="_summary"')).toBeLessThan(html.indexOf('id="_changed"'));
    expect(html.indexOf('id="_changed"')).toBeLessThan(html.indexOf('id="_answer"'));
    expect(html).toContain('<a href="#_changed">');
  });

  test('states the difference of the runs first, then the counts, the important claims, and the others folded', () => {
    expect(text).toMatch(/^ ?What changed since old "1" <i>\.json The seed was another and is now edmonds\.Different/u);
    expect(text).toContain('undecided before, upheld now');
    const folded = section.querySelector('details')!.textContent.replace(/\s+/gu, ' ');
    expect(folded).toContain('tightest setting n = 9, m = 9 before, n = 2, m = 3 now');
    expect(folded).not.toContain('undecided before');
  });

  test('links each claim to its card', () => {
    const links = [...section.querySelectorAll('a')].map((link: { getAttribute(name: string): string | null }) =>
      link.getAttribute('href'),
    );
    expect(links).toEqual(['#count', '#lemma-2-repaired', '#lemma-1']);
  });

  test('links the claims that its sentences name', () => {
    const old = { ...sampleResults, claims: sampleResults.claims.slice(2) };
    const came = document(page(old, sampleResults)).querySelector('section.changed')!;
    const sentence = [...came.querySelectorAll('p')].find(({ textContent }) => textContent.includes('New: '))!;
    const links = [...sentence.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(sampleResults.claims.slice(0, 2).map(({ id }) => `#${id}`));
  });

  test('names claims that are in the paper no more without a link', () => {
    const old = { ...sampleResults, claims: [...sampleResults.claims, sampleClaim({ id: 'gone' })] };
    const gone = document(page(old, sampleResults)).querySelector('section.changed')!;
    expect(gone.textContent).toContain('No longer in the paper: gone (was upheld).');
    expect(gone.querySelectorAll('a')).toHaveLength(0);
  });

  test('is missing if nothing is compared', () => {
    expect(page(undefined, sampleResults)).not.toContain('_changed');
  });

  test('keeps the page valid for any results', () => {
    fc.assert(
      fc.property(weirdResults, weirdResults, (old, results) => {
        const found = document(page(old, results));
        expect(found.querySelectorAll('script:not([type])')).toHaveLength(2);
        expect(found.querySelectorAll('section.changed')).toHaveLength(1);
        expect(found.querySelectorAll('section.changed img, section.changed iframe, section.changed i')).toHaveLength(
          0,
        );
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});

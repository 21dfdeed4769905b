import { parseHTML } from 'linkedom/worker';
import { describe, expect, test } from 'vitest';
import { typeset } from '../../markup/typeset.ts';
import { reportPages } from '../../reportPages.ts';
import { sampleAssets } from '../../tests/sampleAssets.ts';
import { titleHtml } from '../../markup/titleHtml.ts';
import { sampleResults } from '../../tests/sampleResults.ts';
import { foldPage, unfoldedPage } from '../foldPage.ts';
import { restored } from './restored.ts';

const SOURCES = new Map(sampleResults.claims.map(({ file, id }) => [file, `// ${id}\nexport default {};\n`]));
const pages = (foldAbove: number) => reportPages(sampleResults, { ...sampleAssets, sources: SOURCES }, foldAbove);
const folded = pages(0)['index.html']();
const plain = pages(Number.POSITIVE_INFINITY)['index.html']();

describe('a folded page', () => {
  test('is, with its blocks in their places, the page that folds nothing', () => {
    expect(restored(folded)).toBe(plain);
  });

  test('has less in it at once', () => {
    const elements = (page: string): number => parseHTML(page).document.querySelectorAll('*').length;
    expect(elements(folded)).toBeLessThan(0.4 * elements(plain));
  });

  test('shows of each claim at once what it says and what was found', () => {
    const { document } = parseHTML(folded);
    for (const { id, title } of sampleResults.claims) {
      const card = document.getElementById(id)!;
      expect(card.querySelector('h3')!.innerHTML).toBe(titleHtml(title).text);
      expect(card.querySelector('.sentence')!.textContent).toMatch(/\w/u);
    }
  });

  test('has the reasons of the errata in their places, for readers without scripts', () => {
    const claims = sampleResults.claims.map((claim) => ({ ...claim, note: 'For a good reason.' }));
    const headlines = claims.filter(({ verdict }) => verdict === 'refuted').map(({ id }) => id);
    const made = reportPages({ ...sampleResults, claims, headlines }, sampleAssets, 0)['index.html']();
    const reasons = [...parseHTML(made).document.querySelectorAll('.errata .after details')];
    expect(reasons.map((reason) => reason.querySelector('p')?.textContent)).toEqual(
      headlines.map(() => 'For a good reason.'),
    );
    expect(reasons.length).toBeGreaterThan(0);
  });

  test('shows formulas without scripts, as MathML', () => {
    const statement = parseHTML(folded).document.querySelector('#lemma-1 .statement noscript');
    expect(statement?.innerHTML).toMatch(/^<math/u);
  });

  test('holds a formula once, however often it occurs', () => {
    const formula = typeset('x^2+y^2', 'display').text;
    const page = foldPage(`<p>${formula}</p><p>${formula}</p><!--fold-->much<!--/fold-->`, [], 0);
    expect([...page.matchAll(/data-tex="([^"]*)" data-plain="([^"]*)"/gu)].map(([, at, text]) => [at, text])).toEqual([
      ['0.0', 'x^2 + y^2'],
      ['0.0', 'x^2 + y^2'],
    ]);
    expect(page).not.toContain('katex');
  });
});

test('a page with little to fold opens as it is', () => {
  const page = foldPage('<p>1</p><!--fold-->little<!--/fold-->', ['searched']);
  expect(page).toMatch(/^<p>1<\/p>little<script type="application\/octet-stream" id="_block-texts">/u);
});

test('the page that folds nothing is open', () => {
  expect(unfoldedPage('<details class="rest"><!--fold-->all<!--/fold--></details>', [])).toContain(
    '<details class="rest" open>all</details>',
  );
});

describe('the appendix', () => {
  const measurements = [
    {
      schema: 'refutable-measurements-1',
      name: 'mutants',
      title: 'False variants',
      command: 'npm run mutate',
      about: ['See `lemma-1`.'],
      tables: [],
    },
  ] as const;
  const made = reportPages(sampleResults, { ...sampleAssets, measurements });

  test('is a page of its own, which the report links to and which links back', () => {
    expect(made['index.html']()).toContain('href="appendix.html#_trust-mutants"');
    expect(made['index.html']()).not.toContain('npm run mutate');
    const appendix = made['appendix.html']();
    expect(appendix).toContain('npm run mutate');
    expect(appendix).toContain('href="index.html#lemma-1"');
    const { document } = parseHTML(appendix);
    for (const link of document.querySelectorAll('[href^="#"]'))
      expect(document.getElementById(link.getAttribute('href')!.slice(1))).not.toBeNull();
  });

  test('is in the page for archives, which links to no other', () => {
    const full = made['report-full.html']();
    expect(full).toContain('npm run mutate');
    expect(full).not.toMatch(/href="(?:index|appendix)\.html/u);
  });

  test('is not written where nothing was measured', () => {
    expect(reportPages(sampleResults, sampleAssets)['appendix.html']()).toBe('');
  });
});

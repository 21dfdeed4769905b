import * as fc from 'fast-check';
import { parseHTML } from 'linkedom/worker';
import { describe, expect, test } from 'vitest';
import type { Results } from '../../results/Results.ts';
import { reportHtml } from '../reportHtml.ts';
import { sampleAssets } from './sampleAssets.ts';
import { sampleClaim, sampleSetting } from './sampleClaim.ts';
import { sampleResults } from './sampleResults.ts';
import { weirdResults } from './weirdResults.ts';

const page = (results: Results): string => reportHtml(results, sampleAssets);
const parsed = (html: string): ReturnType<typeof parseHTML>['document'] => parseHTML(html).document;
const sampleHtml = page(sampleResults);
/** The page of the sample, which tests only read. */
const sampleDocument = parsed(sampleHtml);
const VOID = new Set(['meta', 'link', 'br', 'input', 'img', 'hr']);

/** Elements that are not closed in the order in which they were opened; styles and scripts are left out. */
function wronglyNested(html: string): string[] {
  const text = html.replace(/<(style|script)>[^]*?<\/\1>/gu, '').replace(/<!doctype html>/u, '');
  const open: string[] = [];
  for (const [, close, name = '', selfClosing] of text.matchAll(/<(\/?)([a-zA-Z][\w-]*)(?:\s[^<>]*?)?(\/?)>/gu)) {
    if (close === '/') {
      if (open.pop() !== name) return [`</${name}>`];
    } else if (selfClosing !== '/' && !VOID.has(name)) open.push(name);
  }
  return open;
}

/** Addresses that a browser would load, or that a reader would be sent to. */
function addresses(html: string, elements: readonly Element[]): string[] {
  const inAttributes = elements.flatMap((element) =>
    ['src', 'href', 'xlink:href', 'srcset', 'poster', 'action', 'data', 'formaction'].flatMap(
      (name) => element.getAttribute(name) ?? [],
    ),
  );
  return [
    ...inAttributes,
    ...[...html.matchAll(/url\(([^)]*)\)|@import\s+(\S+)/gu)].map((match) => match[1] ?? match[2] ?? ''),
  ];
}

type Element = { getAttribute(name: string): string | null; attributes: Iterable<{ name: string }> };

function expectSound(html: string): void {
  const document = parsed(html);
  expect(wronglyNested(html)).toEqual([]);
  const geometry = html.match(/ (?:d|x|y|[xy][12]|c[xy]|width|transform)="[^"]*(?:NaN|undefined|Infinity)/gu);
  expect(geometry).toBeNull();
  expect(document.querySelectorAll('script:not([type])')).toHaveLength(2);
  expect(document.querySelectorAll('iframe, img, object, embed, base, form')).toHaveLength(0);
  const elements: Element[] = [...document.querySelectorAll('*')];
  const handlers = elements.flatMap((element) => [...element.attributes].map(({ name }) => name));
  expect(handlers.filter((name) => name.startsWith('on'))).toEqual([]);
  const places = addresses(html, elements);
  expect(places.filter((place) => !/^(?:#|data:)/u.test(place))).toEqual([]);
  const ids = new Set([...document.querySelectorAll('[id]')].map((element: Element) => element.getAttribute('id')));
  const targets = places.filter((place) => place.startsWith('#')).map((place) => decodeURIComponent(place.slice(1)));
  expect(targets.filter((target) => !ids.has(target))).toEqual([]);
}

describe('the page', () => {
  test('of results with every kind of evidence is sound', () => {
    expectSound(sampleHtml);
  });

  test('stays valid for any text and numbers in the results', () => {
    fc.assert(
      fc.property(weirdResults, (results) => expectSound(page(results))),
      { numRuns: 40, seed: 7 },
    );
  });

  test('of no claims says so', () => {
    const html = page({ ...sampleResults, claims: [], sections: [], answers: [] });
    expectSound(html);
    expect(html).toContain('no claims');
  });

  test('is the same for the same results', () => {
    expect(sampleHtml).toBe(page(structuredClone(sampleResults)));
  });

  test('of 500 claims stays small', () => {
    const tried = Array.from({ length: 60 }, (_, i) =>
      sampleSetting({
        setting: { n: i + 1, m: (i * 7) % 13 },
        measured: i / 60,
        relation: '≥' as const,
        claimed: 0.1,
        draws: 100,
      }),
    );
    const claims = Array.from({ length: 500 }, (_, i) =>
      sampleClaim({ id: `claim-${i}`, tried: i % 4 === 0 ? tried : [] }),
    );
    const html = page({ ...sampleResults, claims, sections: [] });
    expect(html.length / 500).toBeLessThan(12_000);
    expect(html).toContain('claim-499');
  });

  test('gives each claim a card with its own address, in the order of the sections', () => {
    const cards = [...sampleDocument.querySelectorAll('article.card')];
    expect(cards.map((card: Element) => card.getAttribute('id'))).toEqual(
      sampleResults.sections.flatMap(({ claims }) => claims),
    );
  });

  test('shows the counterexample with its values and the command that repeats it', () => {
    const card = sampleDocument.getElementById('lemma-2');
    const text = card?.textContent?.replace(/\s+/gu, ' ') ?? '';
    expect(text).toContain('Smallest counterexample: n = 2, m = 2, k = 1');
    expect(text).toContain('npx refutable replay lemma-2@edmonds@n=2,m=2,k=1@draw.0.0');
    // W, x and h = Wx; then Wᵀ, h and x' = Wᵀh.
    expect(card?.querySelectorAll('table.matrix td').length).toBe(16);
    expect(text).toContain('Repaired by');
  });

  test('lists the main claims in the order of the paper, with their formulas and the status of their proofs', () => {
    const rows = [...sampleDocument.querySelectorAll('.main-claims > li')];
    expect(rows.map((row) => row.querySelector('p')?.textContent?.replace(/\s+/gu, ' ').trim())).toEqual([
      'upheld The number of n-bit strings with at most k ones is at least (n/k)k Proof of Theorem 1 proof sound',
      'upheld Random unit vectors are almost orthonormal Lemma 1 proof broken',
    ]);
    for (const row of rows) expect(row.querySelector('.statement .katex')).not.toBeNull();
  });

  test('shows the beginning of the first answer, and the refuted main claims, before all else', () => {
    const headlines = ['count', 'antipodal-conclusion'];
    const main = parsed(page({ ...sampleResults, headlines })).querySelector('main');
    const text = main?.textContent?.replace(/\s+/gu, ' ') ?? '';
    expect(text.indexOf('There is: the last step is turned around.')).toBeLessThan(text.indexOf('What was found'));
    expect(text).toContain(
      '3 claims are refuted: 1 main statement, 1 step on which others rest and 1 further sentence.',
    );
    const listed = [...(main?.querySelectorAll('.errata .title') ?? [])];
    expect(listed.map((link: Element) => link.getAttribute('href'))).toEqual([
      '#antipodal-conclusion',
      '#chernoff-tail',
      '#lemma-2',
    ]);
  });

  test('states counts, surprises, error budget, seed and effort above all findings, and how to run it again', () => {
    const document = sampleDocument;
    const text = [...document.querySelectorAll('.masthead .in-short')]
      .map((line: { readonly textContent: string | null }) => line.textContent)
      .join(' ');
    expect(text.replace(/\s+/gu, ' ').trim()).toBe(
      '13 claims: 2 proved, 5 upheld, 3 refuted, 1 undecided, 1 vacuous, 1 faulty; 2 surprises. ' +
        'Chance that sampling misled any verdict: at most 3·10⁻⁹. Seed edmonds, standard effort.',
    );
    for (const link of document.querySelectorAll('.in-short a')) {
      expect(document.getElementById((link as Element).getAttribute('href')!.slice(1))).not.toBeNull();
    }
    const html = sampleHtml;
    expect(html.indexOf('npx refutable report ')).toBeLessThan(html.indexOf('id="_lead"'));
  });

  test('puts the numbers of a picture in the middle of their places', () => {
    for (const plot of sampleDocument.querySelectorAll('.chart .scroll > .plot')) {
      expect((plot as Element).getAttribute('text-anchor')).toBe('middle');
    }
  });

  test('names surprises before the refuted claims', () => {
    const html = sampleHtml;
    expect(html.indexOf('2 surprises')).toBeGreaterThan(0);
    expect(html.indexOf('2 surprises')).toBeLessThan(html.indexOf('id="_errata"'));
  });

  test('states that there are no surprises if there are none', () => {
    const claims = sampleResults.claims.map((claim) => ({ ...claim, surprise: false }));
    expect(page({ ...sampleResults, claims })).toContain(
      'No surprises: every verdict is the one its claim file expects.',
    );
  });

  test('states which step is wrong if all steps of a refuted claim hold', () => {
    const text = sampleDocument.getElementById('antipodal-conclusion')?.textContent ?? '';
    expect(text).toContain('Every step that it rests on holds, so the error is in this one.');
    expect(text).not.toContain('proof sound');
  });

  test('turns TeX that does not parse into a message in its card only', () => {
    const document = sampleDocument;
    expect(document.querySelectorAll('.tex-error')).toHaveLength(1);
    expect(document.getElementById('broken-file')?.textContent).toContain('cannot be typeset');
  });

  test('gives every picture a description', () => {
    const pictures = [...sampleDocument.querySelectorAll('svg[role=img]')];
    expect(pictures.length).toBeGreaterThan(5);
    for (const picture of pictures) expect((picture as Element).getAttribute('aria-label')).toMatch(/\w{4}/u);
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleClaim } from '../../tests/sampleClaim.ts';
import { corrected } from '../corrected.ts';
import { findQuery } from '../FindQuery.ts';
import { findRank } from '../findRank.ts';
import { findText } from '../findText.ts';
import { searchForm } from '../searchForm.ts';

describe('the form in which texts are searched', () => {
  test.each([
    ['n² and n^2', String.raw`n^{2} and $n^2$`],
    ['c₁ ≤ √m', String.raw`c_1 \le \sqrt{m}`],
    ['sqrt(4 ln n/m)', String.raw`\sqrt{\tfrac{4\ln n}{m}}`],
    ['W_i·W_j >= δ', String.raw`W_i\cdot W_j\geq\delta`],
    ['Wᵢ·Wⱼ != ε', String.raw`W_{i} \cdot W_j \ne \varepsilon`],
    ['e^{−c²/2}', String.raw`e^{-c^2/2}`],
    ['(n/(ek))^k', String.raw`\Bigl(\frac{n}{ek}\Bigr)^k`],
    ['½', '1/2'],
    ['10⁻⁹', '10^-9'],
    ['x → ∞', String.raw`x\to\infty`],
    ['“Features”  ARE', 'features are'],
  ])('is the same for %s and %s', (one, other) => expect(searchForm(one)).toBe(searchForm(other)));

  test('tells what differs apart', () => {
    const forms = ['n²', 'n₂', 'n2', 'n ≤ 2', 'n ≥ 2', 'n < 2', '√n', 'δ', 'ε'].map(searchForm);
    expect(new Set(forms).size).toBe(forms.length);
  });

  test('is a form: of itself, and of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const form = searchForm(text);
        expect(form).toBe(form.trim());
        expect(form).not.toMatch(/\s\s|[()[\]{}|$\\]/u);
      }),
    );
  });
});

describe('a query', () => {
  test('has words, phrases, and what is left out; a sign of mathematics is none', () => {
    expect(findQuery('Lemma -pairs "at most" -"for all"')).toEqual({
      wanted: ['lemma', 'at most'],
      unwanted: ['pairs', 'for all'],
    });
    expect(findQuery('m >= 8 k').wanted).toEqual(['m>=8', 'k']);
    expect(findQuery('n - 1').wanted).toEqual(['n-1']);
    expect(findQuery('-1')).toEqual({ wanted: ['-1'], unwanted: [] });
    expect(findQuery('"not closed')).toEqual({ wanted: ['not', 'closed'], unwanted: [] });
    expect(findQuery('lemma"').wanted).toEqual(['lemma']);
    expect(findQuery('δk')).toEqual({ wanted: ['delta', 'k'], unwanted: [] });
    expect(findQuery('  - "" ')).toEqual({ wanted: [], unwanted: [] });
  });
});

describe('claims that are found', () => {
  const text = (said: Parameters<typeof sampleClaim>[0]): string => findText(sampleClaim(said));
  const rank = (typed: string, said: Parameters<typeof sampleClaim>[0]): number =>
    findRank(findQuery(typed), text(said));

  test('contain each word in some field, and nothing that is left out', () => {
    const claim = {
      id: 'welch',
      title: 'Coherence',
      statement: String.raw`\sqrt{m}`,
      note: 'By Welch, in $n^2$ steps.',
    };
    for (const typed of ['welch', 'coherence √m', 'n² steps', '"in n^2 steps"', 'coherence -pairs', 'sqrt'])
      expect(rank(typed, claim), typed).toBeGreaterThan(0);
    for (const typed of ['pairs', 'coherence -welch', '"steps in"']) expect(rank(typed, claim), typed).toBe(0);
  });

  test('contain a single letter as a variable, not in a word', () => {
    const claim = { id: 'tail', title: 'Tails', statement: String.raw`m_i \le \sqrt{n}`, note: '', sentence: 'Upheld' };
    for (const typed of ['m', 'n', 'i', '√n']) expect(rank(typed, claim), typed).toBeGreaterThan(0);
    for (const typed of ['q', 't', 'l']) expect(rank(typed, claim), typed).toBe(0);
    expect(rank('tail -t', claim)).toBeGreaterThan(0);
  });

  test('come first where the words stand together, as in √m', () => {
    const together = { id: 'a', title: 'A', statement: String.raw`x \le \sqrt{m}` };
    const apart = { id: 'a', title: 'A', statement: String.raw`m \le \sqrt{x}` };
    for (const typed of ['√m', 'sqrt m', String.raw`\sqrt{m}`])
      expect(rank(typed, together), typed).toBeGreaterThan(rank(typed, apart));
  });

  test('come in the order of where they say it: id, title, statement, note', () => {
    const ranks = [
      { id: 'welch' },
      { id: 'welch-1' },
      { title: 'The Welch bound' },
      { statement: String.raw`\text{Welch}` },
      { title: 'As Benwelchs' },
      { note: 'By Welch.' },
      { note: 'Benwelchs' },
      {},
    ].map((said) => rank('welch', { id: 'a', title: 'A', statement: 'x', ...said }));
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    expect(new Set(ranks).size).toBe(ranks.length);
  });
});

describe('a word that no claim contains', () => {
  const texts = ['lemma-1\tthe coherence of pairs', 'lemma-2\tthe gemma of a line'];
  const meant = (typed: string): string | undefined => corrected(findQuery(typed), texts);

  test.each([
    ['lema', 'lemma'],
    ['Coherance', 'coherence'],
    ['cohernece pairs', 'coherence pairs'],
    ['"the coherence" piars', '"the coherence" pairs'],
  ])('%s is taken for the most similar and most frequent one: %s', (typed, other) => expect(meant(typed)).toBe(other));

  test('is taken for none if it is short or none is similar; if none is missing, nothing is said', () => {
    for (const typed of ['xyz', 'lemon', 'antipodal', 'lemma pairs', 'lema antipodal', ''])
      expect(meant(typed), typed).toBeUndefined();
  });
});

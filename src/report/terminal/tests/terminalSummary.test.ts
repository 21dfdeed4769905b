import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimLine } from '../claimLine.ts';
import { sampleClaim } from '../../tests/sampleClaim.ts';
import { sampleResults } from '../../tests/sampleResults.ts';
import { weirdResults } from '../../tests/weirdResults.ts';
import { terminalSummary } from '../terminalSummary.ts';

const summary = terminalSummary(sampleResults, { colour: false, width: 100 });
// oxlint-disable-next-line no-control-regex -- the sequences that colours are made of
const uncoloured = (text: string): string => text.replace(/\u001B\[\d+m/gu, '');

describe('terminalSummary', () => {
  test('has a line for each claim, with verdict, id, place and the status of its proof', () => {
    expect(summary).toMatch(/^ {2}✓ upheld +lemma-1 +Lemma 1 +proof broken$/mu);
    expect(summary).toMatch(/^ {2}✗ refuted +lemma-2 +Lemma 2$/mu);
  });

  test('lists surprises, then the refuted claims with their sentences, then the counts', () => {
    const places = ['2 surprises', 'Refuted (3)', 'Questions and answers', '13 claims: 2 ■ proved'].map((text) =>
      summary.indexOf(text),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(summary).toContain(
      'lemma-2: Refuted at n = 2, m = 2, k = 1: estimated −0.8 [−0.83, −0.76], claimed = 0.8. Repaired by',
    );
  });

  test('keeps running text within the width', () => {
    const narrow = terminalSummary(sampleResults, { colour: false, width: 60 });
    const text = narrow.slice(narrow.indexOf('2 surprises'));
    const long = text.split('\n').filter((line) => line.length > 60 && !line.includes('.ts:'));
    expect(long).toEqual(['13 claims: 2 ■ proved, 5 ✓ upheld, 3 ✗ refuted, 1 ? undecided, 1 ∅ vacuous, 1 ! faulty']);
  });

  test('says the same with colours as without', () => {
    expect(uncoloured(terminalSummary(sampleResults, { colour: true, width: 100 }))).toBe(summary);
  });

  test('lists what an interruption left undecided', () => {
    const text = terminalSummary(
      { ...sampleResults, complete: false, missing: ['lemma-9'] },
      { colour: false, width: 80 },
    );
    expect(text).toContain('Not decided: lemma-9.');
  });

  test('lets no text of a claim reach the terminal as a command', () => {
    fc.assert(
      fc.property(weirdResults, fc.boolean(), fc.integer({ min: 0, max: 200 }), (results, colour, width) => {
        const text = terminalSummary(results, { colour, width });
        // oxlint-disable-next-line no-control-regex -- they must not be there
        expect(uncoloured(text)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/u);
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

describe('claimLine', () => {
  test('is one line with verdict, id and sentence', () => {
    const line = claimLine(sampleClaim({ id: 'a', sentence: 'Upheld\nat 3 settings.' }), false);
    expect(line).toBe('✓ upheld    a  Upheld at 3 settings.');
  });

  test('says why it is a surprise', () => {
    const claim = sampleClaim({ id: 'a', sentence: 'S.', verdict: 'refuted', surprise: true });
    expect(claimLine(claim, false)).toBe('✗ refuted   a  S. ← expected upheld, found refuted');
    expect(claimLine(claim, true)).toContain('\u001B[31m✗ refuted');
  });
});

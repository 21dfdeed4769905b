import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseResults } from '../parseResults.ts';
import { resultsJson } from '../resultsJson.ts';
import { sampleResults } from '../../report/tests/sampleResults.ts';
import { weirdResults } from '../../report/tests/weirdResults.ts';

const text = resultsJson(sampleResults);
const damaged = (change: (results: Record<string, unknown>) => void): string => {
  const copy = JSON.parse(text) as Record<string, unknown>;
  change(copy);
  return JSON.stringify(copy);
};
const firstClaim = (results: Record<string, unknown>): Record<string, unknown> =>
  (results['claims'] as Record<string, unknown>[])[0] ?? {};

describe('resultsJson', () => {
  test('begins with the schema and ends with a line break', () => {
    expect(text).toMatch(/^\{\n {2}"schema": "refutable-results-1",\n {2}"paper"/u);
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('is read back as it was', () => {
    expect(parseResults(text)).toEqual(sampleResults);
  });

  test('keeps settings and rows of matrices on one line', () => {
    expect(text).toContain('"W": [[1, -0.8], [0, 0.6]]');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(400);
  });

  test('writes the same text again after reading it, whatever it holds', () => {
    fc.assert(
      fc.property(weirdResults, (results) => {
        const once = resultsJson(results);
        expect(resultsJson(JSON.parse(once) as typeof results)).toBe(once);
      }),
      { numRuns: 50, seed: 7 },
    );
  });

  test('writes what JSON has no number for as figures are written', () => {
    const [claim] = sampleResults.claims;
    const tried = [{ setting: {}, status: 'vacuous', draws: 0, tightness: -Infinity, measured: Number.NaN }] as const;
    const written = resultsJson({ ...sampleResults, claims: claim === undefined ? [] : [{ ...claim, tried }] });
    expect(written).toContain('"tightness": "−∞", "measured": "NaN"');
    expect(parseResults(written).claims[0]?.tried[0]?.tightness).toBe(-Infinity);
  });
});

describe('parseResults', () => {
  test.each([
    ['an empty file', '', 'these results are empty'],
    ['a file that was cut off', text.slice(0, 1000), 'these results are cut off after 1000 characters'],
    ['text', '{"a": b}', 'these results are not JSON'],
    ['other JSON', '[1, 2]', 'this is not a results.json of refutable'],
    ['null', 'null', 'this is not a results.json of refutable'],
    [
      'another version',
      damaged((r) => (r['schema'] = 'refutable-results-2')),
      'are of the form "refutable-results-2", and this version reads "refutable-results-1"',
    ],
    ['a missing name', damaged((r) => delete r['seed']), 'seed: text, not nothing'],
    [
      'an unknown verdict',
      damaged((r) => (firstClaim(r)['verdict'] = 'certain')),
      'claims[0].verdict: one of proved, upheld, refuted, undecided, vacuous, faulty, not "certain"',
    ],
    [
      'unknown evidence',
      damaged((r) => (firstClaim(r)['evidence'] = { by: 'feeling' })),
      'claims[0].evidence.by: one of enumeration,',
    ],
    [
      'a wrong interval',
      damaged((r) => (firstClaim(r)['evidence'] = { by: 'growth', slope: [1], points: [] })),
      'claims[0].evidence.slope: a list of 2, not [1]',
    ],
    ['a list where a record is wanted', damaged((r) => (r['paper'] = [])), 'paper: a record, not []'],
    ['null where there must be something', damaged((r) => (r['claims'] = null)), 'claims: a list, not null'],
  ])('says what is wrong with %s', (_what, broken, sentence) => {
    expect(() => parseResults(broken)).toThrow(SyntaxError);
    expect(() => parseResults(broken)).toThrow(sentence);
  });

  test('lets names stand that a later version adds', () => {
    const results = { ...sampleResults, later: 1 };
    expect(parseResults(resultsJson(results))).toHaveProperty('later', 1);
  });

  test('tells results that were edited from those that are as they were written', () => {
    const edited = text.replace('"verdict": "upheld"', '"verdict": "proved"');
    expect(edited).not.toBe(text);
    expect(() => parseResults(edited)).toThrow('their digest does not fit');
    expect(parseResults(text)).toEqual(parseResults(resultsJson(parseResults(text))));
  });
});

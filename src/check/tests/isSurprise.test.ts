import { describe, expect, test } from 'vitest';
import { type Verdict, VERDICTS } from '../../claim/Verdict.ts';
import { isSurprise } from '../isSurprise.ts';

const words = Object.keys(VERDICTS) as Verdict[];
const twin = (verdict: Verdict) => ({ claims: 'Otherwise', verdict, sentence: '' });

describe('a surprise', () => {
  test('is any verdict but the expected one, in both directions', () => {
    for (const expected of words) {
      for (const found of words) expect(isSurprise('holds', found, expected, null)).toBe(found !== expected);
    }
  });

  test('is a conjecture that is refuted, vacuous or faulty', () => {
    expect(words.filter((found) => isSurprise('holds', found, null, null))).toEqual(['refuted', 'vacuous', 'faulty']);
  });

  test('is a twin that is not refuted, or for a claim of growth not undecided', () => {
    expect(words.filter((found) => !isSurprise('mean', 'upheld', 'upheld', twin(found)))).toEqual(['refuted']);
    expect(words.filter((found) => !isSurprise('growth', 'upheld', null, twin(found)))).toEqual(['undecided']);
  });
});

import { describe, expect, test } from 'vitest';
import { sentenceText } from '../../words/sentenceText.ts';
import { sentenceHtml } from '../sentenceHtml.ts';

describe('a sentence as a reader sees it', () => {
  test('names parameters as the paper does, and sets them as variables', () => {
    const sentence = 'Refuted at n = 3, cPrime = 0.3, pairs = 2: measured 0.1, claimed ≥ 0.2.';
    expect(sentenceText(sentence)).toBe('Refuted at n = 3, c′ = 0.3, pairs = 2: measured 0.1, claimed ≥ 0.2.');
    expect(sentenceHtml(sentence).text).toBe(
      'Refuted at <i>n</i> =\u00A03, <i>c′</i> =\u00A00.3, pairs =\u00A02: measured 0.1, claimed ≥\u00A00.2.',
    );
  });

  test('writes large numbers as everywhere else, and leaves small ones and names alone', () => {
    expect(sentenceText('Upheld over these sizes, 10000 to 1e+256: 0.00012345 and claim-10000.')).toBe(
      'Upheld over these sizes, 10\u202F000 to 10²⁵⁶: 0.00012345 and claim-10000.',
    );
    expect(sentenceText('at 2024 settings, 12\u202F685 draws, 1.5e-7, to 20000.')).toBe(
      'at 2024 settings, 12\u202F685 draws, 1.5·10⁻⁷, to 20\u202F000.',
    );
    expect(sentenceText('it must lie in [-1.7e+308, 2e-9]; claim-1e+5')).toBe(
      'it must lie in [−1.7·10³⁰⁸, 2·10⁻⁹]; claim-1e+5',
    );
    expect(sentenceText('doi 10.1000/12345')).toBe('doi 10.1000/12345');
  });

  test('takes no text for markup', () => {
    expect(sentenceHtml('a = <b>\u0000"').text).toBe('<i>a</i> = &lt;b&gt;&quot;');
  });
});

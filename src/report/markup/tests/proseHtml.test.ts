import { expect, test } from 'vitest';
import { phrase } from '../../../results/words/phrase.ts';
import { phraseHtml } from '../phraseHtml.ts';
import { proseHtml } from '../proseHtml.ts';
import { withVariables } from '../settingHtml.ts';

test('prose has the names of its parameters set as variables, and its numbers as they were written', () => {
  expect(proseHtml('It fails at n = 30000, cPrime = 0.3, pairs = 2, where it is ≥ 0.1 or in [1, 2].').text).toBe(
    'It fails at <i>n</i>\u00A0=\u00A030000, <i>c′</i>\u00A0=\u00A00.3, pairs\u00A0=\u00A02, where it is\u00A0≥\u00A00.1 or in [1,\u00A02].',
  );
});

test('a phrase has its settings and names set as variables, and keeps together what belongs together', () => {
  const words = phrase`at ${{ setting: { n: 3, epsilon: '1/4' } }}, ${{ name: 'cPrime' }} ${{ kept: '≥ 0.2' }}`;
  expect(phraseHtml(words).text.replaceAll(/\n\s*/gu, '')).toBe(
    'at <span class="setting"><span class="parameter"><i>n</i> = 3,</span> <span class="parameter"><i>ε</i> = 1/4</span></span>, <i>c′</i>\u00A0≥\u00A00.2',
  );
});

test('no line ends within a relation of short terms', () => {
  expect(proseHtml('For 1 ≤ m ≤ 24 and P(Y ≤ 0) < 1').text).toBe(
    'For 1\u00A0≤\u00A0m\u00A0≤\u00A024 and P(Y\u00A0≤\u00A00)\u00A0<\u00A01'.replaceAll('<', '&lt;'),
  );
  expect(phraseHtml(phrase`${{ kept: '1 ≤' }} ${{ name: 'bits' }} ${{ kept: '≤ 24' }}`).text).toBe(
    '1\u00A0≤\u00A0bits\u00A0≤\u00A024',
  );
});

test('the end of a range is printed as mathematics', () => {
  expect(withVariables('1 ≤ q ≤ floor(sqrt(2 · (n + 1)))').text).toBe('1 ≤ <i>q</i> ≤ ⌊√(2 · (<i>n</i> + 1))⌋');
  expect(withVariables('ceil(n / 2) ≤ k ≤ next(n)').text).toBe('⌈<i>n</i> / 2⌉ ≤ <i>k</i> ≤ next(<i>n</i>)');
});

test('neither takes text for markup', () => {
  expect(proseHtml('a = <b>"').text).toBe('<i>a</i>\u00A0=\u00A0&lt;b&gt;&quot;');
  expect(phraseHtml(['<b>', { kept: '< "2"' }]).text).toBe('&lt;b&gt;&lt;\u00A0&quot;2&quot;');
});

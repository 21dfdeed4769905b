import { expect, test } from 'vitest';
import { phrase } from '../../../results/words/phrase.ts';
import { phraseHtml } from '../phraseHtml.ts';
import { proseHtml } from '../proseHtml.ts';

test('prose has the names of its parameters set as variables, and its numbers as they were written', () => {
  expect(proseHtml('It fails at n = 30000, cPrime = 0.3, pairs = 2, where it is ≥ 0.1 or in [1, 2].').text).toBe(
    'It fails at <i>n</i> =\u00A030000, <i>c′</i> =\u00A00.3, pairs =\u00A02, where it is ≥\u00A00.1 or in [1,\u00A02].',
  );
});

test('a phrase has its settings and names set as variables, and keeps together what belongs together', () => {
  const words = phrase`at ${{ setting: { n: 3, epsilon: '1/4' } }}, ${{ name: 'cPrime' }} ${{ kept: '≥ 0.2' }}`;
  expect(phraseHtml(words).text.replaceAll(/\n\s*/gu, '')).toBe(
    'at <span class="setting"><span class="parameter"><i>n</i> = 3</span>, <span class="parameter"><i>ε</i> = 1/4</span></span>, <i>c′</i> ≥\u00A00.2',
  );
});

test('neither takes text for markup', () => {
  expect(proseHtml('a = <b>"').text).toBe('<i>a</i> = &lt;b&gt;&quot;');
  expect(phraseHtml(['<b>', { kept: '< "2"' }]).text).toBe('&lt;b&gt;&lt;\u00A0&quot;2&quot;');
});

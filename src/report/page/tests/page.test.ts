import { describe, expect, test } from 'vitest';
import type { TwinResult } from '../../../results/ClaimResult.ts';
import { sampleClaim, sampleSetting } from '../../tests/sampleClaim.ts';
import { escapeHtml, html, markup } from '../../markup/Html.ts';
import { tightestSettings } from '../card/tightestSettings.ts';
import { intervalGauge } from '../evidence/intervalGauge.ts';
import { measurement } from '../evidence/measurement.ts';
import { quantifiers } from '../card/quantifiers.ts';
import { twinLine } from '../card/twin.ts';
import { withVariables } from '../../markup/settingHtml.ts';
import { shownValues } from '../evidence/shownValues.ts';
import { textWithTex } from '../../markup/textWithTex.ts';
import { typeset } from '../../markup/typeset.ts';

describe('html', () => {
  test('escapes text and lets markup pass', () => {
    expect(html`<b title="${'"<'}">${'a & b'}${markup('<i>c</i>')}${[1, 'd>', null, false]}</b>`.text).toBe(
      '<b title="&quot;&lt;">a &amp; b<i>c</i>1d&gt;</b>',
    );
  });

  test('leaves out what HTML forbids', () => {
    expect(escapeHtml('a\u0000b\u001B[1m\uD800')).toBe('ab[1m\uFFFD');
  });
});

describe('text with TeX', () => {
  test('typesets text between dollar signs', () => {
    const text = textWithTex('a $x^2$ b').text;
    expect(text).toMatch(/^a <span class="kept"><span class="katex" data-tex="x\^2">.*<\/span> b$/u);
    expect(text).toContain('<math>');
  });

  test('takes a dollar sign without a partner, and one that is escaped, for itself', () => {
    expect(textWithTex(String.raw`5$ or \$6 <`).text).toBe('5$ or $6 &lt;');
  });

  test('reports what is wrong with TeX, once, in its place', () => {
    expect(typeset('\\frac{', 'inline').text).toContain('<code>\\frac{</code> <span>cannot be typeset: ');
    expect(textWithTex('$\\frac{$ and $x$').text).toContain('class="katex"');
  });

  test('marks emphasis, and takes a product for no emphasis', () => {
    expect(textWithTex('the *bound* of 2*n*m').text).toBe('the <em>bound</em> of 2*n*m');
  });

  test('links a claim that it names between backticks', () => {
    const known = new Map([['lemma-1', sampleClaim({ id: 'lemma-1' })]]);
    expect(textWithTex('see `lemma-1` and `x`', known).text).toMatch(/href="#lemma-1"[^]*<code>x<\/code>$/u);
  });

  test('follows no link in TeX', () => {
    expect(typeset(String.raw`\href{javascript:alert(1)}{x}`, 'inline').text).not.toMatch(/<a[\s>]|href=/u);
  });
});

describe('values of a counterexample', () => {
  test('are laid out as matrices, vectors, numbers and text', () => {
    const text = shownValues({
      W: [
        [1, 0],
        [0.5, -2],
      ],
      x: [1, 0],
      i: 3,
      given: '2 ≤ 4, which is true',
    }).text;
    expect(text.match(/<td>/gu)).toHaveLength(6);
    expect(text).toContain('−2');
    expect(text).toContain('W, 2 × 2');
    expect(text.replace(/<[^>]*>|\s+/gu, ' ').replace(/ +/gu, ' ')).toContain('given : 2 ≤ 4, which is true');
  });

  test('are cut if they are large, with their size', () => {
    const text = shownValues({ W: Array.from({ length: 40 }, () => Array.from({ length: 30 }, () => 1)) }).text;
    expect(text.match(/<td>/gu)?.length).toBeLessThan(150);
    expect(text).toContain('(40 × 30)');
  });

  test('may be empty', () => {
    expect(shownValues(undefined).text).toBe('');
    expect(shownValues({ x: [] }).text).toContain('( )');
  });
});

describe('quantifiers', () => {
  const words = (domain: readonly string[], over?: string): string =>
    quantifiers(sampleClaim({ id: 'a', kind: 'probability', domain, ...(over === undefined ? {} : { over }) }))
      .text.replace(/<[^>]*>/gu, '')
      .replace(/\s+/gu, ' ')
      .trim();

  test('state the settings of a claim, and what is random', () => {
    expect(words(['1 ≤ n ≤ 9', '1 ≤ k ≤ n'], 'W')).toBe('For every 1 ≤ n ≤ 9, 1 ≤ k ≤ n; probability over W.');
    expect(words([], 'x given W')).toBe('probability over x given W.');
    expect(words([])).toBe('');
  });

  test('give a parameter of one value as it is, as results of earlier versions have it in words only', () => {
    expect(words(['5 ≤ n ≤ 5'])).toBe('For n = 5.');
    expect(words(['5 ≤ n ≤ 5', '1 ≤ k ≤ n'])).toBe('For every 1 ≤ k ≤ n and n = 5.');
  });

  test('give a parameter of one value as the claim has it, however its range is written', () => {
    const parameters = [{ name: 'k' }, { name: 'epsilon', only: 0.25 }];
    const claim = sampleClaim({ id: 'a', domain: ['5 ≤ k ≤ 5', 'epsilon ∈ {0.25}'], parameters });
    expect(quantifiers(claim).text.replaceAll(/\s+/gu, ' ')).toContain(
      'every <span class="parameter">5 ≤ <i>k</i> ≤ 5</span> and <span class="parameter"><i>ε</i> = 0.25</span>',
    );
  });
});

describe('the sentence on a twin', () => {
  const line = (twin: Partial<TwinResult>): string =>
    twinLine(
      sampleClaim({ id: 'a', twin: { claims: 'More', verdict: 'refuted', sentence: 'Refuted at n = 4.', ...twin } }),
      new Map(),
    ).text.replaceAll(/\n\s*/gu, '');

  test('is set from its parts', () => {
    expect(line({ phrase: ['Refuted at ', { setting: { n: 4 } }, '.'] })).toContain(
      'Refuted at <span class="setting"><span class="parameter"><i>n</i> = 4</span></span>.',
    );
  });

  test('is set as text where it has no parts, or these are another sentence', () => {
    for (const twin of [{}, { phrase: ['Upheld.'] }])
      expect(line(twin)).toContain('Refuted at <i>n</i>\u00A0=\u00A04.');
  });
});

describe('small things', () => {
  test.each([['≥'], ['=']] as const)(
    'a margin is a band beside the bound, on the side that it allows (%s)',
    (relation) => {
      const interval = [0.45, 0.55] as const;
      const at = { setting: {}, interval, measured: 0.5, claimed: 0.5, margin: 0.1 };
      const text = intervalGauge(sampleSetting({ ...at, relation })).text;
      const [, x, width] = /class="margin" x="([\d.]+)" y="3" width="([\d.]+)"/u.exec(text) ?? [];
      const bound = Number(/class="claimed" d="M([\d.]+) /u.exec(text)?.[1]);
      expect(Number(x)).toBeLessThan(bound);
      expect(Number(x) + Number(width) - bound).toBeCloseTo(relation === '=' ? bound - Number(x) : 0, 6);
    },
  );

  test('single letters in a range are set as variables, and words are not', () => {
    expect(withVariables('1 ≤ k ≤ n').text).toBe('1 ≤ <i>k</i> ≤ <i>n</i>');
    expect(withVariables('0 < epsilon, law is sphere').text).toBe('0 &lt; <i>ε</i>, law is sphere');
  });

  test('an interval is drawn beside the bound, with the side on which the claim holds', () => {
    const gauge = intervalGauge(
      sampleSetting({ setting: {}, interval: [0.2, 0.3], measured: 0.25, relation: '≥', claimed: 0.5 }),
    ).text;
    expect(gauge).toContain('class="holds"');
    expect(gauge).toContain('class="measured"');
    expect(gauge).not.toContain('class="margin"');
    expect(intervalGauge(sampleSetting({ setting: {}, claimed: 1 })).text).toBe('');
    expect(intervalGauge(sampleSetting({ setting: {}, interval: ['x', '∞'], claimed: 1 })).text).toBe('');
  });
});

describe('what was found at a setting', () => {
  const estimated = {
    draws: 117,
    measured: 11 / 13,
    relation: '≥',
    claimed: 0.5,
    interval: [0.54996, 0.98138],
    level: 0.999,
  } as const;

  test('has an estimate with three digits in the table of settings, and with all where it is copied', () => {
    const tried = [1, 2].map((n) => sampleSetting({ setting: { n }, ...estimated }));
    const table = tightestSettings(sampleClaim({ id: 'a', tried })).text;
    expect(table).toContain('<span class="figure" title="0.8461538461538461">0.846</span>');
    expect(table).toContain('title="[0.54996, 0.98138]"');
  });

  test('has the slack to the tolerance where there is one, which is not negative where the claim holds', () => {
    const said = { measured: 0.5, relation: '=', claimed: 0.5, slack: -1, margin: 3 } as const;
    const shown = (status: 'upheld' | 'refuted'): string =>
      measurement(sampleSetting({ setting: {}, status, ...said })).text.replaceAll(/<[^>]*>|\s+/gu, ' ');
    expect(shown('upheld')).toMatch(/slack to the tolerance +2 /u);
    expect(shown('refuted')).toMatch(/slack +−1 /u);
  });
});

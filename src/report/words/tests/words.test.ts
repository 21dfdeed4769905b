import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../results/ClaimResult.ts';
import { sampleClaim, sampleSetting } from '../../tests/sampleClaim.ts';
import { sampleResults } from '../../tests/sampleResults.ts';
import { weirdText } from '../../tests/weirdResults.ts';
import { bySection } from '../bySection.ts';
import { checkAgain, commandLine, replay, runAgain } from '../../../results/words/commands.ts';
import { countOf, countText } from '../../../results/words/countText.ts';
import { countVerdicts } from '../countVerdicts.ts';
import { errorBudget } from '../errorBudget.ts';
import { repairSentence, repairText } from '../repairText.ts';
import { errorBudgetText } from '../errorBudgetText.ts';
import { evidenceInShort } from '../evidenceInShort.ts';
import { intervalText } from '../../../results/words/intervalText.ts';
import { onOneLine, printable } from '../../../results/words/printable.ts';
import { logarithmText } from '../../../results/words/logarithmText.ts';
import { percentText } from '../../../results/words/percentText.ts';
import { plainTex } from '../plainTex.ts';
import { settingText } from '../../../results/words/settingText.ts';
import { surpriseText } from '../surpriseText.ts';
import { distinctTexts } from '../../../results/words/distinctTexts.ts';
import { wrapText } from '../wrapText.ts';

describe('figures side by side', () => {
  test('get the digits that distinguish them', () => {
    expect(distinctTexts(0.5, 0.500004)).toEqual(['0.5', '0.500004']);
    expect(distinctTexts(0.5, 0.5)).toEqual(['0.5', '0.5']);
    expect(distinctTexts('1/2', 0.75)).toEqual(['1/2', '0.75']);
    expect(distinctTexts(Math.log2(3), Math.log2(3) * (1 + 2e-16))).toEqual(['1.585', '1.585']);
    expect(distinctTexts(0.1 + 0.2, 0.3, 40)).toEqual(['0.30000000000000004', '0.3']);
    expect(distinctTexts(String(2n ** 80n), String(2n ** 80n + 1n), 40)).toEqual([
      '≈ 1.208925819614629174706176·10²⁴',
      '≈ 1.208925819614629174706177·10²⁴',
    ]);
  });

  test('make an interval, or one number where its ends agree', () => {
    expect(intervalText([0.21, 0.25])).toBe('[0.21, 0.25]');
    expect(intervalText([2, 2])).toBe('2');
    expect(intervalText([0, '∞'])).toBe('[0, ∞]');
  });
});

describe('counts and shares', () => {
  test('of things', () => {
    expect(countOf(0, 'draw')).toBe('no draws');
    expect(countOf(1, 'draw')).toBe('1 draw');
    expect(countText(-12345)).toBe('−12\u202F345');
  });

  test('never round to certainty', () => {
    expect(percentText(0.123)).toBe('12.3\u202F%');
    expect(percentText(1 - 1e-9)).toBe('99.9999999\u202F%');
    expect(percentText(1)).toBe('100\u202F%');
    expect(percentText(0)).toBe('0\u202F%');
  });

  test('of e-values beyond the doubles', () => {
    expect(logarithmText(2302.585)).toBe('10¹⁰⁰⁰');
    expect(logarithmText('−∞')).toBe('0');
    expect(logarithmText(35.2)).toBe('1.94·10¹⁵');
    expect(logarithmText(-35.2)).toBe('5.16·10⁻¹⁶');
    expect(logarithmText(Math.log(1500))).toBe('1500');
  });

  test('of verdicts, in their order', () => {
    expect(countVerdicts(sampleResults.claims).map(({ verdict, count }) => `${count} ${verdict}`)).toEqual([
      '2 proved',
      '5 upheld',
      '3 refuted',
      '1 undecided',
      '1 vacuous',
      '1 faulty',
    ]);
  });
});

describe('the error budget', () => {
  test('adds up over the claims that rest on draws', () => {
    expect(errorBudget(sampleResults)).toEqual({
      perClaim: 1e-9,
      claims: 3,
      perRun: expect.closeTo(3e-9, 15) as number,
    });
  });

  test('is stated with what a user can budget', () => {
    expect(errorBudgetText({ perClaim: 1e-9, claims: 62, perRun: 6.2e-8 })).toBe(
      'Chance that sampling misled a verdict: at most 10⁻⁹ for each claim; 62 claims rest on draws, so at most 6.2·10⁻⁸ for the whole run, or one run in 16 million. Errors in code, claims or readings are not counted.',
    );
    expect(errorBudgetText({ perClaim: 0, claims: 0, perRun: 0 })).toMatch(/^No verdict rests on an estimate/u);
  });
});

describe('the repairs of a claim', () => {
  const claims = new Map(
    (['upheld', 'refuted', 'proved', 'undecided'] as const).map((verdict) => [verdict, { verdict }]),
  );

  test('are those that hold; others are told with their verdict', () => {
    const repairedBy = ['upheld', 'refuted', 'proved', 'undecided', 'elsewhere'];
    expect(repairText({ repairedBy }, claims)).toBe(
      'repaired by upheld, proved; attempted repairs: refuted (refuted), undecided (undecided), elsewhere (not decided)',
    );
    expect(repairSentence({ repairedBy: ['refuted'] }, claims)).toBe(' Attempted repair: refuted (refuted).');
    expect(repairSentence({ repairedBy: [] }, claims)).toBe('');
  });
});

describe('settings and evidence', () => {
  test('write a setting in full, Greek letters as letters', () => {
    expect(settingText({ n: 4, epsilon: '1/4', paired: true })).toBe('n = 4, ε = 1/4, paired = yes');
    expect(settingText({ cPrime: 2, muPrime: 1 })).toBe('c′ = 2, μ′ = 1');
    expect(settingText({ n: 1e12, m: 1e12 + 1, k: 100_000 })).toBe(
      'n = 10¹², m = 1\u202F000\u202F000\u202F000\u202F001, k = 100\u202F000',
    );
    expect(settingText({})).toBe('no parameters');
  });

  const at = sampleSetting({ setting: { n: 2 }, measured: 0.23, relation: '≥', claimed: 0.5 });
  const again = sampleSetting({ setting: { n: 2 }, measured: 0.31, relation: '≥', claimed: 0.5 });
  test.each<[Evidence, string]>([
    [{ by: 'enumeration', size: 40 }, 'all 40 settings'],
    [{ by: 'solver', solver: 'Z3', query: '', instances: 3 }, 'for all parameters, by Z3'],
    [{ by: 'settings', tightest: at }, 'n = 2: computed 0.23, claimed ≥ 0.5'],
    [{ by: 'counterexample', smallest: at, failed: 1, token: 't' }, 'n = 2: computed 0.23, claimed ≥ 0.5'],
    [
      { by: 'counterexample', smallest: at, confirmation: again, failed: 1, token: 't' },
      'n = 2: computed 0.31, claimed ≥ 0.5',
    ],
    [
      { by: 'settings', tightest: { ...at, interval: [0.19, 0.27], level: 1 - 1e-9 } },
      'n = 2: estimated 0.23 [0.19, 0.27], claimed ≥ 0.5',
    ],
    [{ by: 'settings', tightest: { ...at, interval: [0.19, 0.27] } }, 'n = 2: enclosed in [0.19, 0.27], claimed ≥ 0.5'],
    [{ by: 'settings', tightest: { ...at, interval: [0.229_99, 0.230_01] } }, 'n = 2: computed 0.23, claimed ≥ 0.5'],
    [
      {
        by: 'undecided setting',
        worst: { ...at, interval: [0.19, 0.27], level: 1 - 1e-9, furtherDraws: 1200 },
      },
      'n = 2: estimated 0.23 [0.19, 0.27], claimed ≥ 0.5, about 1200 more draws',
    ],
    [{ by: 'contradiction', solver: 'Z3', query: '' }, 'no reals meet the hypotheses, by Z3'],
    [{ by: 'unconfirmed', solver: 'Z3', query: '' }, 'Z3 gave up'],
    [{ by: 'unconfirmed', solver: 'Z3', query: '', model: { x: '7' } }, 'x = 7: not confirmed, reported by Z3 alone'],
    [{ by: 'growth', slope: [0.9, 1.1], points: [] }, 'slope [0.9, 1.1] over no sizes'],
    [
      {
        by: 'growth',
        points: [],
        drift: { order: 'Theta', setting: {}, rose: 1, fell: 2, within: 2, slopeWithin: 0.1 },
      },
      'measured/law up by ≤ 1×, down by ≤ 2× over no sizes',
    ],
    [{ by: 'nothing', share: 1 }, '100\u202F% of the settings tried'],
    [{ by: 'fault', fault: { message: 'draw threw', place: 'a.ts:1:2' } }, 'draw threw (a.ts:1:2)'],
  ])('summarize evidence by $by', (evidence, text) => {
    expect(evidenceInShort(evidence)).toBe(text);
  });

  test('say why a result is a surprise', () => {
    const claim = sampleClaim({ id: 'a' });
    expect(surpriseText({ ...claim, verdict: 'refuted' })).toBe('expected upheld, found refuted');
    expect(surpriseText({ ...claim, expect: null, verdict: 'faulty' })).toBe('a conjecture, found faulty');
    expect(surpriseText({ ...claim, kind: 'growth', twin: { claims: '', verdict: 'upheld', sentence: '' } })).toBe(
      'its twin should be undecided, and is upheld',
    );
    expect(surpriseText({ ...claim, twin: { claims: '', verdict: 'upheld', sentence: '' } })).toBe(
      'its twin should be refuted, and is upheld',
    );
  });
});

describe('sections', () => {
  test('keep the order of the paper, without claims that were not asked for', () => {
    const results = {
      ...sampleResults,
      claims: sampleResults.claims.filter(({ place }) => place === 'Lemma 2').toReversed(),
    };
    expect(bySection(results).map(({ title, claims }) => [title, claims.map(({ id }) => id)])).toEqual([
      ['Error terms', ['lemma-2', 'lemma-2-repaired']],
    ]);
  });

  test('end with the claims that none of them names', () => {
    const stray = sampleClaim({ id: 'stray', section: 'Conjectures' });
    expect(bySection({ ...sampleResults, claims: [stray] })).toEqual([{ title: 'Conjectures', claims: [stray] }]);
  });
});

describe('commands', () => {
  test('quote what a shell would split, and nothing else', () => {
    expect(replay('lemma-2@edmonds@n=2,m=1@draw.0.3')).toBe('npx refutable replay lemma-2@edmonds@n=2,m=1@draw.0.3');
    expect(runAgain({ seed: "a'b; rm", effort: 'quick' })).toBe(
      String.raw`npx refutable report --seed 'a'\''b; rm' --effort quick`,
    );
    expect(runAgain({ seed: '', effort: 'quick' })).toBe("npx refutable report --seed '' --effort quick");
  });

  test('are those of npm where a folder has the scripts, and of npx elsewhere', () => {
    const run = { seed: 's', effort: 'quick' } as const;
    const properties = 'my paper';
    expect(checkAgain('-a', run, { properties })).toBe(
      "npx refutable check --seed s --effort quick --properties 'my paper' -- -a",
    );
    expect(checkAgain('a', run, { scripts: '.' })).toBe('npm run check -- a --seed s --effort quick');
    expect(commandLine('list', [], [], { scripts: '/a b' })).toBe("npm --prefix '/a b' run list");
    expect(commandLine('list', [], [], {})).toBe('npx refutable list');
  });
});

describe('text', () => {
  test('loses the characters that control a terminal', () => {
    fc.assert(
      fc.property(weirdText, (text) => {
        // oxlint-disable-next-line no-control-regex -- they must not be there
        expect(onOneLine(text)).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E]/u);
        expect(printable(printable(text))).toBe(printable(text));
      }),
    );
  });

  test('wraps between words, a long word on a line of its own', () => {
    expect(wrapText('one two three', 8, '  ', '')).toBe('one two\n  three');
    expect(wrapText('incomprehensibilities at', 8)).toBe('incomprehensibilities\nat');
    expect(wrapText('', 8)).toBe('');
  });

  test('shows TeX as a terminal can', () => {
    expect(plainTex(String.raw`if $m \ge \frac{2n^2}{k}$ and $\delta < 1$, for \$5`)).toBe(
      'if m ≥ (2n^2)/k and δ < 1, for $5',
    );
    expect(plainTex(String.raw`$2(\frac kn)^2\le4k\ln2/m$, $\tfrac12$`)).toBe('2(k/n)^2 ≤ 4k ln 2/m, 1/2');
    expect(plainTex('the *bound* $a-b+c$')).toBe('the bound a − b + c');
    expect(plainTex(String.raw`$\unknown x$`)).toBe(String.raw`\unknown x`);
  });
});

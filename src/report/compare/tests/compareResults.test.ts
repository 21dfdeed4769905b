import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimResult, SettingResult } from '../../../results/ClaimResult.ts';
import type { Results } from '../../../results/Results.ts';
import { sampleClaim, sampleSetting } from '../../tests/sampleClaim.ts';
import { sampleResults } from '../../tests/sampleResults.ts';
import { weirdResults } from '../../tests/weirdResults.ts';
import { changeLines } from '../../terminal/changeLines.ts';
import type { Changes } from '../Changes.ts';
import { changesInWords } from '../changesInWords.ts';
import { plainText } from '../../../results/words/phrase.ts';
import { changeText } from '../changeText.ts';
import { compareResults } from '../compareResults.ts';

const of = (claims: readonly ClaimResult[], said: Partial<Results> = {}): Results => ({
  ...sampleResults,
  claims,
  ...said,
});
const compared = (before: Results, after: Results): Changes => compareResults(before, after, 'old.json');
/** The changes of one claim in words. */
const texts = (before: Partial<ClaimResult>, after: Partial<ClaimResult>): string[] => {
  const { claims } = compared(of([sampleClaim({ id: 'a', ...before })]), of([sampleClaim({ id: 'a', ...after })]));
  return claims.flatMap(({ changes }) => changes.map((change) => plainText(changeText(change))));
};
const words = (changes: Changes): string => changesInWords(changes).map(plainText).join(' ');
const at = (n: number, said: Partial<SettingResult> = {}): SettingResult => sampleSetting({ setting: { n }, ...said });
const tightest = (result: SettingResult): Partial<ClaimResult> => ({ evidence: { by: 'settings', tightest: result } });

describe('runs that are the same', () => {
  test('show no change, and it is said', () => {
    const changes = compared(sampleResults, structuredClone(sampleResults));
    expect([changes.claims, changes.runs, changes.same]).toEqual([[], [], sampleResults.claims.length]);
    expect(words(changes)).toBe('Nothing changed: 13 claims with the same verdict and the same figures as before.');
  });

  test('show no change, with any content', () => {
    fc.assert(
      fc.property(weirdResults, (results) => {
        expect(compared(results, structuredClone(results)).claims).toEqual([]);
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

describe('what a claim for every draw states of other draws', () => {
  const stated = (claimed: number, seed: string): Results => {
    const tried = [at(1, { measured: claimed, relation: '=', claimed, draws: 64 })];
    return of([sampleClaim({ id: 'a', kind: 'always', evidence: { by: 'nothing', share: 0 }, tried })], { seed });
  };

  test('is no bound that changed', () => {
    expect(compared(stated(0, 'alpha'), stated(-1, 'beta')).claims).toEqual([]);
  });

  test('is one where the draws are the same', () => {
    expect(compared(stated(0, 'alpha'), stated(-1, 'alpha')).claims.map(({ matters }) => matters)).toEqual([true]);
  });
});

describe('the change of a claim', () => {
  test.each<[string, Partial<ClaimResult>, Partial<ClaimResult>, string]>([
    ['its verdict', {}, { verdict: 'refuted' }, 'upheld before, refuted now'],
    ['what is expected', { expect: null }, {}, 'expected nothing before, upheld now'],
    ['what it says', {}, { domain: ['1 ≤ n ≤ 9'] }, 'its statement has changed'],
    [
      'its twin',
      { twin: { claims: '', verdict: 'refuted', sentence: '' } },
      { twin: { claims: '', verdict: 'undecided', sentence: '' } },
      'its twin: was refuted, is undecided now',
    ],
    [
      'that it has a twin',
      {},
      { twin: { claims: '', verdict: 'refuted', sentence: '' } },
      'its twin: there was none, is refuted now',
    ],
    [
      'its proof',
      {},
      { proof: { status: 'broken', broken: ['b'], unrepaired: [], open: [] } },
      'its proof was without steps, is broken now',
    ],
    ['its tightest setting', tightest(at(1)), tightest(at(2)), 'tightest setting n = 1 before, n = 2 now'],
    [
      'a figure with intervals that overlap',
      tightest(at(1, { measured: 0.5, interval: [0.4, 0.6] })),
      tightest(at(1, { measured: 0.51, interval: [0.45, 0.6] })),
      'at n = 1: 0.5 in [0.4, 0.6] before, 0.51 in [0.45, 0.6] now; the intervals overlap',
    ],
    [
      'a figure with intervals that do not',
      tightest(at(1, { measured: 0.5, interval: [0.4, 0.6] })),
      tightest(at(1, { measured: 0.7, interval: [0.65, 0.8] })),
      'at n = 1: 0.5 in [0.4, 0.6] before, 0.7 in [0.65, 0.8] now, and the intervals do not overlap',
    ],
    [
      'a figure without an interval',
      tightest(at(1, { measured: 3 })),
      tightest(at(1, { measured: 4 })),
      'at n = 1: 3 before, 4 now',
    ],
    [
      'its bound',
      tightest(at(1, { measured: 3, relation: '≥', claimed: '1/2' })),
      tightest(at(1, { measured: 3, relation: '≥', claimed: 0.25 })),
      'at n = 1: claimed ≥ 1/2 before, ≥ 0.25 now',
    ],
    [
      'a slope',
      {
        evidence: { by: 'growth', slope: [0.9, 1.1], points: [] },
      },
      {
        evidence: { by: 'growth', slope: [1.2, 1.3], points: [] },
      },
      'slope: [0.9, 1.1] before, [1.2, 1.3] now, and the intervals do not overlap',
    ],
  ])('is reported: %s', (_what, before, after, text) => {
    expect(texts(before, after)).toEqual([text]);
  });

  test('is the smallest counterexample, with the figures of the fresh draws', () => {
    const refuted = (n: number, measured: number): Partial<ClaimResult> => ({
      verdict: 'refuted',
      evidence: {
        by: 'counterexample',
        smallest: at(n, { measured: 0.9 }),
        confirmation: at(n, { measured, interval: [measured - 0.1, measured + 0.1] }),
        failed: 1,
        token: '',
      },
    });
    expect(texts(refuted(3, 0.5), refuted(2, 0.5))).toEqual(['smallest counterexample n = 3 before, n = 2 now']);
    expect(texts(refuted(3, 0.5), refuted(3, 0.9))[0]).toContain('the intervals do not overlap');
  });

  test('is looked for at every setting that both runs tried', () => {
    const tried = (measured: number): SettingResult[] =>
      [2, 3, 4].map((n) => at(n, { measured, interval: [measured - 0.1, measured + 0.1] }));
    expect(texts({ tried: tried(0.2) }, { tried: tried(0.7) })).toEqual([
      expect.stringMatching(/^at n = 2: .* do not overlap \(and likewise at 2 more settings\)$/u) as string,
    ]);
  });

  test('is the sharp constant', () => {
    const sharp = {
      constant: 'c',
      printed: 4,
      find: 'smallest',
      between: [0, 9],
      resolution: 0.1,
      along: 'n',
    } as const;
    const said = { sharp: { ...sharp, points: [], budget: 0, sentence: 'Sharp at 2.' } };
    expect(texts({}, said)).toEqual(['its sharp constant: none before, “Sharp at 2.” now']);
    expect(texts(said, structuredClone(said))).toEqual([]);
  });

  test('puts the most important change first', () => {
    const before = { ...tightest(at(1)), verdict: 'upheld' as const };
    expect(
      texts(before, { ...tightest(at(2)), verdict: 'undecided', domain: [] }).map((text) => text.split(' ')[0]),
    ).toEqual(['upheld', 'its', 'tightest']);
  });

  test('matters when it is more than the deciding setting and its figures', () => {
    const before = of([
      sampleClaim({ id: 'a', ...tightest(at(1)) }),
      sampleClaim({ id: 'b' }),
      sampleClaim({ id: 'c' }),
    ]);
    const after = of([
      sampleClaim({ id: 'a', ...tightest(at(2)) }),
      sampleClaim({ id: 'b', verdict: 'undecided' }),
      sampleClaim({ id: 'c' }),
    ]);
    const changes = compared(before, after);
    expect(changes.claims.map(({ id, matters }) => [id, matters])).toEqual([
      ['a', false],
      ['b', true],
    ]);
    expect(words(changes)).toBe(
      'Of 3 claims in both, 1 changed in substance, 1 only in the deciding setting or its figures and 1 not at all.',
    );
  });
});

test('what no claim shows is not counted', () => {
  const before = of([sampleClaim({ id: 'a', ...tightest(at(1)) })]);
  const after = of([sampleClaim({ id: 'a', ...tightest(at(2)) })]);
  expect(words(compared(before, after))).toBe(
    'Of 1 claim in both, none changed in substance and 1 only in the deciding setting or its figures.',
  );
});

describe('claims that are in one run only', () => {
  const [a, b] = [sampleClaim({ id: 'a' }), sampleClaim({ id: 'b' })];

  test('were added or removed if both runs are of the whole paper', () => {
    expect(words(compared(of([a]), of([b])))).toBe(
      'The two runs have no claim in common. New: b. No longer in the paper: a (was upheld).',
    );
  });

  test('were not requested if a run is not of the whole paper', () => {
    const part = { complete: false };
    expect(words(compared(of([a], part), of([a, b])))).toContain('Not in the earlier results: b.');
    expect(words(compared(of([a, b]), of([a], part)))).toContain(
      '1 claim of the earlier results not checked this time.',
    );
  });
});

describe('runs with other settings and draws', () => {
  test('say so first', () => {
    const lines = changeLines(compared(sampleResults, { ...sampleResults, seed: '7', effort: 'quick' }), false, 100);
    expect(lines.slice(0, 4)).toEqual([
      'Changed since old.json',
      '  The seed was edmonds and is now 7.',
      '  The effort was standard and is now quick.',
      '  Different settings and draws were tried, so the figures differ by chance.',
    ]);
  });
});

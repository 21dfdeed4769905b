import { expect, test } from 'vitest';
import type { ClaimResult, SettingResult } from '../../../results/ClaimResult.ts';
import { judge } from '../judge.ts';
import { FALSE, type GroundTruth, NOTHING, type Planted, TRUE, type Truth, WITHIN } from '../Planted.ts';

const planted = (
  groundTruth: GroundTruth,
  truth: Partial<Truth> = {},
  kind: Planted['kind'] = 'probability',
): Planted => ({
  family: 'a claim',
  keys: [],
  generator: 'laws',
  kind,
  address: 'laws/probability/0',
  truth: { at: () => groundTruth, isFalse: groundTruth.refuted, isNonVacuous: groundTruth !== NOTHING, ...truth },
});

const at = (status: SettingResult['status'], more: Partial<SettingResult> = {}): SettingResult => ({
  setting: { n: 1 },
  status,
  draws: 100,
  tightness: 0,
  ...more,
});

const result = (
  verdict: ClaimResult['verdict'],
  tried: SettingResult[],
  evidence?: ClaimResult['evidence'],
): ClaimResult =>
  ({
    verdict,
    tried,
    evidence: evidence ?? { by: 'settings', tightest: tried[0] },
    sentence: 'S',
  }) as unknown as ClaimResult;

const refuted = (confirmation?: SettingResult): ClaimResult =>
  result('refuted', [at('refuted')], {
    by: 'counterexample',
    smallest: at('refuted', { measured: 0.25 }),
    failed: 1,
    token: 't',
    ...(confirmation === undefined ? {} : { confirmation }),
  });

test.each<[string, Planted, ClaimResult, string]>([
  ['upheld and true', planted(TRUE), result('upheld', [at('upheld')]), 'right'],
  ['upheld and false', planted(FALSE), result('upheld', [at('upheld')]), 'false'],
  ['upheld although a setting out of reach is false', planted(FALSE), result('upheld', [at('unreachable')]), 'false'],
  ['upheld within the margin', planted(WITHIN, { isWithin: true }), result('upheld', [at('upheld')]), 'right'],
  ['upheld although rare draws fail', planted(WITHIN), result('upheld', [at('upheld')]), 'missed'],
  ['upheld but vacuous', planted(NOTHING), result('upheld', [at('vacuous')]), 'false'],
  ['undecided', planted(FALSE), result('undecided', [at('undecided')]), 'undecided'],
  ['vacuous', planted(FALSE), result('vacuous', [at('vacuous')]), 'vacuous'],
  ['faulty', planted(TRUE), result('faulty', []), 'false'],
  ['proved and false', planted(FALSE, {}, 'holds'), result('proved', [at('upheld')]), 'false'],
  ['proved and undefined', planted(TRUE, { isUndefined: true }, 'step'), result('proved', [at('upheld')]), 'false'],
  ['refuted and false', planted(FALSE), refuted(at('refuted')), 'right'],
  ['refuted and true', planted(TRUE), refuted(at('refuted')), 'false'],
  ['refuted without fresh draws', planted(FALSE), refuted(), 'false'],
  ['refuted although fresh draws do not confirm it', planted(FALSE), refuted(at('undecided')), 'false'],
  [
    'confirmed by the same draws',
    planted(FALSE, { isContinuous: true }),
    refuted(at('refuted', { measured: 0.25 })),
    'false',
  ],
  [
    'an undecided claim with a setting that is upheld wrongly',
    planted(FALSE),
    result('undecided', [at('upheld')]),
    'false',
  ],
  [
    'an interval without the truth',
    planted(TRUE, { mean: () => 0.5 }),
    result('upheld', [at('upheld', { interval: [0.6, 0.7] })]),
    'false',
  ],
  [
    'more spent than there is',
    planted(TRUE),
    result('upheld', [at('upheld', { alpha: { refuted: 6e-10, upheld: 6e-10 } })]),
    'false',
  ],
])('%s', (_, made, found, outcome) => {
  expect(judge(made, found).outcome).toBe(outcome);
});

import { describe, expect, test, vi } from 'vitest';
import type { SettingResult } from '../../results/ClaimResult.ts';
import { integers } from '../../claim/ranges/integers.ts';
import { kindOf } from '../../claim/kindOf.ts';
import type { Setting } from '../../claim/Setting.ts';
import type { ForEachAnswer } from '../../inference/Question.ts';
import type { Decision } from '../verdict/Decision.ts';
import { decideClaim } from '../verdict/decideClaim.ts';
import { coin, sampleClaim, uniformQuantity } from './sampleClaim.ts';

/** A budget that is spent often enough to be seen; everything else is as it is for real claims. */
const BUDGET = 0.5;

vi.mock('../../inference/errorBudget.ts', async (original) => {
  const { settingAlpha } = await original<{ settingAlpha: (j: number, claimAlpha: number) => ForEachAnswer }>();
  return { CLAIM_ALPHA: 0.5, settingAlpha: (j: number) => settingAlpha(j, 0.5) };
});

const RUNS = 100;

/** Four standard errors above a share of the runs. */
const limit = (share: number): number => share + 4 * Math.sqrt((share * (1 - share)) / RUNS);

async function decisions(name: string, keys: object): Promise<Decision[]> {
  const kinded = kindOf(sampleClaim({ forAll: { n: integers(1, 4) }, ...keys }));
  const runs: Decision[] = [];
  for (let run = 0; run < RUNS; run++) {
    runs.push(await decideClaim(name, kinded, { seed: `${run}`, effort: 'quick', shrink: true }));
  }
  return runs;
}

const share = (runs: readonly Decision[], isCounted: (run: Decision) => boolean): number =>
  runs.filter(isCounted).length / runs.length;

const isSomewhere =
  (status: SettingResult['status']) =>
  ({ tried }: Decision): boolean =>
    tried.some((result) => result.status === status);

/** Whether the draws of the search refuted a setting, whatever fresh draws said of it. */
const isSearchedRefuted = ({ tried }: Decision): boolean =>
  tried.some(({ logEvidence, alpha }) => Number(logEvidence?.refuted ?? 0) >= -Math.log(alpha?.refuted ?? 1e-300));

/** True with nothing to spare at every setting; with a margin, so that drawing ends. */
const TRUE = {
  'an event': { ...coin(0.5), probabilityAtLeast: () => 0.5, margin: () => 0.1 },
  'a mean': { ...uniformQuantity, meanEquals: () => 0.5, within: () => 0.1 },
};
/** False by the margin at every setting. */
const FALSE = {
  'an event': { ...coin(0.4), probabilityAtLeast: () => 0.5, margin: () => 0.1 },
  'a mean': { ...uniformQuantity, meanEquals: () => 0.6, within: () => 0.1 },
};

describe('of a budget of 50 % for a whole claim', () => {
  test.each(Object.entries(TRUE))(
    'at most half goes to calling a setting refuted that is not: %s',
    async (name, keys) => {
      const runs = await decisions(name, keys);
      const searched = share(runs, isSearchedRefuted);
      expect(searched).toBeLessThan(limit(BUDGET / 2));
      expect(searched).toBeGreaterThan(0.02);
      // And the fresh draws let hardly any of these pass.
      expect(share(runs, ({ verdict }) => verdict === 'refuted')).toBeLessThan(limit((BUDGET / 2) * (BUDGET / 4)));
    },
  );

  test.each(Object.entries(FALSE))(
    'at most half goes to calling a setting upheld that is not: %s',
    async (name, keys) => {
      const runs = await decisions(name, keys);
      expect(share(runs, isSomewhere('upheld'))).toBeLessThan(limit(BUDGET / 2));
      expect(share(runs, ({ verdict }) => verdict === 'upheld')).toBeLessThan(limit(BUDGET / 2));
      expect(share(runs, ({ verdict }) => verdict === 'refuted')).toBeGreaterThan(0.5);
    },
  );

  test('the interval that is shown misses the truth in at most half of all runs, though drawing stopped when it chose', async () => {
    const keys = { ...coin(0.3), probabilityAtMost: ({ n }: Setting) => 0.3 + 0.1 * Number(n) };
    const shown = (await decisions('interval', keys)).map(({ evidence }) =>
      evidence.by === 'settings' ? evidence.tightest : undefined,
    );
    const missed = shown.filter(
      (at) => at !== undefined && !(Number(at.interval![0]) <= 0.3 && Number(at.interval![1]) >= 0.3),
    );
    expect(shown.filter((at) => at !== undefined).length).toBeGreaterThan(RUNS / 2);
    expect(missed.length / RUNS).toBeLessThan(limit(BUDGET));
  });
});

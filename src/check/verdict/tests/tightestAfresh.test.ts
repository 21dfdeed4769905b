import { describe, expect, test } from 'vitest';
import { integers } from '../../../claim/ranges/integers.ts';
import type { ClaimResult } from '../../../results/ClaimResult.ts';
import { decidingSetting } from '../../../results/decidingSetting.ts';
import { parseClaimResult } from '../../../results/parseResults.ts';
import { jsonText } from '../../../results/jsonText.ts';
import { inconsistency } from '../../recorded/inconsistency.ts';
import { checkClaim } from '../../checkClaim.ts';
import { guardedKindOf } from '../../validate/guardParameters.ts';
import { drawnAfresh } from '../tightestAfresh.ts';
import { checked, coin, sampleNamed } from '../../tests/sampleClaim.ts';

type Upheld = Extract<ClaimResult['evidence'], { readonly by: 'settings' }>;

const forAll = { n: integers(1, 1000) };

describe('the tightest setting of an upheld estimate', () => {
  // The probability is the same at all settings, so that the one that looks tightest is the one with the least lucky sample.
  test('is estimated without bias on draws that had no say in choosing it', async () => {
    const heads = { forAll, ...coin(0.9), probabilityAtLeast: () => 0.5 };
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, i) => checkClaim(sampleNamed(heads, `coin-${i}`), { seed: 's', effort: 'quick' })),
    );
    const evidence = results.map((result) => result.evidence as Upheld);
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(evidence.map(({ tightest }) => Number(tightest.measured)))).toBeLessThan(0.87);
    const draws = evidence.reduce((sum, { fresh }) => sum + fresh!.draws, 0);
    expect(draws).toBeGreaterThanOrEqual(12_000);
    // Five standard deviations: a false alarm in two million.
    const error = 5 * Math.sqrt((0.9 * 0.1) / draws);
    expect(Math.abs(mean(evidence.map(({ fresh }) => Number(fresh!.measured))) - 0.9)).toBeLessThan(error);
    for (const { tightest, fresh } of evidence) expect(fresh!.setting).toEqual(tightest.setting);
  });

  test('is what the sentence and the deciding setting say', async () => {
    const result = await checked({ forAll, ...coin(0.9), probabilityAtLeast: () => 0.5 });
    const { fresh } = result.evidence as Upheld;
    expect(result.sentence).toContain('from 1000 fresh draws');
    expect(decidingSetting(result.evidence)!.result).toBe(fresh);
    expect(
      inconsistency(result, { id: 'sample', seed: 'sample', effort: 'quick', rounds: 1 } as never),
    ).toBeUndefined();
    expect(parseClaimResult(jsonText(result))).toEqual(result);
  });

  test('is found again where settings that are far tighter than others are few', async () => {
    const p = (n: number): number => (n === 500 ? 0.6 : 0.9);
    const result = await checked({
      forAll,
      alsoAt: [{ n: 500 }],
      draw: coin(0.5).draw,
      chance: (_: unknown, { n }: { n: number }) => p(n),
      probabilityAtLeast: () => 0.5,
    });
    expect(decidingSetting(result.evidence)!.result).toMatchObject({ setting: { n: 500 }, status: 'upheld' });
  });

  test('takes as many draws as were planned, however clear they are', async () => {
    // 20 000 heads have evidence of far more than 10³⁰⁰.
    const always = { forAll, ...coin(1), probabilityAtLeast: () => 0.5 };
    const result = drawnAfresh(
      'sample',
      guardedKindOf(always as never) as never,
      's',
      { n: 1 },
      { use: 'rank', draws: 20_000 },
    );
    expect(result).toMatchObject({ draws: 20_000, measured: 1 });
  });

  test('has no estimate where only the verdict is wanted', async () => {
    const named = sampleNamed({ forAll, ...coin(0.9), probabilityAtLeast: () => 0.5 });
    const [whole, verdict] = await Promise.all(
      [false, true].map((verdictOnly) => checkClaim(named, { seed: 's', effort: 'quick', verdictOnly })),
    );
    expect(whole!.evidence).toHaveProperty('fresh');
    expect(verdict!.evidence).not.toHaveProperty('fresh');
    expect(verdict!.evidence).toEqual({
      ...whole!.evidence,
      fresh: undefined,
      tightest: (verdict!.evidence as Upheld).tightest,
    });
  });

  test('has no estimate where nothing is estimated', async () => {
    const { evidence } = await checked({ forAll, holds: () => true });
    expect(evidence).not.toHaveProperty('fresh');
  });
});

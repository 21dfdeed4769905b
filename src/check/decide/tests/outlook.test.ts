import { describe, expect, test } from 'vitest';
import type { Mean, Probability } from '../../../claim/Claim.ts';
import type { SettingResult } from '../../../results/ClaimResult.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import { settingAlpha } from '../../../inference/errorBudget.ts';
import { stream } from '../../../random/stream.ts';
import { decideByDraws } from '../decideByDraws.ts';
import { coin, sampleClaim, uniformQuantity } from '../../tests/sampleClaim.ts';

function decided(keys: object, draws: number): SettingResult {
  const claim = sampleClaim(keys) as Probability<Domain, unknown> | Mean<Domain, unknown>;
  const alpha = settingAlpha(1);
  return decideByDraws(claim)({}, { stream: (block) => stream('outlook', block), alpha, draws, interval: false });
}

/** A number that fixes what was measured: every draw is the same. */
const steady = (x: number) => ({ draw: () => x, quantity: (value: number) => value, range: () => [0, 1] });

/** A mean that few draws carry: so much in a share of them, and else 0. */
const rare = (share: number, size: number) => ({
  draw: (rng: () => number) => (rng() < share ? size : 0),
  quantity: (x: number) => x,
  range: () => [0, size],
});

describe('the draws that would decide', () => {
  test.each<[string, object, number]>([
    ['an event', { ...coin(0.53), probabilityAtLeast: () => 0.5 }, 4000],
    ['an event that is false', { ...coin(0.47), probabilityAtLeast: () => 0.5 }, 4000],
    [
      'an event that is false within a margin',
      { ...coin(0.47), probabilityAtLeast: () => 0.5, margin: () => 0.1 },
      400,
    ],
    ['a mean', { ...uniformQuantity, meanAtMost: () => 0.52 }, 3000],
    ['a mean within a tolerance', { ...uniformQuantity, meanEquals: () => 0.5, within: () => 0.02 }, 4000],
    [
      'a mean that is off by less than its tolerance',
      { ...uniformQuantity, meanEquals: () => 0.52, within: () => 0.1 },
      300,
    ],
    ['a mean that rare values carry', { ...rare(1e-3, 1000), meanAtMost: () => 1.8 }, 20_000],
    ['a mean that rare values carry, false', { ...rare(2.4e-3, 1000), meanAtMost: () => 1.25 }, 20_000],
    ['a mean that rarer values carry', { ...rare(5e-4, 2000), meanAtLeast: () => 0.3 }, 20_000],
  ])('are about as many as it then takes: %s', (_name, keys, draws) => {
    const { status, furtherDraws } = decided(keys, draws);
    expect(status).toBe('undecided');
    const taken = decided(keys, 400_000);
    expect(taken.status).not.toBe('undecided');
    const ratio = taken.draws / (draws + Number(furtherDraws));
    expect(ratio).toBeGreaterThan(0.25);
    expect(ratio).toBeLessThan(4);
  });

  test('are not given where it cannot be told on which side of the bound it lies, but the price of a margin is', () => {
    const { furtherDraws, near } = decided({ ...coin(0.5), probabilityAtLeast: () => 0.5 }, 20_000);
    expect(furtherDraws).toBe('∞');
    expect(near!.margin).toBe(0.01);
    // ln(2·10⁹ …)/KL(0.5 ‖ 0.49), KL being 2·0.01² to three digits.
    expect(near!.draws).toBeCloseTo(-Math.log(settingAlpha(1).upheld) / 2e-4, -3);
    expect(near!.least).toBeGreaterThan(20_000);
  });

  test('account for the tolerance of an equality', () => {
    // 0.3 exactly: more draws at 0.3 do decide, by their distance from 0.3 ± 0.01.
    const keys = { ...steady(0.3), meanEquals: () => 0.3, within: () => 0.01 };
    const { furtherDraws } = decided(keys, 500);
    expect(decided(keys, 500 + 2 * Number(furtherDraws)).status).toBe('upheld');
    expect(Number(furtherDraws)).toBeLessThan(10_000);
  });

  test('are no fewer than any draws could do with', () => {
    const told = decided({ ...coin(1), probabilityAtLeast: () => 0.9999 }, 20_000);
    expect(told.status).toBe('unreachable');
    expect(20_000 + Number(told.furtherDraws)).toBeGreaterThanOrEqual(Number(told.reach!.upheld));
    const near = decided({ ...coin(1), probabilityAtLeast: () => 0.99999 }, 20_000);
    expect(20_000 + near.near!.least).toBe(near.reach!.upheld);
  });
});

describe('a margin that is suggested', () => {
  test.each([
    [0.5, 0.01],
    [0.05, 0.001],
    [1e-5, 1e-6],
    [1, 0.01],
  ])('suits a probability of %d: %d', (bound, margin) => {
    const { near } = decided({ draw: () => 0, chance: () => bound, probabilityAtLeast: () => bound }, 500);
    expect(near!.margin).toBe(margin);
  });

  test('is that of the claim where it has one', () => {
    const { near } = decided({ ...coin(0.5), probabilityAtLeast: () => 0.5, margin: () => 0.001 }, 500);
    expect(near!.margin).toBe(0.001);
  });
});

describe('a range that is wider than the values', () => {
  const exponential = (hi: number) => ({
    draw: (rng: () => number) => Math.min(hi, -Math.log(1 - rng())),
    quantity: (x: number) => x,
    range: () => [0, hi],
    meanAtMost: () => 1.5,
  });

  test('is told with a narrower one, and with what it would cost', () => {
    const { looseRange, furtherDraws } = decided(exponential(1000), 8000);
    expect(looseRange).toMatchObject({ given: [0, 1000], enough: [0, 10] });
    expect(looseRange!.draws).toBeLessThan(Number(furtherDraws) / 10);
  });

  test('is not told where it costs little', () => {
    expect(decided(exponential(10), 300).looseRange).toBeUndefined();
    expect(decided({ ...coin(0.5), probabilityAtLeast: () => 0.5 }, 300).looseRange).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import type { Mean, Probability } from '../../../claim/Claim.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import type { SettingResult } from '../../../results/ClaimResult.ts';
import { CLAIM_ALPHA, settingAlpha } from '../../../inference/errorBudget.ts';
import type { Rng } from '../../../random/Rng.ts';
import { stream } from '../../../random/stream.ts';
import { BLOCK, type Resources } from '../Decider.ts';
import { decideByDraws } from '../decideByDraws.ts';
import { coin, sampleClaim, uniformQuantity } from '../../tests/sampleClaim.ts';

const resources = (key: string, options: Partial<Resources> = {}): Resources => ({
  stream: (block) => stream('decideByDraws', key, block),
  alpha: settingAlpha(1),
  draws: 20_000,
  interval: true,
  ...options,
});

function decided(keys: object, options: Partial<Resources> = {}, key = 'a'): SettingResult {
  const claim = sampleClaim(keys) as Probability<Domain, unknown> | Mean<Domain, unknown>;
  return decideByDraws(claim)({ n: 3 }, resources(key, options));
}

const { draw, quantity, range } = uniformQuantity;

describe('a probability', () => {
  test.each<[string, object]>([
    ['upheld', { ...coin(0.8), probabilityAtLeast: () => 0.5 }],
    ['upheld', { ...coin(0.2), probabilityAtMost: () => 0.5 }],
    ['refuted', { ...coin(0.2), probabilityAtLeast: () => 0.5 }],
    ['refuted', { ...coin(0.8), probabilityAtMost: () => 0.5 }],
    ['upheld', { ...coin(0.5), probabilityAtLeast: () => 0.5, margin: () => 0.05 }],
    ['upheld', { ...coin(0.5), probabilityAtMost: () => 0.5, margin: () => 0.05 }],
    ['undecided', { ...coin(0.5), probabilityAtLeast: () => 0.5 }],
    ['undecided', { ...coin(0.5), probabilityAtMost: () => 0.5 }],
    ['upheld', { ...coin(1), probabilityAtLeast: () => 0.998 }],
    ['refuted', { ...coin(0.999), probabilityAtLeast: () => 1 }],
    ['refuted', { ...coin(0.01), probabilityAtMost: () => 0 }],
    ['unreachable', { ...coin(1), probabilityAtLeast: () => 1 }],
    ['unreachable', { ...coin(0), probabilityAtMost: () => 0 }],
    ['unreachable', { ...coin(1), probabilityAtLeast: () => 0.9999 }],
    ['vacuous', { ...coin(0.9), probabilityAtLeast: () => 0.1, margin: () => 0.2 }],
    ['vacuous', { ...coin(0.9), probabilityAtMost: () => 0.9, margin: () => 0.1 }],
    ['vacuous', { ...coin(0.1), probabilityAtLeast: () => 0.1, margin: () => 0.1 }],
    ['refuted', { ...coin(0), probabilityAtLeast: () => 0.1, margin: () => 0.1 }],
    ['vacuous', { ...coin(0.5), probabilityAtLeast: () => 0 }],
    ['vacuous', { ...coin(0.5), probabilityAtLeast: () => -3 }],
    ['vacuous', { ...coin(0.5), probabilityAtMost: () => 1 }],
    ['vacuous', { ...coin(0.5), probabilityAtMost: () => Infinity }],
  ])('is %s (%#)', (status, keys) => {
    expect(decided(keys).status).toBe(status);
  });

  test('has its margin beside its bound, also where no draws are made', () => {
    const claim = { ...coin(0.5), probabilityAtLeast: () => 0.5 };
    expect(decided({ ...claim, margin: () => 0.05 }).margin).toBe(0.05);
    expect(decided({ ...claim, margin: () => 1e-9 }, { draws: 9 })).toMatchObject({ draws: 0, margin: 1e-9 });
    expect(decided(claim, { draws: 9 })).not.toHaveProperty('margin');
    expect(decided({ draw, quantity, range, meanEquals: () => 0.5, within: () => 0.1 }).margin).toBe(0.1);
  });

  test('by its chances is decided like one by its event, with fewer draws', () => {
    const bound = { probabilityAtLeast: () => 0.4 };
    const byEvent = decided({ ...coin(0.5), ...bound });
    const byChance = decided({ draw, chance: (x: number) => (x < 0.5 ? 0.45 : 0.55), ...bound });
    expect([byEvent.status, byChance.status]).toEqual(['upheld', 'upheld']);
    expect(byChance.draws).toBeLessThan(byEvent.draws);
  });

  test('tells what was measured, what is claimed, and by how much it holds', () => {
    const { measured, relation, claimed, slack, draws } = decided({ ...coin(0.8), probabilityAtLeast: () => 0.5 });
    expect(relation).toBe('≥');
    expect(claimed).toBe(0.5);
    expect(slack).toBe(Number(measured) - 0.5);
    expect(Number.isInteger(Math.round(Number(measured) * draws * 1e6) / 1e6)).toBe(true);
    const other = decided({ ...coin(0.8), probabilityAtMost: () => 0.5 });
    expect(other.slack).toBe(0.5 - Number(other.measured));
  });
});

describe('a mean', () => {
  test.each<[string, object]>([
    ['upheld', { ...uniformQuantity, meanAtLeast: () => 0.45 }],
    ['upheld', { ...uniformQuantity, meanAtMost: () => 0.55 }],
    ['refuted', { ...uniformQuantity, meanAtLeast: () => 0.55 }],
    ['refuted', { ...uniformQuantity, meanAtMost: () => 0.45 }],
    ['upheld', { ...uniformQuantity, meanAtLeast: () => 0.5, margin: () => 0.05 }],
    ['undecided', { ...uniformQuantity, meanAtLeast: () => 0.5 }],
    ['upheld', { ...uniformQuantity, meanEquals: () => 0.5, within: () => 0.03 }],
    ['refuted', { ...uniformQuantity, meanEquals: () => 0.55, within: () => 0.01 }],
    ['refuted', { ...uniformQuantity, meanEquals: () => 0.45, within: () => 0.01 }],
    ['undecided', { ...uniformQuantity, meanEquals: () => 0.5, within: () => 0.005 }],
    ['vacuous', { ...uniformQuantity, meanAtLeast: () => 0 }],
    ['vacuous', { ...uniformQuantity, meanAtMost: () => 1 }],
    ['upheld', { draw, quantity, range: () => [0, Infinity], meanAtLeast: () => 0.4 }],
    ['unreachable', { draw, quantity, range: () => [0, Infinity], meanAtMost: () => 0.6 }],
    ['refuted', { draw, quantity, range: () => [0, Infinity], meanAtMost: () => 0.4 }],
    ['vacuous', { draw, quantity, range: () => [0, Infinity], meanAtLeast: () => 0.6, margin: () => 0.7 }],
  ])('is %s (%#)', (status, keys) => {
    expect(decided(keys).status).toBe(status);
  });

  test('is the same question on another scale', () => {
    const onScale = (lo: number, hi: number): SettingResult => {
      const to = (x: number): number => lo + (hi - lo) * x;
      return decided({ draw, quantity: (x: number) => to(x), range: () => [lo, hi], meanAtMost: () => to(0.6) });
    };
    for (const [lo, hi] of [
      [-1, 1],
      [1000, 3000],
      [-8, -2],
    ] as const) {
      expect(onScale(lo, hi)).toMatchObject({ status: 'upheld', draws: onScale(0, 1).draws });
    }
  });

  test('that equals a value has a slack that is never positive', () => {
    const { measured, slack, relation } = decided({ ...uniformQuantity, meanEquals: () => 0.5, within: () => 0.03 });
    expect([relation, slack]).toEqual(['=', -Math.abs(Number(measured) - 0.5)]);
  });
});

describe('the interval', () => {
  test('covers the truth and the measured value at the level of the claim', () => {
    for (const [keys, truth] of [
      [{ ...coin(0.3), probabilityAtLeast: () => 0.2 }, 0.3],
      [{ draw, chance: (x: number) => x, probabilityAtMost: () => 0.6 }, 0.5],
      [{ ...uniformQuantity, meanEquals: () => 0.5, within: () => 0.03 }, 0.5],
    ] as const) {
      const { interval, level, measured } = decided(keys);
      const [lo, hi] = interval as readonly [number, number];
      expect(level).toBe(1 - CLAIM_ALPHA);
      expect(lo).toBeLessThan(Math.min(truth, Number(measured)));
      expect(hi).toBeGreaterThan(Math.max(truth, Number(measured)));
    }
  });

  test('is left out for a quantity where it is not asked for, and changes nothing else', () => {
    const keys = { ...uniformQuantity, meanAtLeast: () => 0.45 };
    const { interval, level, path: _path, ...rest } = decided(keys);
    expect(decided(keys, { interval: false })).toEqual(rest);
    expect([interval, level]).toEqual([expect.any(Array), 1 - CLAIM_ALPHA]);
  });
});

describe('the draws', () => {
  const counting = () => {
    const blocks: number[] = [];
    const options = {
      stream: (block: number): Rng => {
        blocks.push(block);
        return stream('blocks', block);
      },
    };
    return { blocks, options };
  };

  test('come from streams of blocks, each begun once and in order', () => {
    const { blocks, options } = counting();
    const { draws } = decided({ ...coin(0.55), probabilityAtLeast: () => 0.5 }, options);
    expect(draws).toBeGreaterThan(BLOCK);
    const needed = Math.ceil(draws / BLOCK);
    expect(blocks).toEqual(Array.from({ length: needed }, (_, block) => block));
  });

  test('are the same when fewer of a block are needed', () => {
    const seen: number[] = [];
    const keys = { draw, quantity: (x: number) => (seen.push(x), x), range, meanAtLeast: () => 0.5 };
    decided(keys, { draws: 300 });
    const long = seen.splice(0);
    decided(keys, { draws: 100 });
    expect(seen).toEqual(long.slice(0, 100));
  });

  test('are never more than are allowed', () => {
    for (const draws of [1, 63, 64, 65, 1000]) {
      expect(decided({ ...coin(0.5), probabilityAtLeast: () => 0.5 }, { draws, regardless: true }).draws).toBe(draws);
    }
  });

  test('are all that are allowed where they could not uphold the claim, for they may refute it', () => {
    const keys = { probabilityAtLeast: () => 0.99999 };
    expect(decided({ ...coin(1), ...keys })).toMatchObject({
      status: 'unreachable',
      draws: 20_000,
      reach: { allowed: 20_000, upheld: expect.any(Number), refuted: expect.any(Number) },
    });
    expect(decided({ ...coin(0.5), ...keys })).toMatchObject({ status: 'refuted' });
    expect(decided({ ...coin(0.999), ...keys })).toMatchObject({ status: 'refuted' });
  });

  test('are none where they could neither uphold the claim nor refute it', () => {
    const unlimited = { draw, quantity, range: () => [0, Infinity] };
    expect(decided({ ...coin(0), probabilityAtLeast: () => 0.5 }, { draws: 20 })).toMatchObject({
      status: 'unreachable',
      draws: 0,
    });
    expect(decided({ ...unlimited, meanAtLeast: () => 5, margin: () => 9 })).toMatchObject({
      status: 'vacuous',
      draws: 0,
    });
  });

  test('are none where only a refutation counts and there can be none', () => {
    const unlimited = { draw, quantity, range: () => [0, Infinity], meanAtLeast: () => 0.9 };
    expect(decided(unlimited)).toMatchObject({
      status: 'undecided',
      draws: 20_000,
      reach: { refuted: '∞', neverRefuted: 'values without an upper limit cannot show a mean below 0.9' },
    });
    expect(decided(unlimited, { onlyToRefute: true })).toMatchObject({ status: 'unreachable', draws: 0 });
    expect(decided({ ...unlimited, range }, { onlyToRefute: true }).status).toBe('refuted');
  });

  test('are made whatever they could decide where a refutation is confirmed or repeated', () => {
    const keys = { ...coin(1), probabilityAtLeast: () => 0.99999 };
    expect(decided(keys, { regardless: true })).toMatchObject({ status: 'undecided', draws: 20_000 });
  });

  test('that would decide are told where they ran out', () => {
    const { furtherDraws } = decided({ ...coin(0.54), probabilityAtLeast: () => 0.5 }, { draws: 2000 });
    expect(furtherDraws).toBeGreaterThan(3000);
    expect(furtherDraws).toBeLessThan(100_000);
    const exactly = decided({ draw: () => 0, chance: () => 0.5, probabilityAtLeast: () => 0.5 }, { draws: 100 });
    expect(exactly.furtherDraws).toBe('∞');
  });
});

describe('the tightness', () => {
  test('is larger the nearer a setting is to its bound, refuted settings last', () => {
    const at = (bound: number): number => decided({ ...coin(0.5), probabilityAtLeast: () => bound }).tightness;
    const order = [0.2, 0.4, 0.45, 0.6].map(at);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order.every(Number.isFinite)).toBe(true);
  });
});

describe('the error budget', () => {
  test('of the setting is what both answers are measured against', () => {
    const keys = { ...coin(0.7), probabilityAtLeast: () => 0.5 };
    const generous = decided(keys, { alpha: { refuted: 1e-3, upheld: 1e-3 } });
    const strict = decided(keys, { alpha: { refuted: 1e-15, upheld: 1e-15 } });
    expect(generous.draws).toBeLessThan(strict.draws);
    expect(strict.alpha).toEqual({ refuted: 1e-15, upheld: 1e-15 });
    for (const { logEvidence, alpha } of [generous, strict]) {
      expect(logEvidence!.upheld).toBeGreaterThanOrEqual(-Math.log(alpha!.upheld));
    }
  });
});

describe('values that are off their range', () => {
  test('by rounding alone are put on its end', () => {
    expect(decided({ draw, chance: () => 1 + 1e-13, probabilityAtLeast: () => 0.5 })).toMatchObject({ measured: 1 });
    const below = (): number => -1e-13;
    expect(decided({ draw, quantity: below, range, meanAtMost: () => 0.5 })).toMatchObject({ measured: 0 });
  });

  test.each<[object, string]>([
    [
      { draw, chance: () => 1.001, probabilityAtLeast: () => 0.5 },
      'chance returned 1.001 at n = 3; it must lie in [0, 1]',
    ],
    [{ draw, quantity: () => 2, range, meanAtMost: () => 0.5 }, 'quantity returned 2 at n = 3; it must lie in [0, 1]'],
    [
      { draw, quantity: () => Infinity, range: () => [0, Infinity], meanAtLeast: () => 0.5 },
      'quantity returned Infinity at n = 3; it must lie in [0, Infinity]',
    ],
  ])('by more are a fault (%#)', (keys, sentence) => {
    expect(() => decided(keys)).toThrow(sentence);
  });
});

describe('a bound that is off its range', () => {
  test('by rounding alone is put on its end', () => {
    const sure = { ...coin(1), margin: () => 0.02 };
    expect(decided({ ...sure, probabilityAtLeast: () => 1 + Number.EPSILON })).toMatchObject({
      status: 'upheld',
      claimed: 1,
    });
    expect(decided({ ...coin(0.9), probabilityAtLeast: () => 1 + Number.EPSILON })).toMatchObject({
      status: 'refuted',
    });
    const never = { ...coin(0), margin: () => 0.02 };
    expect(decided({ ...never, probabilityAtMost: () => -1e-16 })).toMatchObject({ status: 'upheld', claimed: 0 });
    const most = { draw, quantity: () => 0.3, range: () => [0, 0.3] };
    expect(decided({ ...most, meanEquals: () => 0.1 + 0.2, within: () => 0.02 })).toMatchObject({
      status: 'upheld',
      claimed: 0.3,
    });
    expect(decided({ ...most, meanAtLeast: () => 0.1 + 0.2, margin: () => 0.02 })).toMatchObject({ status: 'upheld' });
  });
});

describe('a range', () => {
  test('of one point fixes the mean, so that a bound on it is vacuous', () => {
    const only = { draw, quantity: () => 3, range: () => [3, 3] };
    expect(decided({ ...only, meanAtMost: () => 3.5 }).status).toBe('vacuous');
    expect(decided({ ...only, meanAtLeast: () => 3 }).status).toBe('vacuous');
    expect(decided({ ...only, meanEquals: () => 3, within: () => 0.1 }).status).toBe('vacuous');
    expect(() => decided({ ...only, meanAtLeast: () => 4 })).toThrow(
      'meanAtLeast is 4 at n = 3; no mean of values in [3, 3] can be that',
    );
    expect(() => decided({ ...only, meanEquals: () => 4, within: () => 2 })).toThrow('meanEquals is 4 at n = 3');
  });

  test('is kept to as closely as its numbers are rounded, however small or narrow it is', () => {
    const beyond = (lo: number, hi: number, by: number) => () =>
      decided({ draw, quantity: () => hi + by, range: () => [lo, hi], meanAtLeast: () => (lo + hi) / 2 });
    expect(beyond(0, 1e-15, 1e-28)()).toMatchObject({ status: 'upheld', measured: 1e-15 });
    expect(beyond(0, 1e-15, 1e-26)).toThrow('it must lie in [0, 1e-15]');
    expect(beyond(0, 1e15, 100)()).toMatchObject({ status: 'upheld', measured: 1e15 });
    expect(beyond(1, 1 + 1e-13, 5e-13)).toThrow('it must lie in [1, 1.0000000000001]');
    expect(beyond(-1e6, -1e6 + 1e-3, 1e-8)).toThrow('it must lie in [-1000000, -999999.999]');
  });

  test('may be wider than the largest double', () => {
    const uniform = { draw, range: () => [-1e308, 1e308], quantity: (x: number) => (x - 0.5) * 1e308 };
    const upheld = decided({ ...uniform, meanAtLeast: () => -1e307 });
    expect(upheld).toMatchObject({ status: 'upheld' });
    expect(Math.abs(Number(upheld.measured))).toBeLessThan(5e306);
    expect(decided({ ...uniform, meanAtLeast: () => 1e307 })).toMatchObject({ status: 'refuted' });
    expect(decided({ ...uniform, meanAtMost: () => -1e307 })).toMatchObject({ status: 'refuted' });
  });
});

import { expect, test } from 'vitest';
import { stream } from '../../../random/stream.ts';
import { unitVectors } from '../../directions/unitVectors.ts';
import { exactlyK } from '../../inputs/exactlyK.ts';
import { decode } from '../../recovery/decode.ts';
import { encode } from '../../recovery/encode.ts';
import { perfectlyRecovered } from '../../recovery/perfectlyRecovered.ts';
import { threshold } from '../../recovery/threshold.ts';
import { recoveryChance } from '../recoveryChance.ts';

test('its mean is the share of simulated inputs that are recovered', () => {
  for (const setting of [
    { n: 4, m: 1, k: 1, threshold: 0.5 },
    { n: 3, m: 1, k: 2, threshold: 0.5 },
    { n: 6, m: 2, k: 1, threshold: 0.9 },
    { n: 10, m: 6, k: 2, threshold: 0.5 },
    { n: 10, m: 20, k: 3, threshold: 0.6 },
    { n: 5, m: 4, k: 5, threshold: 0.2 },
    { n: 8, m: 30, k: 4, threshold: 0.5 },
  ]) {
    const rng = stream('recovery', JSON.stringify(setting));
    const draws = 3000;
    let chances = 0;
    let found = 0;
    for (let d = 0; d < draws; d++) {
      chances += recoveryChance(rng, setting);
      const W = unitVectors(rng, setting.n, setting.m);
      const x = exactlyK(rng, setting.n, setting.k);
      if (perfectlyRecovered(threshold(decode(W, encode(W, x)), setting.threshold), x)) found++;
    }
    const p = found / draws;
    // The chance varies less than the event, so the event's spread covers both.
    const slack = 5 * Math.sqrt((2 * Math.max(p * (1 - p), 1 / draws)) / draws);
    expect(Math.abs(chances / draws - p), JSON.stringify(setting)).toBeLessThan(slack);
  }
});

test('with one present feature it is the chance that no other is above the threshold', () => {
  // h is a unit vector, and a coordinate in three dimensions is uniform: above ½ with probability ¼.
  expect(recoveryChance(stream('one'), { n: 5, m: 3, k: 1, threshold: 0.5 })).toBeCloseTo(0.75 ** 4, 13);
});

test('an empty input is recovered unless the threshold is negative', () => {
  expect(recoveryChance(stream('none'), { n: 5, m: 3, k: 0, threshold: 0 })).toBe(1);
  expect(recoveryChance(stream('none'), { n: 5, m: 3, k: 0, threshold: -0.1 })).toBe(0);
});

test('a trillion features cost no more than ten', () => {
  const rng = stream('huge');
  const chance = recoveryChance(rng, { n: 1e12, m: 1000, k: 3, threshold: 0.5 });
  expect(chance).toBeGreaterThan(0.999);
  expect(recoveryChance(rng, { n: 1e12, m: 100, k: 3, threshold: 0.5 })).toBeLessThan(0.1);
});

test('arguments out of range are refused with the reason', () => {
  const setting = { n: 5, m: 3, k: 2, threshold: 0.5 };
  expect(() => recoveryChance(stream('x'), { ...setting, k: 6 })).toThrow('invalid k; not in [0, n = 5]: 6');
  expect(() => recoveryChance(stream('x'), { ...setting, m: 0 })).toThrow('invalid m; not in [1, ∞): 0');
  expect(() => recoveryChance(stream('x'), { ...setting, threshold: Number.NaN })).toThrow('invalid threshold');
});

import { describe, expect, test } from 'vitest';
import type { Rng } from '../../random/Rng.ts';
import { stream } from '../../random/stream.ts';
import { binomialCount } from '../calibration/binomialCount.ts';
import { lookTimes } from '../lookTimes.ts';
import { sequentialTest, type SequentialTestOptions } from '../sequentialTest.ts';

const ALPHA = 0.05;
const LEVELS = { alphaRefuted: ALPHA, alphaUpheld: ALPHA };
const PATHS = 1000;
const TIMES = lookTimes(600).filter((time, look) => time <= 8 || look % 8 === 0);

/** Four standard errors above the level of one setting. */
const LIMIT = ALPHA + 4 * Math.sqrt((ALPHA * (1 - ALPHA)) / PATHS);

/** How often each answer is given. */
function frequencies(options: SequentialTestOptions, name: string, draw: (rng: Rng) => number) {
  const rng = stream('sequentialTest', name);
  const count = { running: 0, refuted: 0, upheld: 0 };
  for (let path = 0; path < PATHS; path++) {
    const test = sequentialTest(options);
    for (const time of TIMES) {
      while (test.draws < time) test.observe(draw(rng));
      if (test.status() !== 'running') break;
    }
    count[test.status()]++;
  }
  return { refuted: count.refuted / PATHS, upheld: count.upheld / PATHS };
}

describe('an event that is claimed to happen at least half of the time, with margin 0.1', () => {
  const claim = { hypothesis: { atLeast: 0.5 }, margin: 0.1, range: 'event', ...LEVELS } as const;
  const at = (p: number) => frequencies(claim, `event ${p}`, (rng) => (rng() < p ? 1 : 0));

  test('it is rarely refuted when its probability is ½', () => {
    const { refuted, upheld } = at(0.5);
    expect(refuted).toBeLessThan(LIMIT);
    expect(upheld).toBeGreaterThan(0.8);
  });

  test('it is rarely upheld when its probability is 0.4', () => {
    const { refuted, upheld } = at(0.4);
    expect(upheld).toBeLessThan(LIMIT);
    expect(refuted).toBeGreaterThan(0.8);
  });
});

describe('a mean that is claimed to be ½ within 0.1', () => {
  const claim = { hypothesis: { equals: 0.5, within: 0.1 }, range: [0, 1], ...LEVELS } as const;

  test('it is rarely refuted when it is ½, for two points and for a uniform', () => {
    for (const draw of [(rng: Rng) => (rng() < 0.5 ? 1 : 0), (rng: Rng) => rng()]) {
      const { refuted, upheld } = frequencies(claim, 'mean', draw);
      expect(refuted).toBeLessThan(LIMIT);
      expect(upheld).toBeGreaterThan(0.5);
    }
  });

  test.each([0.4, 0.6])('it is rarely upheld when it is %d, although both sides are tested at the full level', (p) => {
    const { refuted, upheld } = frequencies(claim, `mean ${p}`, (rng) => (rng() < p ? 1 : 0));
    expect(upheld).toBeLessThan(LIMIT);
    expect(refuted).toBeGreaterThan(0.5);
  });
});

describe('what the same simulations find in rules that are often used', () => {
  test('a z-test at 5 % that is looked at after every draw is wrong for nearly half of all fair coins', () => {
    const rng = stream('peeking');
    const paths = 2000;
    let alarms = 0;
    for (let path = 0; path < paths; path++) {
      let [successes, alarmed] = [0, false];
      for (let n = 1; n <= 2000 && !alarmed; n++) {
        if (rng() < 0.5) successes++;
        alarmed = n >= 30 && Math.abs(2 * successes - n) > 1.96 * Math.sqrt(n);
      }
      if (alarmed) alarms++;
    }
    expect(alarms / paths).toBeGreaterThan(0.4);
  });

  test('a Wilson interval at 10⁻⁹, looked at after 100·2ʲ draws, excludes a true 0.999 a hundred thousand times too often', () => {
    const rng = stream('Wilson');
    const [z, p, paths] = [6.109, 0.999, 50_000];
    let alarms = 0;
    for (let path = 0; path < paths; path++) {
      let [failures, before] = [0, 0];
      for (const n of [100, 200, 400]) {
        failures += binomialCount(rng, n - before, 1 - p);
        before = n;
        const centre = 1 - failures / n + (z * z) / (2 * n);
        const spread = z * Math.sqrt(((1 - failures / n) * failures) / n ** 2 + (z / (2 * n)) ** 2);
        if ((centre + spread) / (1 + (z * z) / n) < p) {
          alarms++;
          break;
        }
      }
    }
    expect(alarms / paths).toBeGreaterThan(1e-4);
  });
});

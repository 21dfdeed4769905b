import { describe, expect, test } from 'vitest';
import { stream } from '../../../random/stream.ts';
import { clopperPearson } from '../clopperPearson.ts';
import { chenXuStops, hoeffdingDraws, judged, narrowStops } from '../estimateRules.ts';
import { exactStops } from '../exactStops.ts';

const ALPHA = 0.1;
const exact = (draws: number, successes: number) => clopperPearson(successes, draws, ALPHA);
const each = (most: number): readonly number[] => Array.from({ length: most }, (_, index) => index + 1);

describe('rules that stop when an estimate is good enough', () => {
  test.each([0.05, 0.11])(
    'of narrow intervals stop where the interval is narrow, whatever the counts: ε = %d',
    (epsilon) => {
      const stops = narrowStops(exact, epsilon);
      for (let draws = 1; draws <= 300; draws += draws < 20 ? 1 : 17) {
        for (let successes = 0; successes <= draws; successes++) {
          const [lo, hi] = exact(draws, successes);
          expect(stops(draws, successes), `${successes} of ${draws}`).toBe(hi - lo <= 2 * epsilon);
        }
      }
    },
  );

  test('of Chen and Xu need as many draws as Chernoff and Hoeffding ask for at ½, and fewer elsewhere', () => {
    const [epsilon, alpha] = [0.05, 1e-9];
    const fixed = hoeffdingDraws(epsilon, alpha);
    expect(fixed).toBe(4284);
    const needed = (share: number): number => {
      const stops = chenXuStops(epsilon, alpha);
      let draws = 1000;
      while (!stops(draws, Math.round(share * draws))) draws += 10;
      return draws;
    };
    // 1 − 4(⅔ε)² of it.
    expect(needed(0.5)).toBeLessThan(fixed);
    expect(needed(0.5)).toBeGreaterThan(0.99 * fixed);
    expect(needed(0.1)).toBeLessThan(0.5 * fixed);
  });

  test('are wrong as often as their law says: Clopper and Pearson until narrow is off by more than ε too often', () => {
    const [p, epsilon, paths] = [0.07, 0.05, 2000];
    const isNear = (draws: number, successes: number): boolean => Math.abs(successes / draws - p) <= epsilon;
    const law = exactStops(p, each(2000), judged(narrowStops(exact, epsilon), isNear));
    const stops = judged(narrowStops(exact, epsilon), isNear);
    const rng = stream('rules that estimate', 'Clopper and Pearson');
    let wrong = 0;
    const rules = new Map<string, 'running' | 'refuted' | 'upheld'>();
    for (let draws = 1; draws <= 200; draws++)
      for (let successes = 0; successes <= draws; successes++)
        rules.set(`${draws} ${successes}`, stops(draws, successes));
    for (let path = 0; path < paths; path++) {
      let successes = 0;
      for (let draws = 1; draws <= 200; draws++) {
        successes += Number(rng() < p);
        const said = rules.get(`${draws} ${successes}`)!;
        if (said === 'running') continue;
        wrong += Number(said === 'refuted');
        break;
      }
    }
    expect(law.running).toBeLessThan(1e-9);
    expect(Math.abs(wrong / paths - law.refuted)).toBeLessThan(5 * Math.sqrt(law.refuted / paths));
  });

  test('promise 10⁻⁹ and keep it or not, as the calibration reports: 1.3·10⁻⁵ at p = 0.07 and ε = 0.05', () => {
    const [p, epsilon, alpha] = [0.07, 0.05, 1e-9];
    const interval = (draws: number, successes: number) => clopperPearson(successes, draws, alpha);
    const off = exactStops(
      p,
      each(3000),
      judged(narrowStops(interval, epsilon), (n, k) => Math.abs(k / n - p) <= epsilon),
    );
    expect(off.refuted).toBeCloseTo(1.276e-5, 8);
    const chenXu = exactStops(
      p,
      each(5000),
      judged(chenXuStops(epsilon, alpha), (n, k) => Math.abs(k / n - p) <= epsilon),
    );
    expect(chenXu.refuted).toBeLessThan(alpha);
  });
});

import { describe, expect, test } from 'vitest';
import { eventLogEvidence, mostEventLogEvidence } from '../eventLogEvidence.ts';

/** The mean of e after n draws of probability p, over all 2ⁿ sequences of draws. */
function meanEvidence(logEvidence: (s: number, f: number) => number, n: number, p: number): number {
  let mean = 0;
  for (let draws = 0; draws < 2 ** n; draws++) {
    const s = draws.toString(2).replaceAll('0', '').length;
    mean += p ** s * (1 - p) ** (n - s) * Math.exp(logEvidence(s, n - s));
  }
  return mean;
}

const BOUNDS = [1e-4, 0.01, 0.3, 0.5, 0.9, 0.99, 0.9999];

// Printed by event_log_evidence.py, which integrates numerically: b, successes, failures, ln e.
test.each([
  [0.5, 0, 1, 0.32485827979221177],
  [0.5, 0, 30, 18.647441925223166],
  [0.5, 40, 100, 10.798692896904928],
  [0.5, 100, 40, -1.5394857675369806],
  [0.0001, 0, 200000, 17.87150145634092],
  [0.01, 3, 1000, 2.067575910376694],
  [0.99, 10, 5, 11.520728471097033],
  [0.9999, 0, 3, 25.563783024850775],
  [0.9999, 9990, 10, 9.98094421600978],
  [0.9, 8999000, 1001000, -2.419630591686293],
  [0.5, 4990000, 5010000, 16.4954567804432],
])('against p ≥ %d, %d successes and %d failures agree with numerical integration', (b, s, f, expected) => {
  expect(Math.abs(eventLogEvidence({ atLeast: b })(s, f) - expected)).toBeLessThan(1e-8);
});

describe.each([1, 2, 5, 10])('over all sequences of %d draws', (n) => {
  test.each(BOUNDS)('the mean of e is 1 when p is the bound %d', (b) => {
    expect(meanEvidence(eventLogEvidence({ atLeast: b }), n, b)).toBeCloseTo(1, 9);
    expect(meanEvidence(eventLogEvidence({ atMost: b }), n, b)).toBeCloseTo(1, 9);
  });

  test.each(BOUNDS)('the mean of e is below 1 for every other p of the null hypothesis, b = %d', (b) => {
    for (const share of [0.01, 0.5, 1]) {
      expect(meanEvidence(eventLogEvidence({ atLeast: b }), n, b + share * (1 - b))).toBeLessThan(1);
      expect(meanEvidence(eventLogEvidence({ atMost: b }), n, b - share * b)).toBeLessThan(1);
    }
  });
});

test('one draw keeps the mean of e at the bound, also after millions of draws', () => {
  for (const b of BOUNDS) {
    for (const draws of [100, 1e4, 1e6, 1e7]) {
      for (const offset of [-3, 0, 3]) {
        const s = Math.min(draws, Math.max(0, Math.round(draws * b + offset * Math.sqrt(draws * b * (1 - b)))));
        const e = eventLogEvidence({ atLeast: b });
        const now = e(s, draws - s);
        const mean = b * Math.exp(e(s + 1, draws - s) - now) + (1 - b) * Math.exp(e(s, draws - s + 1) - now);
        expect(Math.abs(mean - 1)).toBeLessThan(2e-8);
      }
    }
  }
});

test('chances in place of events keep the mean of e below 1', () => {
  const e = eventLogEvidence({ atLeast: 0.4 });
  const chances = [0.1, 0.4, 0.7];
  let mean = 0;
  for (const x of chances) for (const y of chances) mean += Math.exp(e(x + y, 2 - x - y)) / 9;
  expect(mean).toBeLessThan(1);
});

test('against p ≤ b it is against 1 − p ≥ 1 − b', () => {
  for (const [s, f] of [
    [0, 3],
    [7, 2],
    [1e6, 1e5],
  ] as const) {
    expect(eventLogEvidence({ atMost: 0.25 })(s, f)).toBe(eventLogEvidence({ atLeast: 0.75 })(f, s));
  }
});

// Printed by the same script.
test.each([
  [1e-20, 1, 0, 44.44227157507354],
  [1e-20, 2, 1e6, 58.97544963565567],
  [1e-200, 1, 1e6, 440.9814256437248],
])('against p ≤ %d, where 1 − b rounds to 1, %d successes and %d failures agree too', (b, s, f, expected) => {
  expect(eventLogEvidence({ atMost: b })(s, f)).toBeCloseTo(expected, 9);
});

test('below 10⁻²⁰⁰ one success is still overwhelming, and failures are not informative', () => {
  expect(eventLogEvidence({ atMost: 5e-324 })(1, 1e6)).toBe(eventLogEvidence({ atMost: 1e-200 })(1, 1e6));
  expect(eventLogEvidence({ atMost: 5e-324 })(1, 1e6)).toBeGreaterThan(400);
  expect(eventLogEvidence({ atLeast: 5e-324 })(0, 1e7)).toBe(0);
});

test('at the ends of [0, 1] it is exact', () => {
  expect(eventLogEvidence({ atLeast: 1 })(1e7, 0)).toBe(0);
  expect(eventLogEvidence({ atLeast: 1 })(1e7, 1)).toBe(Infinity);
  expect(eventLogEvidence({ atMost: 0 })(0, 5)).toBe(0);
  expect(eventLogEvidence({ atMost: 0 })(1, 5)).toBe(Infinity);
});

test('what is always true is never rejected', () => {
  expect(eventLogEvidence({ atLeast: 0 })(0, 1e7)).toBe(0);
  expect(eventLogEvidence({ atMost: 1 })(1e7, 0)).toBe(0);
});

test('extreme counts give finite evidence of the right sign', () => {
  expect(eventLogEvidence({ atLeast: 0.5 })(0, 1e7)).toBeCloseTo(1e7 * Math.LN2, -2);
  expect(eventLogEvidence({ atLeast: 0.5 })(1e7, 0)).toBeLessThan(0);
  expect(eventLogEvidence({ atLeast: 0.9999 })(1e7, 0)).toBeGreaterThan(-100);
});

test('a bound outside [0, 1] is refused', () => {
  expect(() => eventLogEvidence({ atLeast: 1.2 })).toThrow(new RangeError('invalid bound; not in [0, 1]: 1.2'));
  expect(() => eventLogEvidence({ atMost: Number.NaN })).toThrow('invalid bound; not in [0, 1]: NaN');
});

test('no counts give more evidence than the alternative that fits them best', () => {
  for (const bound of [0, 1e-12, 1e-3, 0.3, 0.5, 0.9, 1 - 1e-9, 1]) {
    for (const nullHypothesis of [{ atLeast: bound }, { atMost: bound }]) {
      const [evidence, most] = [eventLogEvidence(nullHypothesis), mostEventLogEvidence(nullHypothesis)];
      for (const draws of [1, 2, 7, 60, 1000, 1e6]) {
        for (const share of [0, 1e-3, 0.1, 0.3, 0.5, 0.89, 1]) {
          const successes = Math.round(share * draws);
          const [found, limit] = [evidence(successes, draws - successes), most(successes, draws - successes)];
          expect(found, `${successes} of ${draws} against ${JSON.stringify(nullHypothesis)}`).not.toBeGreaterThan(
            limit + 1e-7,
          );
        }
      }
    }
  }
});

import { expect, test } from 'vitest';
import { bettingEProcess } from '../bettingEProcess.ts';
import { BETS } from '../bettingWealth.ts';
import type { OneSided, ValueRange } from '../Question.ts';

interface Law {
  readonly values: readonly number[];
  readonly chances: readonly number[];
}

/** The mean of e after n draws, over all sequences of them. */
function meanEvidence(nullHypothesis: OneSided, range: ValueRange, { values, chances }: Law, n: number): number {
  let mean = 0;
  for (let sequence = 0; sequence < values.length ** n; sequence++) {
    const process = bettingEProcess(nullHypothesis, range);
    let chance = 1;
    for (let [draw, rest] = [0, sequence]; draw < n; draw++) {
      const which = rest % values.length;
      rest = Math.floor(rest / values.length);
      chance *= chances[which]!;
      process.observe(values[which]!);
    }
    mean += chance * Math.exp(process.logEvidence());
  }
  return mean;
}

// Each has mean 1 in the range [−1, 4].
const LAWS: Law[] = [
  { values: [-1, 4], chances: [0.6, 0.4] },
  { values: [-1, 1, 4], chances: [0.3, 0.5, 0.2] },
  { values: [0.9, 1.1], chances: [0.5, 0.5] },
];

test.each(LAWS)('the mean of e is 1 when the mean is the bound, for %o', (law) => {
  for (const n of [1, 3, 6]) {
    expect(meanEvidence({ atMost: 1 }, [-1, 4], law, n)).toBeCloseTo(1, 12);
    expect(meanEvidence({ atLeast: 1 }, [-1, 4], law, n)).toBeCloseTo(1, 12);
    expect(meanEvidence({ atMost: 1 }, [-1, Infinity], law, n)).toBeCloseTo(1, 12);
  }
});

test.each(LAWS)('the mean of e is below 1 when the null hypothesis holds with room, for %o', (law) => {
  for (const n of [1, 3, 6]) {
    expect(meanEvidence({ atMost: 1.5 }, [-1, 4], law, n)).toBeLessThan(1);
    expect(meanEvidence({ atLeast: 0.5 }, [-1, 4], law, n)).toBeLessThan(1);
  }
});

test('both sides agree with the products written out', () => {
  const values = [2, 3.5, 2.9, 2.2, 3.3];
  const upwards = bettingEProcess({ atMost: 2.4 }, [2, 4]);
  const downwards = bettingEProcess({ atLeast: 2.4 }, [2, 4]);
  for (const x of values) {
    upwards.observe(x);
    downwards.observe(x);
  }
  const average = (ratio: (x: number) => number) =>
    BETS.reduce((sum, c) => sum + values.reduce((product, x) => product * (1 - c + c * ratio(x)), 1), 0) / BETS.length;
  expect(Math.exp(upwards.logEvidence())).toBeCloseTo(
    average((x) => (x - 2) / 0.4),
    9,
  );
  expect(Math.exp(downwards.logEvidence())).toBeCloseTo(
    average((x) => (4 - x) / 1.6),
    12,
  );
  expect(upwards.draws).toBe(5);
});

test('steady draws of 0.6 speak against a mean of at most 0.5', () => {
  const process = bettingEProcess({ atMost: 0.5 }, [0, 1]);
  for (let draw = 0; draw < 100; draw++) process.observe(0.6);
  expect(process.logEvidence()).toBeCloseTo(16.348, 3);
});

test('at the ends of the range it is exact', () => {
  const never = bettingEProcess({ atMost: 0 }, [0, 1]);
  never.observe(0);
  expect(never.logEvidence()).toBe(0);
  never.observe(1e-12);
  expect(never.logEvidence()).toBe(Infinity);
  const always = bettingEProcess({ atLeast: 1 }, [0, 1]);
  always.observe(1);
  expect(always.logEvidence()).toBe(0);
  always.observe(0.5);
  expect(always.logEvidence()).toBe(Infinity);
});

test('what is always true is never rejected', () => {
  const [least, most] = [bettingEProcess({ atLeast: 0 }, [0, 1]), bettingEProcess({ atMost: 1 }, [0, 1])];
  for (const process of [least, most]) for (const x of [0, 1, 0.5]) process.observe(x);
  expect([least.logEvidence(), most.logEvidence()]).toEqual([0, 0]);
});

test('without an upper limit a mean can be shown to be large but never small', () => {
  const process = bettingEProcess({ atMost: 1 }, [0, Infinity]);
  for (let draw = 0; draw < 20; draw++) process.observe(draw);
  expect(process.logEvidence()).toBeGreaterThan(20);
  expect(() => bettingEProcess({ atLeast: 1 }, [0, Infinity])).toThrow(
    new RangeError('draws without upper limit can never show that their mean is below 1'),
  );
  expect(() => bettingEProcess({ atMost: 1 }, [-Infinity, 2])).toThrow(
    new RangeError('draws without lower limit can never show that their mean is above 1'),
  );
  expect(bettingEProcess({ atLeast: 1 }, [-Infinity, 2]).logEvidence()).toBe(0);
});

test('a value outside the range, NaN or ∞ is refused and not counted', () => {
  const process = bettingEProcess({ atMost: 0.5 }, [0, 1]);
  expect(() => process.observe(1.0001)).toThrow(new RangeError('invalid draw; not in [0, 1]: 1.0001'));
  expect(() => process.observe(Number.NaN)).toThrow('invalid draw; not in [0, 1]: NaN');
  expect(() => bettingEProcess({ atMost: 1 }, [0, Infinity]).observe(Infinity)).toThrow(RangeError);
  expect(process.draws).toBe(0);
});

test('an impossible bound or range is refused', () => {
  expect(() => bettingEProcess({ atMost: 2 }, [0, 1])).toThrow(new RangeError('invalid bound; not in [0, 1]: 2'));
  expect(() => bettingEProcess({ atMost: Infinity }, [0, Infinity])).toThrow('invalid bound');
  expect(() => bettingEProcess({ atMost: 0 }, [1, 0])).toThrow('invalid range');
});

test('the evidence is the same in every unit, also where the range is wider than the largest double', () => {
  const unit = 2 ** 1023;
  const values = Array.from({ length: 300 }, (_, i) => ((i * 37) % 101) / 100 - 0.3);
  for (const [nullHypothesis, scaled] of [
    [{ atMost: 0.1 }, { atMost: 0.1 * unit }],
    [{ atLeast: 0.5 }, { atLeast: 0.5 * unit }],
  ] as const) {
    const process = bettingEProcess(nullHypothesis, [-1, 1]);
    const large = bettingEProcess(scaled, [-unit, unit]);
    process.observeAll(values, 0, values.length);
    large.observeAll(
      values.map((x) => x * unit),
      0,
      values.length,
    );
    expect(large.logEvidence()).toBe(process.logEvidence());
  }
});

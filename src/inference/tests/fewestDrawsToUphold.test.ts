import { expect, test } from 'vitest';
import { eventLogEvidence } from '../eventLogEvidence.ts';
import type { Question } from '../Question.ts';
import { sequentialTest } from '../sequentialTest.ts';
import { couldRefute, couldUphold, fewestDrawsToUphold, unanimousDrawsToRefute } from '../fewestDrawsToUphold.ts';

const alpha = 1e-9;

function upholdsAfter(question: Question, n: number, x: number): boolean {
  const test = sequentialTest({ ...question, alphaRefuted: alpha, alphaUpheld: alpha });
  for (let draw = 0; draw < n; draw++) test.observe(x);
  return test.status() === 'upheld';
}

test.each<[string, Question, number]>([
  ['an event at least ½', { hypothesis: { atLeast: 0.5 }, margin: 0.01, range: 'event' }, 1],
  ['an event at least 0.99', { hypothesis: { atLeast: 0.99 }, margin: 0.001, range: 'event' }, 1],
  ['an event at most 0.02', { hypothesis: { atMost: 0.02 }, range: 'event' }, 0],
  ['a mean at most 3', { hypothesis: { atMost: 3 }, margin: 1, range: [2, 10] }, 2],
  ['a mean at least 9', { hypothesis: { atLeast: 9 }, margin: 1, range: [2, 10] }, 10],
])('so many unanimous draws uphold, and one less does not: %s', (_name, question, x) => {
  const draws = fewestDrawsToUphold({ ...question, alpha });
  expect(upholdsAfter(question, draws, x)).toBe(true);
  expect(upholdsAfter(question, draws - 1, x)).toBe(false);
});

test('equality of a mean: draws at the best place uphold after so many, and at no place after one less', () => {
  const question = { hypothesis: { equals: 0.3, within: 0.05 }, range: [0, 1] } as const;
  const draws = fewestDrawsToUphold({ ...question, alpha });
  const places = Array.from({ length: 401 }, (_, index) => 0.26 + index * 1e-4);
  expect(places.some((x) => upholdsAfter(question, draws, x))).toBe(true);
  expect(places.some((x) => upholdsAfter(question, draws - 1, x))).toBe(false);
});

test('equality of a probability: no counts uphold sooner, and some uphold soon after', () => {
  const draws = fewestDrawsToUphold({ hypothesis: { equals: 0.3, within: 0.1 }, range: 'event', alpha });
  const [low, high] = [eventLogEvidence({ atMost: 0.3 - 0.1 }), eventLogEvidence({ atLeast: 0.3 + 0.1 })];
  const best = (n: number) =>
    Math.max(...Array.from({ length: n + 1 }, (_, s) => Math.min(low(s, n - s), high(s, n - s))));
  expect(best(draws - 1)).toBeLessThan(-Math.log(alpha));
  expect(Math.max(...Array.from({ length: 20 }, (_, more) => best(draws + more)))).toBeGreaterThan(-Math.log(alpha));
});

test('what is out of reach takes infinitely many', () => {
  expect(fewestDrawsToUphold({ hypothesis: { atMost: 1 }, margin: 0.5, range: [0, Infinity], alpha })).toBe(Infinity);
  expect(fewestDrawsToUphold({ hypothesis: { atLeast: 0.005 }, margin: 0.01, range: 'event', alpha })).toBe(Infinity);
  expect(fewestDrawsToUphold({ hypothesis: { atLeast: 1 }, margin: 1e-16, range: 'event', alpha })).toBe(Infinity);
});

test('a value without limit may uphold a bound from below at once', () => {
  expect(fewestDrawsToUphold({ hypothesis: { atLeast: 1 }, margin: 0.5, range: [0, Infinity], alpha })).toBe(1);
});

test('an impossible level is refused', () => {
  expect(() => fewestDrawsToUphold({ hypothesis: { atLeast: 1 }, range: 'event', alpha: 2 })).toThrow('invalid alpha');
});

test('so many are needed in every unit, also where the range is wider than the largest double', () => {
  const unit = 2 ** 1023;
  const draws = (unit: number) => [
    fewestDrawsToUphold({ hypothesis: { atLeast: -0.1 * unit }, range: [-unit, unit], alpha }),
    fewestDrawsToUphold({ hypothesis: { equals: 0.3 * unit, within: 0.05 * unit }, range: [-unit, unit], alpha }),
  ];
  expect(draws(unit)).toEqual(draws(1));
});

/** The fewest draws, each at an end of the range, that refute, by trying all of their counts; ∞ above a number. */
function fewestByTrying(question: Question, most: number): number {
  const [lo, hi] = question.range === 'event' ? [0, 1] : question.range;
  for (let n = 1; n <= most; n++) {
    for (let upper = 0; upper <= n; upper++) {
      const test = sequentialTest({ ...question, alphaRefuted: 1e-3, alphaUpheld: 1e-300 });
      for (let draw = 0; draw < n; draw++) test.observe(draw < upper ? hi : lo);
      if (test.status() === 'refuted') return n;
    }
  }
  return Infinity;
}

test.each<Question>([
  { hypothesis: { atLeast: 0.5 }, range: 'event' },
  { hypothesis: { atMost: 0.02 }, range: 'event' },
  { hypothesis: { atLeast: 1 }, range: 'event' },
  { hypothesis: { equals: 0.3, within: 0.1 }, range: 'event' },
  { hypothesis: { atMost: 3 }, margin: 1, range: [2, 10] },
  { hypothesis: { atLeast: 3 }, range: [2, 10] },
  { hypothesis: { atLeast: 1 }, range: [0, 1] },
  { hypothesis: { equals: 0, within: 0.1 }, range: [0, 1] },
  { hypothesis: { equals: 0.4, within: 0.1 }, range: [0, 1] },
])('so many draws at the worst end refute, and no fewer at any ends do: %j', (question) => {
  const draws = unanimousDrawsToRefute({ ...question, alpha: 1e-3 });
  expect(draws).toBeLessThanOrEqual(70);
  expect(fewestByTrying(question, draws)).toBe(draws);
});

test('what cannot be shown false takes infinitely many draws to refute', () => {
  const unlimited = [0, Infinity] as const;
  expect(unanimousDrawsToRefute({ hypothesis: { atLeast: 5 }, range: unlimited, alpha })).toBe(Infinity);
  expect(unanimousDrawsToRefute({ hypothesis: { atMost: 5 }, range: unlimited, alpha })).toBe(1);
  expect(unanimousDrawsToRefute({ hypothesis: { equals: 5, within: 1 }, range: unlimited, alpha })).toBe(1);
  expect(unanimousDrawsToRefute({ hypothesis: { atLeast: 0 }, range: 'event', alpha })).toBe(Infinity);
});

test.each<Question>([
  { hypothesis: { atLeast: 0.5 }, margin: 0.01, range: 'event' },
  { hypothesis: { atMost: 0.02 }, range: 'event' },
  { hypothesis: { equals: 0.3, within: 0.1 }, range: 'event' },
  { hypothesis: { atMost: 3 }, margin: 1, range: [2, 10] },
  { hypothesis: { equals: 0.3, within: 0.05 }, range: [0, 1] },
  { hypothesis: { atMost: 1 }, margin: 0.5, range: [0, Infinity] },
  { hypothesis: { atLeast: 1 }, margin: 1e-16, range: 'event' },
])('so many draws could be enough exactly from the fewest on: %j', (question) => {
  for (const [could, fewest] of [
    [couldUphold, fewestDrawsToUphold],
    [couldRefute, unanimousDrawsToRefute],
  ] as const) {
    const draws = fewest({ ...question, alpha });
    const enough = [1, 10, 1e4, 1e7, draws - 1, draws, draws + 1].filter((n) => n >= 1 && n < Infinity);
    expect(enough.map((n) => could({ ...question, alpha }, n))).toEqual(enough.map((n) => n >= draws));
  }
});

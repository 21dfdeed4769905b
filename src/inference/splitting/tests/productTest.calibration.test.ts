import { describe, expect, test } from 'vitest';
import { stream } from '../../../random/stream.ts';
import { ArrivalEvidence } from '../ArrivalEvidence.ts';
import { ARRIVALS } from '../logPowers.ts';
import { type ProductTest, productTest } from '../productTest.ts';
import { observeDraws } from './observeDraws.ts';

const ALPHA = 0.05;
const PATHS = 400;

/** Four standard errors above the level. */
const LIMIT = ALPHA + 4 * Math.sqrt((ALPHA * (1 - ALPHA)) / PATHS);

/** Products of probabilities of many sizes, evenly and unevenly over the levels, of rare and of nearly certain ones. */
const LEVELS: ReadonlyArray<readonly [name: string, levels: readonly number[]]> = [
  ['17 levels of 1/5', Array.from({ length: 17 }, () => 0.2)],
  ['one level of ½', [0.5]],
  ['one level of 0.02', [0.02]],
  ['40 levels of 0.9', Array.from({ length: 40 }, () => 0.9)],
  ['uneven levels', [0.9, 0.02, 0.5, 0.99, 0.1, 0.3]],
  ['a level that is given up at times', [0.5, 0.001]],
  ['a certain level', [1, 0.25]],
];

const productOf = (levels: readonly number[]): number => levels.reduce((product, p) => product * p, 1);

/** How often each answer is given within some draws, looking after every one. */
function frequencies(levels: readonly number[], name: string, question: object, draws = 60) {
  const count = { running: 0, refuted: 0, upheld: 0, missed: 0 };
  for (let path = 0; path < PATHS; path++) {
    const evidence = new ArrivalEvidence(levels.length);
    const asked = { margin: 0, alpha: { refuted: ALPHA, upheld: ALPHA }, ...question } as Parameters<
      typeof productTest
    >[0];
    const tested: ProductTest = productTest(asked, evidence);
    const rng = stream('product', name, path);
    observeDraws(evidence, levels, draws, rng, () => tested.status() !== 'running');
    count[tested.status()]++;
  }
  return { refuted: count.refuted / PATHS, upheld: count.upheld / PATHS };
}

describe.each(LEVELS)('a claim on the product of %s', (name, levels) => {
  const product = productOf(levels);

  test('is rarely refuted, and rarely upheld without a margin, where its bound is the product', () => {
    for (const key of ['atLeast', 'atMost'])
      for (const found of Object.values(frequencies(levels, name, { hypothesis: { [key]: product } })))
        expect(found).toBeLessThan(LIMIT);
  });

  test('is rarely refuted where it equals it', () => {
    const hypothesis = { equals: product, within: product / 10 };
    expect(frequencies(levels, name, { hypothesis }).refuted).toBeLessThan(LIMIT);
  });

  test('has an interval that rarely ever misses it', () => {
    let missed = 0;
    // A bound is outside of the interval as soon as it is rejected at half the level.
    const isMissed = (evidence: ArrivalEvidence): boolean =>
      [{ atLeast: product }, { atMost: product }].some((bound) => evidence.logEvidence(bound) >= Math.log(2 / ALPHA));
    for (let path = 0; path < PATHS; path++) {
      const evidence = new ArrivalEvidence(levels.length);
      observeDraws(evidence, levels, 40, stream('interval', name, path), () => isMissed(evidence));
      const [lo, hi] = evidence.interval(ALPHA);
      const misses = lo > product || hi < product;
      expect(misses).toBe(isMissed(evidence));
      if (misses) missed++;
    }
    expect(missed / PATHS).toBeLessThan(LIMIT);
  });
});

test('errors would show: bounds that the product misses by a factor of 1.5 are refuted far more often than the level', () => {
  const levels = LEVELS[0]![1];
  const bound = productOf(levels);
  expect(frequencies(levels, 'inside', { hypothesis: { atMost: bound / 1.5 } }).refuted).toBeGreaterThan(0.5);
  expect(frequencies(levels, 'inside', { hypothesis: { atLeast: 1.5 * bound } }).refuted).toBeGreaterThan(0.5);
});

describe('a probability of 10⁻¹² over 17 levels is decided at 10⁻⁹ within 10 %', () => {
  const levels = Array.from({ length: 17 }, () => 1e-12 ** (1 / 17));
  test.each([
    [{ atMost: 0.9e-12 }, Math.log(1 / 0.9)],
    [{ atLeast: 1.1e-12 }, Math.log(1.1)],
  ])('from the side of %j', (hypothesis, distance) => {
    const starts: number[] = [];
    for (let path = 0; path < 9; path++) {
      const evidence = new ArrivalEvidence(17);
      const tested = productTest({ hypothesis, margin: 0, alpha: { refuted: 1e-9, upheld: 1e-9 } }, evidence);
      observeDraws(evidence, levels, 20_000, stream('power', path), () => tested.status() === 'refuted');
      expect(tested.status()).toBe('refuted');
      starts.push(evidence.starts / 17);
    }
    const median = starts.toSorted((a, b) => a - b)[4]!;
    expect(median).toBeLessThan(600_000);
    // What one test that knew both hypotheses would take: ln(10⁹)·2v/δ², with v = 17(1 − p)/k for each draw of k arrivals.
    const p = levels[0]!;
    const wald = (Math.log(1e9) * 2 * 17 * (1 - p)) / ARRIVALS / distance ** 2;
    expect(median / (wald * (ARRIVALS / p))).toBeLessThan(1.5);
  });
});

import { describe, expect, test } from 'vitest';
import { rateChangeEvidence } from '../rateChangeEvidence.ts';

const evidence = (s1: number, f1: number, s2: number, f2: number): number =>
  rateChangeEvidence({ successes: s1, failures: f1 }, { successes: s2, failures: f2 });

describe('evidence that a rate has changed', () => {
  test('is the ratio of the mixtures to the largest likelihood, by exact rationals', () => {
    // m(1, 0) = ½, m(2, 1) = (1/2 · 3/2 · 1/2)/6 = 1/16; the pooled likelihood of 3 successes in 4 is 27/256.
    expect(Math.exp(evidence(1, 0, 2, 1))).toBeCloseTo(0.5 / 16 / (27 / 256), 12);
    expect(evidence(0, 0, 0, 0)).toBeCloseTo(0, 12);
  });

  test('does not depend on the order of the samples, nor on what is called a success', () => {
    expect(evidence(3, 9, 7, 2)).toBeCloseTo(evidence(7, 2, 3, 9), 12);
    expect(evidence(3, 9, 7, 2)).toBeCloseTo(evidence(9, 3, 2, 7), 12);
  });

  test('grows with the draws where the rates differ and falls where they do not', () => {
    expect(evidence(500, 500, 700, 300)).toBeGreaterThan(30);
    expect(evidence(5000, 5000, 7000, 3000)).toBeGreaterThan(300);
    expect(evidence(600, 400, 600, 400)).toBeLessThan(evidence(60, 40, 60, 40));
    expect(evidence(60, 40, 60, 40)).toBeLessThan(0);
  });

  test('is never for a change where a sample is empty', () => {
    for (let s = 0; s <= 40; s++) expect(evidence(s, 40 - s, 0, 0)).toBeLessThan(1e-12);
  });

  test.each([-1, Number.NaN, Infinity])('takes no count of %s', (count) => {
    expect(() => evidence(1, count, 1, 1)).toThrow('invalid count; not a finite number from 0 on');
  });
});

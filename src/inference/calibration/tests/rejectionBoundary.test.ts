import { expect, test } from 'vitest';
import { eventLogEvidence } from '../../eventLogEvidence.ts';
import { rejectionBoundary } from '../rejectionBoundary.ts';

test('the boundary is the last count that rejects', () => {
  const times = [1, 10, 100, 101, 5000];
  const boundary = rejectionBoundary({ atLeast: 0.7 }, 0.01, times);
  const logEvidence = eventLogEvidence({ atLeast: 0.7 });
  for (const [index, n] of times.entries()) {
    const count = boundary[index]!;
    if (count >= 0) expect(logEvidence(count, n - count)).toBeGreaterThanOrEqual(Math.log(100));
    if (count < n) expect(logEvidence(count + 1, n - count - 1)).toBeLessThan(Math.log(100));
  }
});

test('against p ≤ b it counts failures', () => {
  const times = [5, 50, 500];
  expect(rejectionBoundary({ atMost: 0.25 }, 0.01, times)).toEqual(rejectionBoundary({ atLeast: 0.75 }, 0.01, times));
});

import { expect, test } from 'vitest';
import { stream } from '../../../random/stream.ts';
import { binomialLaw } from '../binomialLaw.ts';
import { expectedLoss } from '../expectedLoss.ts';
import { sphereSumReluMoments } from '../sphereSumReluMoments.ts';
import { sphereSumTail } from '../sphereSumTail.ts';

/** Numbers of coordinates, dimensions and places of which many have a tail beyond them that changes nothing. */
const rng = stream('negligible terms');
const places = Array.from({ length: 2000 }, () => {
  const m = 2 + Math.floor(3000 * rng() ** 3);
  const r = 1 + Math.floor(40 * rng() ** 2);
  return { r, m, t: 14 * rng() * Math.sqrt(r / m) };
});

test('what is left out on one side is a part of the other side that no double can show', () => {
  let exact = 0;
  for (const { r, m, t } of places) {
    const [beyond, before] = [sphereSumReluMoments(r, m, t), sphereSumReluMoments(r, m, -t)];
    expect(before).toEqual({ first: beyond.first + t, second: r / m + t * t - beyond.second });
    if (r > 1) expect(sphereSumTail(r, m, -t)).toBe(1 - sphereSumTail(r, m, t));
    if (before.first === t) exact++;
  }
  expect(exact).toBeGreaterThan(200);
  expect(exact).toBeLessThan(1800);
});

test('a loss is that of all its terms to the last digits, those left out included', () => {
  for (const [n, m, p, shift] of [
    [20, 5, 0.1, 0.4],
    [40, 400, 0.05, 0.6],
    [60, 3000, 0.04, 0.3],
    [40, 20_000, 0.1, 0.12],
    [12, 50, 0.3, 0],
  ] as const) {
    let all = 0;
    for (const { value: r, probability } of binomialLaw(n - 1, p)) {
      const [absent, present] = [sphereSumReluMoments(r, m, shift), sphereSumReluMoments(r, m, shift - 1)];
      all += probability * ((1 - p) * absent.second + p * (present.second - 2 * present.first + 1));
    }
    const loss = expectedLoss({ design: 'plain', n, m, inputs: { bernoulli: p }, activation: { shift } });
    expect(Math.abs(loss / (n * all) - 1)).toBeLessThan(1e-14);
  }
});

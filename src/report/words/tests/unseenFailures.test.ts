import { expect, test } from 'vitest';
import { unseenFailures, unseenShare } from '../unseenFailures.ts';

test('the share of failures that draws without one leave possible is that at which none in all draws has chance 10⁻⁹', () => {
  for (const draws of [1, 64, 4416, 1e6]) expect((1 - unseenShare(draws)) ** draws / 1e-9).toBeCloseTo(1, 3);
  expect(unseenFailures(4416)).toBe(
    'None of the draws failed; if more than 0.468\u202F% of such draws failed, on average, the chance of that would be at most 10⁻⁹.',
  );
});

test('and failures that are unevenly spread over the settings are seen no less often', () => {
  const [draws, share] = [200, unseenShare(200)];
  for (const spread of [0, 0.3, 1]) {
    const chances = Array.from({ length: draws }, (_, i) => share * (1 + (i % 2 === 0 ? spread : -spread)));
    expect(chances.reduce((product, p) => product * (1 - p), 1)).toBeLessThanOrEqual(1e-9 * (1 + 1e-9));
  }
});

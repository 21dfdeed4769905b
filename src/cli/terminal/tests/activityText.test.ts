import { expect, test } from 'vitest';
import { activityText, begunOf } from '../activityText.ts';
import { drawRate } from '../drawRate.ts';

const worker = (host: string, workers: number) => ({ id: '01234567', engine: '89abcdef', node: 20, host, workers });

test('says what is in work, who works, and how fast', () => {
  const activity = {
    queued: 9,
    inWork: 2,
    workers: [worker('beta', 4), worker('alpha', 2), worker('beta', 8)],
    blocks: { made: 0, used: 0 },
  };
  expect(activityText(activity, 1234.5)).toBe('2 in work, 7 waiting · workers: alpha 2, beta 12 · 1235 draws/s');
  expect(activityText({ queued: 1, inWork: 0, workers: [], blocks: { made: 120, used: 117 } }, 0)).toBe(
    '0 in work, 1 waiting · workers: none · 0 draws/s · 120 blocks of draws made for others, 3 in vain',
  );
  expect(activityText({ queued: 1, inWork: 0, workers: [], blocks: { made: 0, used: 0 } })).toBe(
    '0 in work, 1 waiting · workers: none',
  );
});

test('names only the claims that a worker has begun', () => {
  const progress = { done: 0, total: 2, timeLimit: 9, draws: 0, running: [{ id: 'a' }, { id: 'b', since: 3 }] };
  expect(begunOf(progress).running).toEqual([{ id: 'b', since: 3 }]);
});

test('counts the draws of the last ten seconds', () => {
  let now = 0;
  const rate = drawRate(() => now);
  expect(rate(0)).toBe(0);
  now = 2000;
  expect(rate(4000)).toBe(2000);
  for (; now < 60_000; now += 1000) rate(100_000 + now);
  expect(rate(100_000 + now)).toBeCloseTo(1000, 6);
});

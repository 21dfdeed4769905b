import { describe, expect, test } from 'vitest';
import { stream } from '../src/random/stream.ts';
import { FACTOR, FALSE_ALARM, regressionOf, regressionText } from './regression.ts';

const none = (): Promise<readonly number[]> => Promise.reject(new Error('no more rounds are needed'));
const times = (count: number, ratio: number): number[] => Array.from({ length: count }, () => ratio);

describe('a ratio that is worse than the recorded one by more than a quarter', () => {
  test.each([
    ['a cost that has grown', { atMost: 2 }, 1.6 * 1.3],
    ['a speed that has fallen', { atLeast: 1 }, 1.6 / 1.3],
  ])('is reported once enough rounds are worse: %s', async (_what, goal, ratio) => {
    expect(await regressionOf(goal, 1.6, times(20, ratio), none)).toEqual({ rounds: 13, worse: 13 });
  });

  test('takes further rounds, and no single figure decides', async () => {
    let asked = 0;
    const more = (): Promise<readonly number[]> => Promise.resolve(times(++asked > 0 ? 5 : 0, 3));
    expect(await regressionOf({ atMost: 2 }, 2, [3], more)).toEqual({ rounds: 13, worse: 13 });
    expect(asked).toBe(3);
  });

  test('is not reported where rounds run out or the median recovers', async () => {
    expect(await regressionOf({ atMost: 2 }, 2, [3], () => Promise.resolve([]))).toBeUndefined();
    expect(await regressionOf({ atMost: 2 }, 2, [3], () => Promise.resolve([2, 2]))).toBeUndefined();
  });
});

test.each([
  ['as it was', { atMost: 2 }, 2],
  ['worse by a fifth', { atMost: 2 }, 2.4],
  ['better', { atMost: 2 }, 1],
  ['a speed as it was', { atLeast: 2 }, 2],
  ['a speed that has grown', { atLeast: 2 }, 9],
])('no further rounds are measured where the ratio is %s', async (_what, goal, ratio) => {
  expect(await regressionOf(goal, 2, times(11, ratio), none)).toBeUndefined();
});

test('false alarms are as rare as promised where the median is worse by just a quarter', async () => {
  const [runs, recorded] = [1000, 2];
  let alarms = 0;
  for (let run = 0; run < runs; run++) {
    const rng = stream('bench', 'regression', run);
    // The ratio has a median of 1.25 times the recorded one, and rounds are added as long as they are asked for.
    const rounds = (): number[] => Array.from({ length: 11 }, () => recorded * FACTOR * (0.5 + rng()));
    if ((await regressionOf({ atMost: 2 }, recorded, rounds(), () => Promise.resolve(rounds()))) !== undefined)
      alarms++;
  }
  // More than 7 of 1000 at 0.001 have probability 10⁻⁵.
  expect(alarms).toBeLessThanOrEqual(7);
  expect(FALSE_ALARM).toBe(0.001);
});

test('a regression is found where the median is twice the recorded one, however noisy the rounds are', async () => {
  for (let run = 0; run < 50; run++) {
    const rng = stream('bench', 'found', run);
    const rounds = (): number[] => Array.from({ length: 11 }, () => 2 * (1.2 + 1.6 * rng()));
    const found = await regressionOf({ atMost: 2 }, 2, rounds(), () => Promise.resolve(rounds()));
    expect(found?.rounds).toBeLessThanOrEqual(44);
  }
});

test('its sentence names the rounds and what to do', () => {
  expect(regressionText('normals', 1.6597, { rounds: 14, worse: 13 })).toBe(
    'normals: REGRESSION: in 13 of 14 rounds the ratio was worse than the recorded 1.66 by more than a quarter; the recorded row is kept; to record the new one, run npm run bench -- normals --accept',
  );
});

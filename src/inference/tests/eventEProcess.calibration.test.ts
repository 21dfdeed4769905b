import { expect, test } from 'vitest';
import { stream } from '../../random/stream.ts';
import { binomialCount } from '../calibration/binomialCount.ts';
import { rejectionBoundary } from '../calibration/rejectionBoundary.ts';
import { lookTimes } from '../lookTimes.ts';

/** The processes are looked at after every draw; the chances below are per process. */
const PATHS = 20_000;

/** Four standard errors of a frequency at its level: seen by chance once in thirty thousand. */
const tolerance = (alpha: number) => 4 * Math.sqrt((alpha * (1 - alpha)) / PATHS);

/**
 * How often evidence against p ≥ b (first), and against p ≤ b (second), ever passes 1/α within so many draws of
 * probability exactly b.
 *
 * The draws are made in runs between the rarer of the two outcomes. Within a run the evidence against that one being so
 * frequent only grows, and the other only falls; so it is enough to look at the two ends of a run, and no draw is
 * missed.
 */
function alarmRates(b: number, horizon: number, alpha: number): readonly [number, number] {
  const times = Array.from({ length: horizon }, (_, index) => index + 1);
  const againstAtLeast = rejectionBoundary({ atLeast: b }, alpha, times);
  const againstAtMost = rejectionBoundary({ atMost: b }, alpha, times);
  const rareIsSuccess = b <= 0.5;
  const tooRare = rareIsSuccess ? againstAtLeast : againstAtMost;
  const tooOften = rareIsSuccess ? againstAtMost : againstAtLeast;
  const logCommon = Math.log1p(-Math.min(b, 1 - b));
  const rng = stream('false alarms of an event', b, alpha);
  let [rareAlarms, oftenAlarms] = [0, 0];
  for (let path = 0; path < PATHS; path++) {
    let [foundRare, foundOften] = [false, false];
    // After n draws the rare outcome has come up `count` times, the last time in draw n.
    for (let n = 0, count = 0; n < horizon; count++) {
      const next = n + 1 + Math.floor(Math.log1p(-rng()) / logCommon);
      const end = Math.min(next - 1, horizon);
      if (end > 0 && count <= tooRare[end - 1]!) foundRare = true;
      if (next <= horizon && next - (count + 1) <= tooOften[next - 1]!) foundOften = true;
      n = next;
    }
    if (foundRare) rareAlarms++;
    if (foundOften) oftenAlarms++;
  }
  const rates = [rareAlarms / PATHS, oftenAlarms / PATHS] as const;
  return rareIsSuccess ? rates : [rates[1], rates[0]];
}

test.each(
  [0.05, 0.01].flatMap(
    (alpha) =>
      [
        [0.001, 5000, alpha],
        [0.5, 500, alpha],
        [0.9, 1000, alpha],
        [0.99, 5000, alpha],
        [0.999, 5000, alpha],
      ] as const,
  ),
)(
  'a true probability of %d, looked at after each of %d draws, raises an alarm with probability at most %d',
  (b, horizon, alpha) => {
    for (const rate of alarmRates(b, horizon, alpha)) expect(rate).toBeLessThan(alpha + tolerance(alpha));
  },
);

test('over a hundred thousand draws at p = ½ nearly half of the level is used, and no more than all of it', () => {
  const alpha = 0.05;
  const paths = 1000;
  const times = lookTimes(1e5);
  const boundary = rejectionBoundary({ atLeast: 0.5 }, alpha, times);
  const rng = stream('false alarms over many draws');
  let alarms = 0;
  for (let path = 0; path < paths; path++) {
    let [successes, before] = [0, 0];
    const alarmed = times.some((n, look) => {
      successes += binomialCount(rng, n - before, 0.5);
      before = n;
      return successes <= boundary[look]!;
    });
    if (alarmed) alarms++;
  }
  expect(alarms / paths).toBeGreaterThan(0.4 * alpha);
  expect(alarms / paths).toBeLessThan(alpha + 4 * Math.sqrt((alpha * (1 - alpha)) / paths));
});

import { bettingWealth } from './bettingWealth.ts';
import { checkRange } from './checkRange.ts';
import type { EProcess } from './EProcess.ts';
import type { OneSided, ValueRange } from './Question.ts';

/** Draws whose bets are paid together. */
const BATCH = 64;

/** Numbers up to this can be subtracted from any double without overflow. */
const LARGE = 2 ** 960;

/**
 * Evidence against a bound on the mean of a quantity with a known range, draw by draw, by betting.
 *
 * Against mean ≤ b, a stake returns the ratio (x − lo)/(b − lo): never negative, and of mean at most 1 if the null
 * hypothesis is true. Against mean ≥ b it is (hi − x)/(hi − b). So `bettingWealth`, which proves the rest, is an
 * e-process; nothing but the range and the bound on the mean (given the past) is assumed, neither independence nor a
 * variance. It adapts to the variance: the wealth follows whichever bettor the draws favour.
 *
 * Only the end that the ratio starts from is needed: with hi = ∞ evidence against mean ≤ b is still possible, but none
 * against mean ≥ b (a rare huge value could always have been missed), and the other way round with lo = −∞.
 *
 * At the ends, exactly: one value above lo is infinite evidence against mean ≤ lo, one below hi against mean ≥ hi. The
 * null hypotheses mean ≥ lo and mean ≤ hi are always true; evidence against them stays 0 and they are never rejected.
 *
 * For draws of 0 and 1 the bettor with fraction c is the alternative q = b + c(1 − b) of `eventLogEvidence`; that one
 * is faster to update and averages over all alternatives.
 *
 * @param nullHypothesis `{ atMost: b }` for evidence against mean ≤ b, `{ atLeast: b }` for mean ≥ b; b in [lo, hi],
 *   finite
 * @param range `[lo, hi]`, lo < hi, that no value ever leaves; one end may be infinite
 * @returns a process that takes values in [lo, hi]
 * @throws RangeError when the range is empty or has no finite end, when b is outside it, or when the end that is
 *   needed is infinite; `observe` throws one for NaN, ±∞ or a value outside the range
 * @see Waudby-Smith and Ramdas (2024), section 4
 * @example
 * const process = bettingEProcess({ atMost: 0.5 }, [0, 1]);
 * for (let draw = 0; draw < 100; draw++) process.observe(0.6);
 * process.logEvidence(); // 16.348
 */
export function bettingEProcess(nullHypothesis: OneSided, range: ValueRange): EProcess {
  const [lo, hi] = range;
  checkRange(range);
  const bound = nullHypothesis.atLeast ?? nullHypothesis.atMost;
  if (!(bound >= lo && bound <= hi && Math.abs(bound) < Infinity)) {
    throw new RangeError(`invalid bound; not in [${lo}, ${hi}]: ${bound}`);
  }
  const upwards = nullHypothesis.atMost !== undefined;
  const [origin, limit] = upwards ? [lo, hi] : [hi, lo];
  const cannotBeFalse = bound === limit;
  if (Math.abs(origin) === Infinity) {
    const missing = upwards ? 'lower' : 'upper';
    const shown = upwards ? `above ${bound}` : `below ${bound}`;
    throw new RangeError(`draws without ${missing} limit can never show that their mean is ${shown}`);
  }
  // Halves are as exact, and the distance between two of them is never beyond the largest double.
  const scale = Math.abs(origin) > LARGE ? 1 / 2 : 1;
  const [start, length] = [origin * scale, bound * scale - origin * scale];
  const wealth = bettingWealth();
  const ratios = new Float64Array(BATCH);
  let draws = 0;
  const observeAll = (values: ArrayLike<number>, from: number, to: number): void => {
    for (let next = from; next < to;) {
      let rounds = 0;
      for (; next < to && rounds < BATCH; next++) {
        const x = values[next]!;
        if (!(x >= lo && x <= hi && Number.isFinite(x))) {
          wealth.betAll(ratios, rounds);
          throw new RangeError(`invalid draw; not in [${lo}, ${hi}]: ${x}`);
        }
        draws++;
        // Without room between bound and origin, a draw at the origin proves nothing and any other one everything.
        if (x !== bound && !cannotBeFalse) ratios[rounds++] = Math.abs((x * scale - start) / length);
      }
      wealth.betAll(ratios, rounds);
    }
  };
  return {
    observe: (x) => observeAll([x], 0, 1),
    observeAll,
    get draws() {
      return draws;
    },
    logEvidence: () => wealth.log(),
    mayReach: () => true,
  };
}

import { bernoulliKL } from './bernoulliKL.ts';
import { BETS } from './bettingWealth.ts';
import { checkAlpha } from './checkAlpha.ts';
import type { OneSided, ValueRange } from './Question.ts';

/**
 * What draws have shown: the share of an event's successes, or values of a quantity, each with its share of the draws;
 * the shares add up to 1, and are equal when left out.
 */
export type Sample =
  | { readonly share: number }
  | { readonly values: ArrayLike<number>; readonly shares?: ArrayLike<number>; readonly range: ValueRange };

/**
 * How fast evidence against a bound on a probability or a mean grows when further draws are like those of a sample, in
 * nats a draw.
 *
 * For an event it is KL(share ‖ bound), Wald's rate. For a quantity it is the rate of the best of the bettors of
 * `bettingWealth`, the largest over the stakes c of the average of ln(1 − c + c·ratio). A range that is wider than the
 * values costs draws here: against mean ≥ b the ratio is (hi − x)/(hi − b), so that with hi far away no bettor gains
 * more than (b − mean)/(hi − b) a draw.
 *
 * @returns a number in [0, ∞]; 0 where such draws give no evidence against the bound
 * @throws RangeError for a share outside [0, 1]
 * @example growthRate({ atMost: 0.5 }, { share: 0.6 }) // 0.0201355
 * @example growthRate({ atLeast: 2 }, { values: [1], range: [0, 10] })  // 0.1176
 * @example growthRate({ atLeast: 2 }, { values: [1], range: [0, 100] }) // 0.0101
 */
export function growthRate({ atLeast, atMost }: OneSided, sample: Sample): number {
  const bound = atLeast ?? atMost;
  if ('share' in sample) {
    const { share } = sample;
    const isAgainst = atMost === undefined ? share < bound : share > bound;
    return isAgainst ? bernoulliKL(share, bound) : 0;
  }
  const { values, shares, range } = sample;
  const origin = atMost === undefined ? range[1] : range[0];
  // Halves, for a range may be wider than the largest double.
  const room = bound / 2 - origin / 2;
  if (!Number.isFinite(origin)) return 0;
  let best = 0;
  for (const stake of BETS) {
    let sum = 0;
    for (let i = 0; i < values.length; i++) {
      const x = values[i]!;
      if (x !== bound) sum += (shares?.[i] ?? 1) * Math.log1p(stake * (Math.abs((x / 2 - origin / 2) / room) - 1));
    }
    best = Math.max(best, shares === undefined ? sum / values.length : sum);
  }
  return best;
}

/**
 * About how many draws it takes to reject a bound, when they are like those of a sample: Wald's ln(1/α) over the rate
 * at which the evidence grows, and for a quantity the ln 21 more that it costs not to know the best stake.
 *
 * An estimate for a report; it decides nothing.
 *
 * @param alpha the level at the setting, in (0, 1)
 * @returns a number in [0, ∞], not rounded
 * @throws RangeError for an alpha outside (0, 1) or a share outside [0, 1]
 * @example expectedDraws({ atMost: 0.5 }, { share: 0.6 }, 1e-9) // 1029.19
 */
export function expectedDraws(nullHypothesis: OneSided, sample: Sample, alpha: number): number {
  checkAlpha(alpha);
  const threshold = -Math.log(alpha) + ('share' in sample ? 0 : Math.log(BETS.length));
  return threshold / growthRate(nullHypothesis, sample);
}

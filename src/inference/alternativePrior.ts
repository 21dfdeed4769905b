/** A part of a prior: the law Beta(a, c), cut off at the boundary, with its weight in the mixture. */
export interface BetaPart {
  readonly weight: number;
  readonly a: number;
  readonly c: number;
}

/** Share of the prior that looks for effects of any size; the rest is spread evenly over the parts at the boundary. */
const WIDE_WEIGHT = 0.6;

/** κ: how sharply the other parts sit at the boundary. The number of draws at which one helps most grows with it. */
const SHARPNESS = [32, 1024, 32768];

/**
 * The prior over the alternatives q in [0, b) to a null hypothesis p ≥ b, as a mixture of Beta laws that are cut off
 * at b. Any prior is valid; this one is for speed.
 *
 * - The wide part, Beta(½, ¼), finds large effects. Near q = 0 it is spread out in ln q, and near q = 1 in ln(1 − q),
 *   so that a bound of 0.9999 sees both p = 0.999 and p = ½.
 * - Each of the others has its mean at b and, in log-odds, a standard deviation of about 1/√κ: 0.18, 0.031 and
 *   0.0055; after the cut it is half a bell beside the boundary. They find small effects. Where the bell is about as
 *   wide as the effect it costs some 2 nats besides its weight, however small the effect, and Jeffreys' prior would pay
 *   ½ ln n.
 *
 * Together they keep the expected number of draws within 1.35 of Wald's bound at α = 10⁻⁹, for b from 10⁻⁴ to
 * 1 − 10⁻⁴ and effects that take up to 10⁷ draws: `eventPower.calibration.test.ts`.
 *
 * @param b the boundary, in (0, 1]; it may round to 1 when `oneMinusB` is tiny
 * @param oneMinusB 1 − b, in (0, 1], given apart so that no digit of it is lost
 * @returns the parts; their weights add up to 1
 * @throws never
 * @see Robbins, "Statistical methods related to the law of the iterated logarithm" (1970), for mixing over alternatives
 * @example alternativePrior(0.5, 0.5)[1] // { weight: 0.1333..., a: 64, c: 64 }
 */
export function alternativePrior(b: number, oneMinusB: number): readonly BetaPart[] {
  return [
    { weight: WIDE_WEIGHT, a: 0.5, c: 0.25 },
    ...SHARPNESS.map((sharpness) => ({
      weight: (1 - WIDE_WEIGHT) / SHARPNESS.length,
      a: sharpness / oneMinusB,
      c: sharpness / b,
    })),
  ];
}

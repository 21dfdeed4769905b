import type { Probability, Quantile } from '../../../claim/Claim.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import { atSetting, type Setting } from '../../../claim/Setting.ts';
import { fault, numberFrom } from '../../validate/ClaimFault.ts';

/** What a claim says of a quantile at a setting. */
export interface QuantileBound {
  /** The p of the p-quantile, in (0, 1). */
  readonly p: number;
  readonly relation: '≤' | '≥';
  /** Finite. */
  readonly bound: number;
}

/**
 * A bound on a quantile as one on a probability. A p-quantile of X is a number q with P(X ≤ q) ≥ p and P(X ≥ q) ≥ 1 − p.
 *
 * **Some p-quantile is at most b exactly when P(X ≤ b) ≥ p.** If q ≤ b, then P(X ≤ b) ≥ P(X ≤ q) ≥ p. If P(X ≤ b) ≥ p, let q
 * be the least number with P(X ≤ q) ≥ p, which exists because P(X ≤ x) is continuous from the right; then q ≤ b, and
 * P(X < q) ≤ p, so that P(X ≥ q) ≥ 1 − p. In the same way some p-quantile is at least b exactly when P(X ≥ b) ≥ 1 − p. Where
 * there is one p-quantile, as there is wherever the distribution function passes p without a level stretch, "some" is "the".
 *
 * The sequential test for events therefore decides the claim. Its margin is one of probability: `upheld` means
 * P(X ≤ b) > p − margin.
 *
 * @throws ClaimFault from its functions, where p is not in (0, 1) or the bound is not finite
 */
export function quantileEvent(claim: Quantile<Domain, unknown>): Probability<Domain, unknown> {
  const { twin: _twin, sharpen: _sharpen, variable, ...said } = claim;
  const boundAt = ofLastSetting((setting: Setting) => quantileBoundAt(claim, setting));
  return {
    ...said,
    event: (outcome, setting) => {
      const { relation, bound } = boundAt(setting);
      const x = numberFrom('variable', setting, () => variable(outcome, setting));
      return relation === '≤' ? x <= bound : x >= bound;
    },
    probabilityAtLeast: (setting) => {
      const { p, relation } = boundAt(setting);
      return relation === '≤' ? p : 1 - p;
    },
  };
}

/** What is claimed at a setting. @throws ClaimFault where p is not in (0, 1) or the bound is not finite */
export function quantileBoundAt(claim: Quantile<Domain, unknown>, setting: Setting): QuantileBound {
  const p = numberFrom('quantile', setting, () => claim.quantile(setting));
  if (!(p > 0 && p < 1))
    throw fault('quantile', setting, `quantile is ${p}${atSetting(setting)}; it must lie between 0 and 1`);
  const key = claim.quantileAtMost === undefined ? 'quantileAtLeast' : 'quantileAtMost';
  const bound = numberFrom(key, setting, () => claim[key]!(setting));
  if (!Number.isFinite(bound)) throw fault(key, setting, `${key} is ${bound}${atSetting(setting)}; it must be finite`);
  return { p, relation: key === 'quantileAtMost' ? '≤' : '≥', bound };
}

/** The function with its last value kept: it is asked at one setting for many draws in a row. */
function ofLastSetting<T>(at: (setting: Setting) => T): (setting: Setting) => T {
  let last: { readonly setting: Setting; readonly value: T } | undefined;
  return (setting) => {
    if (last?.setting !== setting) last = { setting, value: at(setting) };
    return last.value;
  };
}

import type { Quantile } from '../../../claim/Claim.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import type { Setting } from '../../../claim/Setting.ts';
import { CLAIM_ALPHA } from '../../../inference/errorBudget.ts';
import { quantileConfidenceSequence } from '../../../inference/distribution/quantileConfidenceSequence.ts';
import type { SettingResult } from '../../../results/ClaimResult.ts';
import { jsonNumber } from '../../../results/jsonNumber.ts';
import { numberText } from '../../../results/words/numberText.ts';
import { numberFrom, rests, run } from '../../validate/ClaimFault.ts';
import { parameterView } from '../../validate/parameterView.ts';
import { decideByDraws } from '../decideByDraws.ts';
import type { Decider, Resources } from '../Decider.ts';
import { Samples } from '../Samples.ts';
import { quantileBoundAt, quantileEvent } from './quantileEvent.ts';

/**
 * Decides a bound on a quantile as one on a probability. A result in full has the quantile's estimate with its confidence
 * interval besides, for which the draws are made once more.
 */
export function decideQuantile(claim: Quantile<Domain, unknown>): Decider {
  const decide = decideByDraws(quantileEvent(claim));
  return (setting, resources) => {
    const { relation, bound } = quantileBoundAt(claim, setting);
    const of = `P(X ${relation} ${numberText(bound)})`;
    const named = (result: SettingResult): SettingResult => (result.status === 'vacuous' ? result : { ...result, of });
    const inFull = (result: SettingResult): SettingResult =>
      result.draws === 0
        ? named(result)
        : { ...named(result), quantile: estimated(claim, setting, result.draws, resources) };
    const result = decide(setting, {
      ...resources,
      keep: (found, whole) => resources.keep?.(named(found), () => inFull(whole())),
    });
    return resources.interval ? inFull(result) : named(result);
  };
}

function estimated(
  claim: Quantile<Domain, unknown>,
  setting: Setting,
  draws: number,
  { stream }: Resources,
): NonNullable<SettingResult['quantile']> {
  const view = parameterView(setting);
  const { p, relation, bound } = quantileBoundAt(claim, setting);
  const drawn = new Samples({ isEvent: false });
  drawn.upTo(
    draws,
    (rng) => {
      const outcome = run('draw', setting, () => claim.draw(rng, view));
      return numberFrom('variable', setting, () => claim.variable(outcome, view));
    },
    stream,
  );
  rests();
  const sorted = drawn.values.subarray(0, draws).toSorted();
  const [lo, hi] = quantileConfidenceSequence(sorted, p, CLAIM_ALPHA);
  return {
    p,
    estimate: jsonNumber(sorted[Math.ceil(p * draws) - 1]!),
    interval: [jsonNumber(lo), jsonNumber(hi)],
    relation,
    claimed: bound,
  };
}

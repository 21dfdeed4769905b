import type { Always, AlwaysDrawn } from '../../../claim/Claim.ts';
import type { Comparison, Relation, Rounding } from '../../../claim/Comparison.ts';
import { isQuantity, type Quantity } from '../../../claim/exact/Quantity.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import { atSetting, type Setting } from '../../../claim/Setting.ts';
import type { SettingResult } from '../../../results/ClaimResult.ts';
import { jsonNumber } from '../../../results/jsonNumber.ts';
import { answerFrom, fault, run, written } from '../../validate/ClaimFault.ts';
import { parameterView } from '../../validate/parameterView.ts';
import { BLOCK, type Decider, vacuousAt } from '../Decider.ts';
import { shown } from './shownValue.ts';
import { slackOf, tightnessOf } from './tightness.ts';

/** Decides a claim on every draw at a setting: the first failing draw refutes. */
export function decideAlways(claim: AlwaysDrawn<Domain, unknown>): Decider {
  return (setting, { stream, draws }) => {
    const view = parameterView(setting);
    let tightest: SettingResult | undefined;
    let drawn = 0;
    for (let block = 0; drawn < draws; block++) {
      const rng = stream(block);
      for (let index = 0; index < BLOCK && drawn < draws; index++) {
        const outcome = run('draw', setting, () => claim.draw(rng, view));
        drawn++;
        const found = judged(
          'always',
          setting,
          // A comparison that is taken for true is so in every draw; to watch it costs more than most draws.
          block === 0
            ? answerFrom('always', setting, () => claim.always(outcome, view))
            : run('always', setting, () => claim.always(outcome, view)),
        );
        if (found.status === 'refuted') {
          return {
            ...found,
            draws: drawn,
            at: { block, index },
            ...shown(setting, () => claim.show?.(outcome, setting)),
          };
        }
        if (tightest === undefined || found.tightness > tightest.tightness) tightest = found;
      }
    }
    return { ...(tightest ?? vacuousAt(setting, 'no draw is made')), draws: drawn };
  };
}

/** Decides a claim on every setting, exactly. */
export function decideHolds(claim: Always<Domain>): Decider {
  return (setting) => ({
    ...judged(
      'holds',
      setting,
      answerFrom('holds', setting, () => claim.holds(setting)),
    ),
    ...shown(setting, () => claim.show?.(setting)),
  });
}

/** The result of an answer of a claim. @throws ClaimFault where it is neither a truth value nor a comparison */
export function judged(key: string, setting: Setting, verdict: boolean | Comparison): SettingResult {
  if (typeof verdict === 'boolean') return { setting, status: verdict ? 'upheld' : 'refuted', draws: 0, tightness: 0 };
  // Each property is read once: an object may answer otherwise the second time.
  const { left, relation, right, holds, rounding }: Partial<Comparison> =
    typeof verdict === 'object' && verdict !== null ? verdict : {};
  if (
    left === undefined ||
    relation === undefined ||
    right === undefined ||
    typeof holds !== 'boolean' ||
    !RELATIONS.has(relation) ||
    !isQuantity(left) ||
    !isQuantity(right)
  ) {
    throw fault(
      key,
      setting,
      `${key} returned ${written(verdict)}${atSetting(setting)}; it must return true, false or a comparison`,
    );
  }
  return {
    setting,
    status: holds ? 'upheld' : 'refuted',
    draws: 0,
    measured: jsonNumber(left),
    relation,
    claimed: jsonNumber(right),
    ...allowed(left, right, rounding),
    slack: slackOf(left, relation, right),
    tightness: tightnessOf(left, relation, right),
  };
}

/** What a comparison allows for rounding, as a margin; two digits, rounded up. */
function allowed(left: Quantity, right: Quantity, { ulps = 0, scale }: Rounding = {}): Pick<SettingResult, 'margin'> {
  const size = scale ?? Math.max(Math.abs(Number(left)), Math.abs(Number(right)));
  const margin = ulps * Number.EPSILON * size;
  if (!(margin > 0 && margin < Infinity)) return {};
  const digit = 10 ** (Math.floor(Math.log10(margin)) - 1);
  return { margin: digit > 0 ? Number((Math.ceil(margin / digit) * digit).toPrecision(2)) : margin };
}

const RELATIONS: ReadonlySet<Relation> = new Set(['≤', '<', '≥', '>', '=']);

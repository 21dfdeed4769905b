import { estimates, isAtSettings, type Kinded, type KindedThat } from '../../claim/kindOf.ts';
import { asWritten } from '../../claim/ranges/asWritten.ts';
import type { Scalar, Setting } from '../../claim/Setting.ts';
import { CLAIM_ALPHA } from '../../inference/errorBudget.ts';
import type { AskedSizes, SettingResult } from '../../results/ClaimResult.ts';
import { decidingSetting } from '../../results/decidingSetting.ts';
import type { EffortName } from '../../results/Results.ts';
import { deciderOf } from '../decide/deciderOf.ts';
import { drawsAt, EFFORTS } from '../decide/Effort.ts';
import { drawStreams } from '../decide/streams.ts';
import { valueOutside } from '../search/outsideDomain.ts';
import { ClaimFault, OutOfTime, rests } from '../validate/ClaimFault.ts';
import type { Decision } from './Decision.ts';
import { meetsPrecondition } from './givenSettings.ts';
import { named } from './withSubject.ts';

/** What is asked, and with how many draws. */
interface Asked {
  readonly seed: string;
  readonly effort: EffortName;
  /** Sizes that the paper asks about. */
  readonly showAt?: Setting | undefined;
}

/**
 * What holds at the sizes that a claim asks about in `showAt`, or its paper does: a refuted claim is decided at them, and so is
 * any other that names sizes itself. Other parameters have the values of the setting that the verdict rests on. Sizes that
 * the claim names itself may lie beyond its ranges, which say where counterexamples are sought.
 *
 * It has no say in the verdict, and a level of its own: what is called refuted (upheld) at these sizes is called so wrongly
 * with probability at most α/2, and the interval misses with probability at most α, with α = {@link CLAIM_ALPHA}.
 *
 * @returns undefined where no sizes are asked about, the verdict rests on no setting, or the time is over
 */
export function askedSizes(
  id: string,
  kinded: Kinded,
  { verdict, evidence }: Decision,
  asked: Asked,
): AskedSizes | undefined {
  const { forAll, showAt: own } = kinded.claim;
  const at = decidingSetting(evidence)?.found.setting;
  if (at === undefined || !isAtSettings(kinded) || (own === undefined && verdict !== 'refuted')) return undefined;
  const all = { ...asked.showAt, ...(own as Setting | undefined) };
  const names = Object.keys(all).filter((name) => Object.hasOwn(forAll, name));
  if (Object.keys(all).length === 0) return undefined;
  if (names.length === 0) return { sizes: {}, outside: 'it has no such parameters' };
  const sizes = Object.fromEntries(names.map((name) => [name, asWritten(forAll[name]!, all[name]!) ?? all[name]!]));
  const setting: Setting = Object.freeze(
    Object.fromEntries(Object.entries(at).map(([name, value]): [string, Scalar] => [name, sizes[name] ?? value])),
  );
  try {
    const outside = whyOutside(kinded, setting, new Set(Object.keys(own ?? {})));
    if (outside !== undefined) return { sizes, outside };
    const isBeyond = valueOutside(forAll, setting) !== undefined;
    return { sizes, result: decide(id, kinded, setting, asked), ...(isBeyond ? { beyond: true } : {}) };
  } catch (error) {
    if (error instanceof OutOfTime) return undefined;
    if (error instanceof ClaimFault) return { sizes, fault: error.fault.message };
    throw error;
  }
}

function whyOutside({ claim }: Kinded, setting: Setting, exempt: ReadonlySet<string>): string | undefined {
  const value = valueOutside(claim.forAll, setting, exempt);
  if (value !== undefined) return value.replace(', which is not', ' is not');
  return meetsPrecondition(claim, setting) ? undefined : 'they do not meet its precondition';
}

function decide(
  id: string,
  kinded: KindedThat<'atSettings'>,
  setting: Setting,
  { seed, effort }: Asked,
): SettingResult {
  const { subject } = kinded.claim;
  const isEstimated = estimates(kinded);
  const {
    path: _,
    shown: _shown,
    ...result
  } = deciderOf(kinded)(setting, {
    stream: drawStreams(seed, id, setting, isEstimated ? 'fresh' : 'search'),
    alpha: { refuted: CLAIM_ALPHA / 2, upheld: CLAIM_ALPHA / 2 },
    draws: isEstimated ? EFFORTS[effort].draws / SHARE : drawsAt(EFFORTS[effort], kinded),
    interval: true,
    regardless: true,
  });
  rests();
  return subject === undefined ? result : named(result, subject);
}

/** Of the draws that an effort allows at a setting, one in so many is made here: sizes that are asked about may be large. */
const SHARE = 10;

import { estimates, isAtSettings, type Kinded, type KindedThat } from '../../claim/kindOf.ts';
import { asWritten } from '../../claim/ranges/asWritten.ts';
import { KINDS } from '../../claim/kinds.ts';
import type { Setting } from '../../claim/Setting.ts';
import type { Domain } from '../../claim/ranges/Range.ts';
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
import { sizesElsewhere } from './sizesElsewhere.ts';
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
 * any other that names sizes itself. Other parameters have the values of the setting that the verdict rests on; where the
 * claim does not fail there, and nothing is drawn, other values of these are tried as well, and the first with which it fails
 * is taken. Where these values lie outside its domain, and draws are made, the first others are taken that lie inside. Sizes that the claim names itself may lie beyond its ranges, which say where counterexamples are sought.
 *
 * It has no say in the verdict, and a level of its own: what is called refuted (upheld) at these sizes is called so wrongly
 * with probability at most α/2, and the interval misses with probability at most α, with α = {@link CLAIM_ALPHA}.
 *
 * @returns undefined where the claim has none of the sizes asked about, the verdict rests on no setting, or the time is over
 */
export function askedSizes(
  id: string,
  kinded: Kinded,
  { verdict, evidence, tried }: Decision,
  asked: Asked,
): AskedSizes | undefined {
  const { forAll, showAt: own = {} } = kinded.claim as { forAll: Domain; showAt?: Setting };
  const at = decidingSetting(evidence)?.found.setting;
  const isOwn = Object.keys(own).length > 0;
  if (at === undefined || !isAtSettings(kinded) || (!isOwn && verdict !== 'refuted')) return undefined;
  const all = { ...asked.showAt, ...own };
  const names = Object.keys(all).filter((name) => Object.hasOwn(forAll, name));
  if (names.length === 0) return undefined;
  const sizes = Object.fromEntries(names.map((name) => [name, asWritten(forAll[name]!, all[name]!) ?? all[name]!]));
  const setting: Setting = Object.freeze({ ...at, ...sizes });
  const about = { sizes, ...(names.some((name) => isOfClaim(name, own, asked.showAt)) ? { own: true as const } : {}) };
  const exempt = new Set(Object.keys(own));
  try {
    const outside = whyOutside(kinded, setting, exempt);
    const result = outside === undefined ? decide(id, kinded, setting, asked) : undefined;
    const isDrawn = KINDS[kinded.kind].samples;
    const others =
      result?.status === 'refuted' || (isDrawn && outside === undefined)
        ? []
        : sizesElsewhere(forAll, { at: setting, sizes, tried: tried.map((one) => one.setting), most: OTHERS });
    const covered = others.filter((other) => unlessFault(() => whyOutside(kinded, other, exempt) === undefined));
    const chosen = isDrawn ? covered.slice(0, 1) : covered;
    const found = chosen
      .flatMap((other) => unlessFault(() => decide(id, kinded, other, asked)) ?? [])
      .filter(({ status }) => status !== 'vacuous');
    const shown = found.find(({ status }) => status === 'refuted') ?? result ?? found[0];
    if (shown === undefined) return { ...about, outside: outside! };
    const holding = found.filter(({ status }) => status === 'upheld' || status === 'proved').length;
    return {
      ...about,
      result: shown,
      ...(shown === result && holding > 0 ? { others: holding } : {}),
      ...(valueOutside(forAll, shown.setting) === undefined ? {} : { beyond: true }),
    };
  } catch (error) {
    if (error instanceof OutOfTime) return undefined;
    if (error instanceof ClaimFault) return { ...about, fault: error.fault.message };
    throw error;
  }
}

/** Whether a claim asks about a size itself, and not about that which its paper does. */
const isOfClaim = (name: string, own: Setting, ofPaper: Setting = {}): boolean =>
  Object.hasOwn(own, name) && own[name] !== ofPaper[name];

/** What a function of the claim's code returns; undefined where that is at fault: with other values it need not be shown. */
function unlessFault<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch (error) {
    if (error instanceof ClaimFault) return undefined;
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

/** Settings with the sizes asked about and other values of the other parameters, at most. */
const OTHERS = 64;

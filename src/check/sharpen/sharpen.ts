import type { AnyClaim } from '../../claim/Claim.ts';
import type { Fault, SettingResult } from '../../results/ClaimResult.ts';
import type { EffortName } from '../../results/Results.ts';
import { estimates, type KindedThat } from '../../claim/kindOf.ts';
import type { Setting } from '../../claim/Setting.ts';
import type { Sharpen } from '../../claim/Sharpen.ts';
import type { Sharpness, SharpPoint } from '../../results/Sharpness.ts';
import { CLAIM_ALPHA, settingAlpha } from '../../inference/errorBudget.ts';
import { ClaimFault, fault, OutOfTime, rests, run, written } from '../validate/ClaimFault.ts';
import { parametersText } from '../validate/parameterView.ts';
import type { Resources } from '../decide/Decider.ts';
import { deciderOf } from '../decide/deciderOf.ts';
import { drawsAt, EFFORTS } from '../decide/Effort.ts';
import { guardedKindOf } from '../validate/guardParameters.ts';
import { replaceKeys } from '../validate/replaceKeys.ts';
import { constantsOf, type ConstantStatus, findSharp } from './sharpenAtSize.ts';
import { sharpenSentence } from '../../results/words/sentence/sharpenSentence.ts';
import { drawStreams } from '../decide/streams.ts';
import { validateClaim } from '../validate/validateClaim.ts';

/** What the search for a sharp constant may use. */
export interface SharpenOptions {
  readonly seed: string;
  readonly effort: EffortName;
  /** The error budget of all that is said about the constant; that of a claim when left out. */
  readonly budget?: number;
}

/** A constant may use this share of the draws that a setting of a claim may: there are many constants. */
const SHARE_OF_DRAWS = 1 / 4;

/** The sharpened key of a claim with its types forgotten. */
type AnySharpen = Sharpen<Setting, object>;

/**
 * Finds how sharp the constant is that a claim names: at each size the last constant that is refuted and the first that
 * is upheld, by bisection on the verdicts of the claim with other constants in its place.
 *
 * *The error budget.* Which constants are asked depends on the draws, so the union bound is taken over all that could
 * be: a size has the share α/(j(j + 1)) of the budget α, and each constant between the ends, with the printed one, an
 * equal part of that, whether it is asked or not. This holds however the draws of different constants hang together.
 * So all constants may see the same draws at a size, and they do: where the event for one constant contains that for
 * another, their verdicts then follow suit draw by draw, and chance puts no disorder among them.
 *
 * @returns nothing where the claim names no constant; a fault where its code is at fault
 */
export function sharpen(id: string, claim: AnyClaim, options: SharpenOptions): Sharpness | Fault | undefined {
  const asked = 'sharpen' in claim ? (claim.sharpen as AnySharpen | undefined) : undefined;
  if (asked === undefined) return undefined;
  try {
    const wrong = validateClaim(withConstant(claim, asked, asked.printed));
    if (wrong !== undefined) return { message: `sharpen.with: ${wrong.message}`, key: 'sharpen' };
    const isEstimated = estimates(guardedKindOf(claim));
    const { constant, printed, find, between, resolution, along, limit } = asked;
    const found = {
      constant,
      printed,
      find,
      between: [between[0], between[1]] as const,
      resolution,
      along,
      points: pointsOf(id, claim, asked, options),
      ...(limit === undefined ? {} : { limit: { value: limit.value, why: limit.why } }),
      budget: isEstimated ? (options.budget ?? CLAIM_ALPHA) : 0,
    };
    rests();
    return found.points.length === 0 ? undefined : { ...found, sentence: sharpenSentence(found) };
  } catch (error) {
    if (error instanceof ClaimFault) return error.fault;
    if (error instanceof OutOfTime) return undefined;
    throw error;
  }
}

/** What is found at each size; at fewer of them where the time is over. */
function pointsOf(id: string, claim: AnyClaim, asked: AnySharpen, options: SharpenOptions): readonly SharpPoint[] {
  const points: SharpPoint[] = [];
  try {
    for (const [i, size] of asked.sizes.entries()) points.push(pointAt(id, claim, asked, size, i + 1, options));
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
  }
  return points;
}

/** The claim with another constant in it. */
function withConstant(claim: AnyClaim, asked: AnySharpen, constant: number): AnyClaim {
  const changes: unknown = run('sharpen', { constant }, () => asked.with?.(constant) ?? {});
  if (typeof changes !== 'object' || changes === null) {
    throw fault(
      'sharpen',
      { constant },
      `sharpen.with returned ${written(changes)}; it must return the keys to replace`,
    );
  }
  return replaceKeys(claim, changes, ['twin', 'sharpen', 'expect', 'exhaustive', 'picture']);
}

function pointAt(
  id: string,
  claim: AnyClaim,
  asked: AnySharpen,
  size: number,
  number: number,
  { seed, effort, budget = CLAIM_ALPHA }: SharpenOptions,
): SharpPoint {
  const constants = constantsOf(asked);
  const share = settingAlpha(number, budget);
  let made = 0;
  const test = (constant: number): ConstantStatus => {
    const kinded = guardedKindOf(withConstant(claim, asked, constant)) as KindedThat<'atSettings'>;
    const decide = deciderOf(kinded);
    const settings = settingsAt(claim, asked, size, constant);
    const parts = (constants.length + 1) * settings.length;
    const most = drawsAt(EFFORTS[effort], kinded) * (estimates(kinded) ? SHARE_OF_DRAWS : 1);
    const results = settings.map((setting) => {
      const resources: Resources = {
        stream: drawStreams(seed, `${id}/sharpen`, setting, 'search'),
        alpha: { refuted: share.refuted / parts, upheld: share.upheld / parts },
        draws: most,
        interval: false,
      };
      const result = decide(setting, resources);
      // What was cut off is not informative about the constant.
      if (result.cutOff === true) throw new OutOfTime('the time for the claim is over');
      made += result.draws;
      return result.status;
    });
    return worstOf(results);
  };
  return { size, ...findSharp(constants, asked.printed, test), draws: made };
}

/** The settings at a size, with all parameters of the claim and no other. */
function settingsAt(claim: AnyClaim, asked: AnySharpen, size: number, constant: number): readonly Setting[] {
  const at = { [asked.along]: size, constant };
  const given: unknown = run('sharpen', at, () => asked.at(size, constant));
  const settings: readonly unknown[] = Array.isArray(given) ? given : [given];
  if (settings.length === 0) throw fault('sharpen', at, `sharpen.at gave no setting at ${asked.along} = ${size}`);
  const names = Object.keys(claim.forAll);
  return settings.map((setting) => {
    if (typeof setting !== 'object' || setting === null) {
      throw fault(
        'sharpen',
        at,
        `sharpen.at returned ${written(setting)}; it must return a setting or a list of settings`,
      );
    }
    const values = setting as Setting;
    const stray = Object.keys(values).find((name) => !names.includes(name));
    const missing = names.find((name) => values[name] === undefined);
    if (stray !== undefined)
      throw fault('sharpen', at, `sharpen.at gives ${stray}, which is not a parameter (${parametersText(names)})`);
    if (missing !== undefined) throw fault('sharpen', at, `sharpen.at gives no ${missing}; ${parametersText(names)}`);
    return Object.freeze(Object.fromEntries(names.map((name) => [name, values[name]!])));
  });
}

/** The worst setting decides; vacuous ones do not count, unless there are no others. */
function worstOf(statuses: readonly SettingResult['status'][]): ConstantStatus {
  const said = statuses.filter((status) => status !== 'vacuous');
  if (said.length === 0) return 'vacuous';
  if (said.includes('refuted')) return 'refuted';
  return said.every((status) => status === 'upheld' || status === 'proved') ? 'upheld' : 'undecided';
}

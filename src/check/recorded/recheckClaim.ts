import { estimates, isAtSettings, type Kinded, type KindedThat, samples } from '../../claim/kindOf.ts';
import type { NamedClaim } from '../../claim/NamedClaim.ts';
import { type Setting, settingKey, settingText } from '../../claim/Setting.ts';
import { stream } from '../../random/stream.ts';
import type { ClaimResult, SettingResult } from '../../results/ClaimResult.ts';
import { decidingSetting } from '../../results/decidingSetting.ts';
import { shortTexts } from '../../results/shortTexts.ts';
import { jsonText } from '../../results/jsonText.ts';
import { deciderOf } from '../decide/deciderOf.ts';
import { drawStreams } from '../decide/streams.ts';
import { measureGrowth } from '../growth/growth.ts';
import { isMeant } from '../search/exactSetting.ts';
import { askZ3 } from '../solver/askZ3.ts';
import type { Solver } from '../solver/Solver.ts';
import { stepTexts } from '../stepTexts.ts';
import { OutOfTime } from '../validate/ClaimFault.ts';
import { describeClaim } from '../validate/describeClaim.ts';
import { guardedKindOf } from '../validate/guardParameters.ts';
import { isIn } from '../verdict/givenSettings.ts';
import { drawnAfresh } from '../verdict/tightestAfresh.ts';
import { isAlike } from './alike.ts';
import { begunAgain } from './begunAgain.ts';
import { proofRemade } from './proofRemade.ts';

/** What is recorded of a claim, and how much of it is made again. */
export interface RecheckOptions {
  /** That of the run that recorded it. */
  readonly seed: string;
  readonly recorded: ClaimResult;
  /** Draws that are made again, at most; those of a confirmation besides. So many settings of a whole domain, too. */
  readonly draws: number;
  /** The solver that is asked about steps of algebra once more; Z3 in this thread when left out. */
  readonly solve?: Solver | undefined;
}

/** Settings at which nothing is drawn that are decided again, at most. */
const EXACT = 40;

/**
 * Compares what is recorded of a claim with the claim itself: what it says, that the settings lie in its ranges, and at
 * some of them, chosen by their keys, what is found there when the same draws are made again. A proof is made again as a
 * whole where its domain is small or a solver gave it.
 *
 * A setting is made again as a whole or not at all, for some of its draws say little of the sum of all; but where the one
 * that a verdict rests on takes too many, its first draws are compared with the path of its evidence.
 *
 * @returns what differs, for a sentence; undefined when nothing does, or the time was over before anything did
 * @throws ClaimFault when the claim's code is at fault
 */
export async function recheckClaim(named: NamedClaim, options: RecheckOptions): Promise<string | undefined> {
  const { recorded } = options;
  if (recorded.verdict === 'faulty') return undefined;
  const kinded = guardedKindOf(named.claim);
  try {
    return (
      description(named, kinded, recorded) ??
      outside(kinded, recorded) ??
      remade(named.id, kinded, options) ??
      (await exactRemade(kinded, options))
    );
  } catch (error) {
    if (error instanceof OutOfTime) return undefined;
    throw error;
  }
}

const exactRemade = async (
  kinded: Kinded,
  { recorded, draws, solve = askZ3 }: RecheckOptions,
): Promise<string | undefined> =>
  isAtSettings(kinded) ? proofRemade(kinded, recorded, { settings: draws, solve }) : undefined;

/** What a result repeats of the claim, and is put together only with the results of others. */
const ASSEMBLED = new Set(['section', 'repairedBy', 'proof']);

/** Whether results of an earlier version lack what this one records. */
const isOfLaterVersion = (key: string, recorded: ClaimResult): boolean => key === 'smt' && recorded.smt === undefined;

function description({ id, file, claim }: NamedClaim, kinded: Kinded, recorded: ClaimResult): string | undefined {
  const { kind } = kinded;
  const texts = kinded.kind === 'step' ? stepTexts(kinded.claim, recorded.evidence) : {};
  const said = { ...describeClaim(id, file, claim), kind, expect: claim.expect ?? null, ...texts };
  const differs = Object.entries(said).find(
    ([key, value]) =>
      !ASSEMBLED.has(key) &&
      !isOfLaterVersion(key, recorded) &&
      jsonText(shortTexts(value)) !== jsonText(recorded[key as keyof typeof said]),
  );
  return differs && `the claim says something else under ${differs[0]}`;
}

function outside({ kind, claim }: Kinded, { tried, evidence }: ClaimResult): string | undefined {
  const isInside = (setting: Setting): boolean => isIn(claim, setting) || (kind === 'step' && isMeant(claim, setting));
  const deciding = decidingSetting(evidence);
  const settings = [
    ...tried.map(({ setting }) => setting),
    ...(deciding === undefined ? [] : [deciding.found.setting]),
  ];
  const keys = tried.map(({ setting }) => settingKey(setting));
  if (new Set(keys).size < keys.length) return 'a setting is there twice';
  const stray = settings.find((setting) => !isInside(setting));
  return stray && `the claim has no setting ${settingText(stray)}`;
}

function remade(id: string, kinded: Kinded, { seed, recorded, draws }: RecheckOptions): string | undefined {
  if (!isAtSettings(kinded)) return growthRemade(id, kinded, seed, recorded);
  const { evidence } = recorded;
  const again = (result: SettingResult, use: 'search' | 'fresh'): string | undefined =>
    difference(result, decideAgain(id, kinded, seed, result, use), kinded);
  const inOrder = keyed(recorded.tried, seed, id);
  const chosen = estimates(kinded) || samples(kinded) ? withinBudget(inOrder, draws) : inOrder.slice(0, EXACT);
  const { smallest, confirmation } = evidence.by === 'counterexample' ? evidence : {};
  const deciding = decidingSetting(evidence)?.found;
  const settings = [
    ...[smallest, ...chosen].map((result) => [result, 'search'] as const),
    [confirmation, 'fresh'] as const,
    [recorded.asked?.result, estimates(kinded) ? 'fresh' : 'search'] as const,
  ];
  for (const [result, use] of settings) {
    const wrong = result === undefined || result.draws > draws ? undefined : again(result, use);
    if (wrong !== undefined) return wrong;
  }
  if (!estimates(kinded)) return undefined;
  const wrong = evidence.by === 'settings' ? estimatedAgain(id, kinded, seed, evidence.fresh, draws) : undefined;
  if (wrong !== undefined) return wrong;
  // What the verdict rests on takes too many draws to be made again as a whole; the first of them are.
  for (const [result, use] of [[deciding, 'search'] as const, [confirmation, 'fresh'] as const]) {
    if (result === undefined || result.draws <= draws) continue;
    const wrong = begunAgain(kinded, result, drawStreams(seed, id, result.setting, use), draws);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/** The settings in an order that depends on their keys alone. */
function keyed(tried: readonly SettingResult[], seed: string, id: string): readonly SettingResult[] {
  return tried
    .map((result) => ({ result, place: stream(seed, id, 'recheck', settingKey(result.setting))() }))
    .sort((a, b) => a.place - b.place)
    .map(({ result }) => result);
}

/** Those of the settings, in their order, that take so many draws together. */
function withinBudget(results: readonly SettingResult[], most: number): readonly SettingResult[] {
  let left = most;
  return results.filter(({ draws }) => {
    if (draws > left) return false;
    left -= draws;
    return true;
  });
}

/** Decides a setting again on the draws that it took, as many and no other. */
function decideAgain(
  id: string,
  kinded: KindedThat<'atSettings'>,
  seed: string,
  { setting, draws, alpha = { refuted: 0, upheld: 0 } }: SettingResult,
  use: 'search' | 'fresh',
): SettingResult {
  const streams = drawStreams(seed, id, setting, use);
  return deciderOf(kinded)(Object.freeze(setting), {
    stream: streams,
    alpha,
    draws: Math.max(1, draws),
    interval: false,
    regardless: true,
  });
}

/** What differs in an estimate that decides nothing, where it takes so many draws at most. */
function estimatedAgain(
  id: string,
  kinded: KindedThat<'atSettings'>,
  seed: string,
  fresh: SettingResult | undefined,
  draws: number,
): string | undefined {
  if (fresh === undefined || fresh.draws > draws) return undefined;
  const { measured } = drawnAfresh(id, kinded, seed, fresh.setting, { use: 'estimate', draws: fresh.draws });
  return isAlike(fresh.measured, measured)
    ? undefined
    : `at ${settingText(fresh.setting)} fresh draws give ${measured}, and ${fresh.measured ?? 'nothing'} is recorded`;
}

/** The statuses that are the same whatever number of draws is allowed. */
const FIXED = new Set<SettingResult['status']>(['proved', 'upheld', 'refuted', 'vacuous']);

function difference(recorded: SettingResult, again: SettingResult, kinded: Kinded): string | undefined {
  const at = `at ${settingText(recorded.setting)}`;
  if (estimates(kinded) ? FIXED.has(recorded.status) : true)
    if (again.status !== recorded.status) return `${at} it is ${again.status}, and ${recorded.status} is recorded`;
  if (again.draws !== recorded.draws) return `${at} ${again.draws} draws decide, and ${recorded.draws} are recorded`;
  for (const key of ['measured', 'claimed', 'slack', 'tightness'] as const)
    if (!isAlike(recorded[key], again[key]))
      return `${at} ${key} is ${again[key] ?? 'missing'}, and ${recorded[key] ?? 'nothing'} is recorded`;
  // Results of earlier versions name no margin.
  if (recorded.margin !== undefined && recorded.margin !== again.margin)
    return `${at} the margin is ${again.margin ?? 0}, and ${recorded.margin} is recorded`;
  return undefined;
}

/** Measures the setting on which a claim of growth rests once more. */
function growthRemade(
  id: string,
  { claim }: Extract<Kinded, { kind: 'growth' }>,
  seed: string,
  { evidence }: ClaimResult,
): string | undefined {
  if (evidence.by !== 'growth') return undefined;
  const setting = evidence.drift?.setting;
  if (setting === undefined) return 'nothing says at which setting it was measured';
  const key = settingKey(setting);
  const { points, slope } = measureGrowth(claim, setting, (size) => stream(seed, id, key, `size=${size}`));
  const isSame = jsonText({ points, slope }) === jsonText({ points: evidence.points, slope: evidence.slope });
  return isSame ? undefined : `at ${settingText(setting)} other values are measured than are recorded`;
}

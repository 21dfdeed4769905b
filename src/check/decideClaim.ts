import type { Evidence, Fault, SettingResult } from '../claim/ClaimResult.ts';
import type { Kinded } from '../claim/kindOf.ts';
import type { EffortName } from '../claim/Results.ts';
import type { Setting } from '../claim/Setting.ts';
import type { Verdict } from '../claim/Verdict.ts';
import { settingAlpha } from '../inference/errorBudget.ts';
import { stream } from '../random/stream.ts';
import { ClaimFault, truthFrom } from './ClaimFault.ts';
import { confirm } from './confirm.ts';
import type { Decider, Means } from './Decider.ts';
import { deciderOf } from './deciderOf.ts';
import { edgeSettings } from './edgeSettings.ts';
import { EFFORTS } from './Effort.ts';
import { measureGrowth } from './growth.ts';
import { solveStep } from './solveStep.ts';
import { type Found, searchSettings } from './searchSettings.ts';
import { drawStreams, settingStream } from './streams.ts';
import { writeToken } from './token.ts';

/** A verdict with its reason and the settings that led to it. */
export interface Decision {
  readonly verdict: Verdict;
  readonly evidence: Evidence;
  readonly tried: readonly SettingResult[];
  readonly fault?: Fault;
}

/** How a claim is to be decided. */
export interface DecideOptions {
  readonly seed: string;
  readonly effort: EffortName;
  /** Whether a refutation is shrunk; a twin's need not be. */
  readonly shrink: boolean;
  readonly onProgress?: (progress: { readonly settings: number; readonly draws: number }) => void;
}

/** Decides a valid claim of any kind. */
export async function decideClaim(id: string, kinded: Kinded, options: DecideOptions): Promise<Decision> {
  if (kinded.kind === 'growth') return decideGrowth(id, kinded, options.seed);
  const decide = deciderOf(kinded);
  const found = search(id, kinded, decide, options);
  if (found.fault !== undefined) return ofFault(found.fault, found.tried);
  if (found.failed !== undefined) return refuted(id, kinded, decide, found, options);
  return survived(id, kinded, decide, found, options);
}

/** Whether a claim draws, and so shares out an error budget or may fail at one draw only. */
const draws = ({ kind }: Kinded): boolean => kind === 'always' || kind === 'probability' || kind === 'mean';

function search(
  id: string,
  kinded: Exclude<Kinded, { kind: 'growth' }>,
  decide: Decider,
  options: DecideOptions,
): Found {
  const effort = EFFORTS[options.effort];
  const { forAll: domain, where, alsoAt } = kinded.claim;
  let [settings, total] = [0, 0];
  return searchSettings({
    domain,
    where: where === undefined ? () => true : (setting) => truthFrom('where', setting, () => where(setting)),
    examples: (alsoAt ?? []).map((setting) => Object.freeze({ ...setting })),
    decide: (setting, number) => {
      const result = decide(setting, means(id, kinded, setting, number, options));
      settings++;
      total += result.draws;
      options.onProgress?.({ settings, draws: total });
      return result;
    },
    rng: settingStream(options.seed, id),
    smallest: isExhaustive(kinded) ? Infinity : draws(kinded) ? effort.smallest : effort.exactSettings,
    random: isExhaustive(kinded) ? 0 : draws(kinded) ? effort.settings : Math.ceil(effort.exactSettings / 3),
    near: draws(kinded) ? effort.near : 0,
    shrinks: options.shrink ? effort.shrinks : 0,
  });
}

const isExhaustive = ({ claim }: Kinded): boolean => 'exhaustive' in claim && claim.exhaustive;

/** What the decision at one setting may use. @param number which setting of the search it is, from 1 */
function means(
  id: string,
  kinded: Kinded,
  setting: Setting,
  number: number,
  options: DecideOptions,
  interval = false,
): Means {
  const effort = EFFORTS[options.effort];
  return {
    stream: drawStreams(options.seed, id, setting, 'search'),
    alpha: settingAlpha(number),
    draws: kinded.kind === 'always' ? effort.alwaysDraws : effort.draws,
    interval,
  };
}

function refuted(
  id: string,
  kinded: Exclude<Kinded, { kind: 'growth' }>,
  decide: Decider,
  found: Found,
  options: DecideOptions,
): Decision {
  const { first, smallest } = found.failed!;
  const failed = found.tried.filter(({ status }) => status === 'refuted').length;
  const effort = EFFORTS[options.effort];
  const candidates = smallest === first ? [first] : [smallest, first];
  for (const [place, candidate] of candidates.entries()) {
    const { setting } = candidate;
    if (kinded.kind === 'probability' || kinded.kind === 'mean') {
      const confirmation = decide(setting, {
        stream: drawStreams(options.seed, id, setting, 'fresh'),
        alpha: settingAlpha(found.tried.length + 1 + place),
        draws: 4 * effort.draws,
        interval: true,
      });
      if (confirmation.status !== 'refuted') continue;
      const token = writeToken(id, options.seed, setting, { kind: 'fresh', draws: confirmation.draws });
      return {
        verdict: 'refuted',
        evidence: { by: 'counterexample', smallest: candidate, failed, confirmation, token },
        tried: found.tried,
      };
    }
    const fault = confirm(kinded, decide, candidate, drawStreams(options.seed, id, setting, 'search'));
    if (fault !== undefined) return ofFault(fault, found.tried);
    const token = writeToken(
      id,
      options.seed,
      setting,
      candidate.at === undefined ? { kind: 'exact' } : { kind: 'draw', ...candidate.at },
    );
    return {
      verdict: 'refuted',
      evidence: { by: 'counterexample', smallest: candidate, failed, token },
      tried: found.tried,
    };
  }
  // Not one of the failing settings failed again on fresh draws.
  const worst: SettingResult = { ...smallest, status: 'undecided' };
  return { verdict: 'undecided', evidence: { by: 'undecided setting', worst }, tried: found.tried };
}

async function survived(
  id: string,
  kinded: Exclude<Kinded, { kind: 'growth' }>,
  decide: Decider,
  found: Found,
  options: DecideOptions,
): Promise<Decision> {
  const { tried } = found;
  const again = (result: SettingResult): SettingResult =>
    // Repeats the decision, which the streams make the same, with the interval that was left out in the search.
    kinded.kind === 'mean' || kinded.kind === 'probability'
      ? decide(result.setting, means(id, kinded, result.setting, tried.indexOf(result) + 1, options, true))
      : result;
  try {
    const unstable = notRepeatable(id, kinded, decide, tried, options);
    if (unstable !== undefined) return ofFault(unstable, tried);
    const undecided = tightestOf(tried.filter(({ status }) => status === 'undecided'));
    if (undecided !== undefined)
      return { verdict: 'undecided', evidence: { by: 'undecided setting', worst: again(undecided) }, tried };
    const tightest = tightestOf(tried.filter(({ status }) => status === 'upheld'));
    if (tightest === undefined) {
      const unreachable = tightestOf(tried.filter(({ status }) => status === 'unreachable'));
      if (unreachable !== undefined)
        return { verdict: 'undecided', evidence: { by: 'undecided setting', worst: again(unreachable) }, tried };
      return { verdict: 'vacuous', evidence: { by: 'nothing', share: 1 }, tried };
    }
    if (found.exhausted && isExhaustive(kinded))
      return { verdict: 'proved', evidence: { by: 'enumeration', size: tried.length }, tried };
    if (kinded.kind === 'step') {
      const instances = tried.filter(({ status }) => status === 'upheld').length;
      const solved = await solveStep(kinded.claim, instances);
      if (solved !== 'unknown' && 'proof' in solved) return { verdict: 'proved', evidence: solved.proof, tried };
      const failing =
        solved === 'unknown'
          ? undefined
          : decide(solved.candidate, means(id, kinded, solved.candidate, tried.length + 1, options));
      if (failing?.status === 'refuted') {
        return refuted(
          id,
          kinded,
          decide,
          { tried: [...tried, failing], exhausted: false, failed: { first: failing, smallest: failing } },
          options,
        );
      }
    }
    return { verdict: 'upheld', evidence: { by: 'settings', tightest: again(tightest) }, tried };
  } catch (error) {
    if (error instanceof ClaimFault) return ofFault(error.fault, tried);
    throw error;
  }
}

/** A fault where the same stream gives another result the second time: the claim draws from something else than its stream. */
function notRepeatable(
  id: string,
  kinded: Kinded,
  decide: Decider,
  tried: readonly SettingResult[],
  options: DecideOptions,
): Fault | undefined {
  const probe = tried.find(({ draws }) => draws > 0);
  if (probe === undefined || !draws(kinded)) return undefined;
  const again = decide(probe.setting, means(id, kinded, probe.setting, tried.indexOf(probe) + 1, options));
  if (again.draws === probe.draws && again.measured === probe.measured) return undefined;
  return {
    message:
      'the same draws gave another result the second time; draw must take its randomness from rng alone and change nothing outside',
    key: 'draw',
    setting: probe.setting,
  };
}

function decideGrowth(id: string, kinded: Extract<Kinded, { kind: 'growth' }>, seed: string): Decision {
  const { claim } = kinded;
  try {
    const [setting] = claim.alsoAt ?? edgeSettings(claim.forAll, () => true, 1);
    const { points, slope, status } = measureGrowth(claim, setting ?? {}, (size) => stream(seed, id, `size=${size}`));
    return { verdict: status, evidence: { by: 'growth', slope, points }, tried: [] };
  } catch (error) {
    if (error instanceof ClaimFault) return ofFault(error.fault, []);
    throw error;
  }
}

const ofFault = (fault: Fault, tried: readonly SettingResult[]): Decision => ({
  verdict: 'faulty',
  evidence: { by: 'fault', fault },
  tried,
  fault,
});

function tightestOf(results: readonly SettingResult[]): SettingResult | undefined {
  return results.reduce<SettingResult | undefined>(
    (best, result) => (best === undefined || result.tightness > best.tightness ? result : best),
    undefined,
  );
}

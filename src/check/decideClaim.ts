import type { AnyClaim } from '../claim/Claim.ts';
import type { Evidence, Fault, SettingResult } from '../claim/ClaimResult.ts';
import type { Kinded } from '../claim/kindOf.ts';
import type { EffortName } from '../claim/Results.ts';
import { type Setting, settingText } from '../claim/Setting.ts';
import type { Verdict } from '../claim/Verdict.ts';
import { settingAlpha } from '../inference/errorBudget.ts';
import { stream } from '../random/stream.ts';
import { ClaimFault, fault, truthFrom } from './ClaimFault.ts';
import { confirm } from './confirm.ts';
import type { Decider, Means } from './Decider.ts';
import { deciderOf } from './deciderOf.ts';
import { edgeSettings } from './edgeSettings.ts';
import { EFFORTS } from './Effort.ts';
import { measureGrowth } from './growth.ts';
import { outsideDomain } from './outsideDomain.ts';
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
  let tried: readonly SettingResult[] = [];
  try {
    const examples = examplesOf(kinded);
    if (kinded.kind === 'growth') return decideGrowth(id, kinded, examples, options.seed);
    const decide = deciderOf(kinded);
    const found = search(id, kinded, examples, decide, options);
    tried = found.tried;
    if (found.fault !== undefined) return ofFault(found.fault, tried);
    if (found.failed !== undefined) return refuted(id, kinded, decide, found, options);
    return await survived(id, kinded, decide, found, options);
  } catch (error) {
    if (error instanceof ClaimFault) return ofFault(error.fault, tried);
    throw error;
  }
}

/** The settings that must be tried, their parameters in the order of the domain. @throws ClaimFault for one outside of it */
function examplesOf({ claim }: Kinded): Setting[] {
  const { forAll: domain, alsoAt = [] } = claim;
  return alsoAt.map((given) => {
    const outside = outsideDomain(domain, given);
    if (outside !== undefined) throw fault('alsoAt', given, `alsoAt ${outside}`);
    const setting = Object.freeze(Object.fromEntries(Object.keys(domain).map((name) => [name, given[name]!])));
    if (!meetsPrecondition(claim, setting))
      throw fault('alsoAt', setting, `alsoAt gives ${settingText(setting)}, which does not meet the precondition`);
    return setting;
  });
}

const isIn = (claim: AnyClaim, setting: Setting): boolean =>
  outsideDomain(claim.forAll, setting) === undefined && meetsPrecondition(claim, setting);

const meetsPrecondition = ({ where }: AnyClaim, setting: Setting): boolean =>
  where === undefined || truthFrom('where', setting, () => where(setting));

/** Whether a claim draws, and so shares out an error budget or may fail at one draw only. */
const draws = ({ kind }: Kinded): boolean => kind === 'always' || kind === 'probability' || kind === 'mean';

function search(
  id: string,
  kinded: Exclude<Kinded, { kind: 'growth' }>,
  examples: readonly Setting[],
  decide: Decider,
  options: DecideOptions,
): Found {
  const effort = EFFORTS[options.effort];
  let [settings, total] = [0, 0];
  return searchSettings({
    domain: kinded.claim.forAll,
    where: (setting) => meetsPrecondition(kinded.claim, setting),
    examples,
    decide: (setting, number) => {
      const result = decide(setting, means(id, kinded, setting, number, options));
      settings++;
      total += result.draws;
      options.onProgress?.({ settings, draws: total });
      return result;
    },
    rng: settingStream(options.seed, id),
    smallest: isExhaustive(kinded) ? ALL : draws(kinded) ? effort.smallest : effort.exactSettings,
    random: isExhaustive(kinded) ? 0 : draws(kinded) ? effort.settings : Math.ceil(effort.exactSettings / 3),
    near: draws(kinded) ? effort.near : 0,
    shrinks: options.shrink ? effort.shrinks : 0,
  });
}

/** Settings of a domain that is tried as a whole, at most: larger ones would take too long, and be a proof all the same. */
const ALL = 100_000;

const TOO_MANY: Fault = {
  message: `there are more than ${ALL} settings, too many to try them all; make the ranges smaller or leave exhaustive out`,
  key: 'exhaustive',
};

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
      const fresh: Means = {
        stream: drawStreams(options.seed, id, setting, 'fresh'),
        alpha: settingAlpha(found.tried.length + 1 + place),
        draws: 4 * effort.draws,
        interval: true,
        regardless: true,
      };
      const confirmation = decide(setting, fresh);
      if (confirmation.status !== 'refuted') continue;
      if (!isSame(confirmation, decide(setting, { ...fresh, interval: false })))
        return ofFault(notRepeatable(setting), found.tried);
      const token = writeToken(id, options.seed, setting, { kind: 'fresh', draws: confirmation.draws });
      return {
        verdict: 'refuted',
        evidence: { by: 'counterexample', smallest: candidate, failed, confirmation, token },
        tried: found.tried,
      };
    }
    const unlike = confirm(kinded, decide, candidate, drawStreams(options.seed, id, setting, 'search'));
    if (unlike !== undefined) return ofFault(unlike, found.tried);
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
  const probe = draws(kinded) ? tried.find((result) => result.draws > 0) : undefined;
  if (probe !== undefined) {
    const same = decide(probe.setting, means(id, kinded, probe.setting, tried.indexOf(probe) + 1, options));
    if (!isSame(probe, same)) return ofFault(notRepeatable(probe.setting), tried);
  }
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
  if (isExhaustive(kinded)) {
    if (!found.exhausted) return ofFault(TOO_MANY, tried);
    const size = tried.filter(({ status }) => status === 'upheld').length;
    return { verdict: 'proved', evidence: { by: 'enumeration', size }, tried };
  }
  if (kinded.kind === 'step') {
    const instances = tried.filter(({ status }) => status === 'upheld').length;
    const solved = await solveStep(kinded.claim, instances);
    if (solved !== 'unknown' && 'proof' in solved) return { verdict: 'proved', evidence: solved.proof, tried };
    const failing =
      // The solver knows nothing of a precondition, nor of a bound that is an expression in code.
      solved === 'unknown' || !isIn(kinded.claim, solved.candidate)
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
}

const isSame = (one: SettingResult, other: SettingResult): boolean =>
  one.draws === other.draws && one.measured === other.measured;

/** The fault of a claim to which the same stream gives another result the second time: it draws from something else too. */
const notRepeatable = (setting: Setting): Fault => ({
  message:
    'the same draws gave another result the second time; draw must take its randomness from rng alone and change nothing outside',
  key: 'draw',
  setting,
});

function decideGrowth(
  id: string,
  { claim }: Extract<Kinded, { kind: 'growth' }>,
  examples: readonly Setting[],
  seed: string,
): Decision {
  const [setting = {}] = examples.length > 0 ? examples : edgeSettings(claim.forAll, () => true, 1);
  const { points, slope, status } = measureGrowth(claim, setting, (size) => stream(seed, id, `size=${size}`));
  return { verdict: status, evidence: { by: 'growth', slope, points }, tried: [] };
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

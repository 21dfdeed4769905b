import type { AnyClaim } from '../../claim/Claim.ts';
import type { Evidence, Fault, SearchState, SettingResult, StatusCounts } from '../../results/ClaimResult.ts';
import { estimates, isAtSettings, type Kinded, samples } from '../../claim/kindOf.ts';
import type { EffortName } from '../../results/Results.ts';
import { type Scalar, type Setting, settingKey, settingText } from '../../claim/Setting.ts';
import type { Verdict } from '../../claim/Verdict.ts';
import type { Crew } from '../ahead/Crew.ts';
import { ClaimFault, fault, OutOfTime, toTheEnd, truthFrom } from '../validate/ClaimFault.ts';
import { confirm } from './confirm.ts';
import { countStatuses } from './countStatuses.ts';
import { decideGrowth } from '../growth/decideGrowth.ts';
import { dividesBy0 } from './decideExactly.ts';
import { deciderOf } from './deciderOf.ts';
import { EFFORTS } from './Effort.ts';
import { nothingSaid } from './nothingSaid.ts';
import { outsideDomain } from '../search/outsideDomain.ts';
import { type Judged, SettingTester } from './SettingTester.ts';
import { codesIn } from '../search/settingCode.ts';
import { sizesTried } from '../search/sizesTried.ts';
import { type ExactSetting, isMeant } from '../search/exactSetting.ts';
import { askZ3 } from '../solver/askZ3.ts';
import type { Solver } from '../solver/Solver.ts';
import { solveStep } from '../solver/solveStep.ts';
import { type Found, searchSettings } from '../search/searchSettings.ts';
import { drawStreams, settingStream } from './streams.ts';
import { writeToken } from '../search/token.ts';

/** A verdict with its reason and the settings that led to it. */
export interface Decision {
  readonly verdict: Verdict;
  readonly evidence: Evidence;
  readonly tried: readonly SettingResult[];
  /** How many settings there are of each status, those of earlier rounds included. */
  readonly statuses: StatusCounts;
  readonly draws: number;
  /** How far the search is; missing where nothing is searched. */
  readonly search?: SearchState;
  /** How many remembered counterexamples were tried, and how many of them fail; missing where there are none. */
  readonly remembered?: { readonly tried: number; readonly failing: number };
  readonly fault?: Fault;
}

/** An earlier round of the same claim, to go on from. */
export interface Round {
  readonly search: SearchState;
  /** Its settings; not all of them need be there, but those that are still open. */
  readonly tried: readonly SettingResult[];
  readonly draws: number;
}

/** How a claim is to be decided. */
export interface DecideOptions {
  readonly seed: string;
  readonly effort: EffortName;
  /** Whether a refutation is shrunk; a twin's need not be. */
  readonly shrink: boolean;
  /** Whether it is of no use unless it is refuted, as a twin: then nothing is drawn that cannot refute it. */
  readonly onlyToRefute?: boolean | undefined;
  /** Counterexamples of earlier runs, tried before anything else; those that are not in the domain are passed over. */
  readonly remembered?: readonly Setting[];
  readonly before?: Round | undefined;
  /** Threads that make draws ahead of this one; they change how long it takes and nothing else. */
  readonly crew?: Crew | undefined;
  /** Seconds after which the time is over, for the sentence that says so; whoever watches the claim's functions ends it. */
  readonly timeLimit?: number | undefined;
  /** The solver that is asked about steps of algebra; Z3 in this thread when left out. */
  readonly solve?: Solver | undefined;
  readonly onProgress?: (progress: { readonly settings: number; readonly draws: number }) => void;
}

/** Decides a valid claim of any kind. */
export async function decideClaim(id: string, kinded: Kinded, given: DecideOptions): Promise<Decision> {
  let tried: readonly SettingResult[] = [];
  try {
    const examples = examplesOf(kinded);
    if (!isAtSettings(kinded)) return growth(id, kinded, examples, given);
    const options = { ...given, remembered: inDomain(kinded, given.remembered) };
    const judge = new SettingTester(id, kinded, { ...options, rounds: options.before?.search.rounds ?? 0 });
    const found = search(id, kinded, examples, judge, options);
    tried = found.tried;
    if (found.fault !== undefined) return ofFault(found.fault, tried);
    const { failed } = found;
    const outcome = await toTheEnd(() => {
      if (failed !== undefined) return refuted(id, kinded, judge, failed.smallest, tried, options);
      return found.outOfTime === true ? ranOut(judge, found, options) : survived(id, kinded, judge, found, options);
    });
    if (outcome.fault !== undefined) return ofFault(outcome.fault, tried);
    return whole(outcome, found, judge, options);
  } catch (error) {
    if (error instanceof ClaimFault) return ofFault(error.fault, tried);
    if (error instanceof OutOfTime) return withoutTime(tried, given);
    throw error;
  }
}

/** The decision of a claim whose time was over before the search was: of what was tried so far nothing is refuted. */
const withoutTime = (tried: readonly SettingResult[], { timeLimit }: DecideOptions): Decision => ({
  verdict: 'undecided',
  evidence: { by: 'time', ...(timeLimit === undefined ? {} : { limit: timeLimit }) },
  tried,
  statuses: countStatuses(tried),
  draws: 0,
});

/** What a search led to, before it is put together with the rounds that went before. */
type Outcome =
  | {
      readonly verdict: Verdict;
      readonly evidence: Evidence;
      readonly tried: readonly SettingResult[];
      readonly fault?: never;
    }
  | { readonly fault: Fault };

function whole(
  { verdict, evidence, tried }: Exclude<Outcome, { fault: Fault }>,
  found: Found,
  judge: SettingTester,
  { before, remembered = [] }: DecideOptions,
): Decision {
  const statuses = countsOf(tried, before);
  const settings = Object.values(statuses).reduce((sum, count) => sum + count, 0);
  const others = before?.search.others;
  const sizes = sizesTried(tried, before?.search.sizes);
  const search = {
    rounds: (before?.search.rounds ?? 0) + 1,
    tried: settings,
    smallest: found.smallest,
    ...(others === undefined ? {} : { others }),
    statuses,
    ...(Object.keys(sizes).length === 0 ? {} : { sizes }),
  };
  const keys = new Set(remembered.map(settingKey));
  const again = tried.filter(({ setting }) => keys.has(settingKey(setting)));
  const failing = again.filter(({ status }) => status === 'refuted').length;
  return {
    verdict,
    evidence,
    tried,
    statuses,
    draws: (before?.draws ?? 0) + judge.draws,
    search,
    ...(keys.size === 0 ? {} : { remembered: { tried: again.length, failing } }),
  };
}

/** How many settings there are of each status: in the rounds before, of which some may be left out here, and since. */
function countsOf(tried: readonly SettingResult[], before: Round | undefined): StatusCounts {
  if (before === undefined) return countStatuses(tried);
  const counts: Partial<Record<SettingResult['status'], number>> = { ...before.search.statuses };
  const add = (status: SettingResult['status'], count: number): void => {
    counts[status] = (counts[status] ?? 0) + count;
    if (counts[status] === 0) delete counts[status];
  };
  for (const [at, { status }] of tried.entries()) {
    const earlier = before.tried[at];
    if (earlier !== undefined) add(earlier.status, -1);
    add(status, 1);
  }
  return counts;
}

/** The settings that must be tried, their parameters in the order of the domain. @throws ClaimFault for one outside of it */
function examplesOf({ claim }: Kinded): Setting[] {
  const { forAll: domain, alsoAt = [] } = claim;
  return alsoAt.map((given) => {
    const outside = outsideDomain(domain, given);
    if (outside !== undefined) throw fault('alsoAt', given, `alsoAt ${outside}`);
    const setting = inOrder(claim, given);
    if (!meetsPrecondition(claim, setting))
      throw fault('alsoAt', setting, `alsoAt gives ${settingText(setting)}, which does not meet the precondition`);
    return setting;
  });
}

/** Those of some settings that are in the domain, their parameters in its order. */
const inDomain = ({ claim }: Kinded, settings: readonly Setting[] = []): Setting[] =>
  settings.filter((setting) => isIn(claim, setting)).map((setting) => inOrder(claim, setting));

const inOrder = ({ forAll }: AnyClaim, given: Setting): Setting =>
  Object.freeze(Object.fromEntries(Object.keys(forAll).map((name) => [name, withoutSign(given[name]!)])));

/** 0 for −0, which is written like it in tokens and results. */
const withoutSign = (value: Scalar): Scalar => (value === 0 ? 0 : value);

const isIn = (claim: AnyClaim, setting: Setting): boolean =>
  outsideDomain(claim.forAll, setting) === undefined && meetsPrecondition(claim, setting);

const meetsPrecondition = ({ where }: AnyClaim, setting: Setting): boolean =>
  where === undefined || truthFrom('where', setting, () => where(setting));

function search(
  id: string,
  kinded: Judged,
  examples: readonly Setting[],
  judge: SettingTester,
  { effort: level, seed, shrink, remembered = [], before, onProgress }: DecideOptions,
): Found {
  const { claim } = kinded;
  const effort = EFFORTS[level];
  let settings = 0;
  const told = (result: SettingResult): SettingResult => {
    settings++;
    onProgress?.({ settings, draws: judge.draws });
    return result;
  };
  const rounds = before?.search.rounds ?? 0;
  return searchSettings({
    domain: claim.forAll,
    where: (setting) => meetsPrecondition(claim, setting),
    examples,
    remembered,
    before:
      before === undefined
        ? undefined
        : {
            results: before.tried,
            tried: before.search.tried,
            smallest: before.search.smallest,
            others: codesIn(before.search.others ?? ''),
          },
    decide: (setting, number) => told(judge.judge(setting, number)),
    goOn: (result) => (result.alpha === undefined ? result : told(judge.goOn(result, result.alpha))),
    rng: settingStream(seed, id, rounds),
    smallest: isExhaustive(kinded) ? ALL : samples(kinded) ? effort.smallest : effort.exactSettings,
    random: isExhaustive(kinded) ? 0 : samples(kinded) ? effort.settings : Math.ceil(effort.exactSettings / 3),
    near: samples(kinded) ? effort.near : Math.ceil(effort.exactSettings / 4),
    climbs: samples(kinded) ? 1 : CLIMBS,
    smaller: samples(kinded) || !shrink ? 0 : effort.exactSettings,
    shrinks: shrink ? effort.shrinks : 0,
  });
}

/** Rounds in which settings near the tightest are chosen, where nothing is drawn and the tightness is the true one. */
const CLIMBS = 4;

/** Settings of a domain that is tried as a whole, at most: larger ones would take too long, and be a proof all the same. */
const ALL = 100_000;

const TOO_MANY: Fault = {
  message: `there are more than ${ALL} settings, too many to try them all; make the ranges smaller or leave exhaustive out`,
  key: 'exhaustive',
};

const isExhaustive = ({ claim }: Kinded): boolean => 'exhaustive' in claim && claim.exhaustive;

function refuted(
  id: string,
  kinded: Judged,
  judge: SettingTester,
  smallest: SettingResult,
  tried: readonly SettingResult[],
  { seed }: DecideOptions,
  isBeyond = false,
): Outcome {
  const { setting, at } = smallest;
  const failed = tried.filter(({ status }) => status === 'refuted').length;
  if (estimates(kinded)) {
    const confirmation = judge.confirmation(smallest)!;
    if ('message' in confirmation) return { fault: confirmation };
    const unlike = judge.repeat(tried);
    if (unlike !== undefined) return { fault: unlike };
    const token = writeToken(id, seed, setting, { kind: 'fresh', draws: confirmation.draws });
    return { verdict: 'refuted', evidence: { by: 'counterexample', smallest, failed, confirmation, token }, tried };
  }
  const unlike = confirm(kinded, deciderOf(kinded), smallest, drawStreams(seed, id, setting, 'search'));
  if (unlike !== undefined) return { fault: unlike };
  const token = writeToken(id, seed, setting, at === undefined ? { kind: 'exact' } : { kind: 'draw', ...at });
  const foundBy = isBeyond ? { foundBy: 'Z3' } : {};
  return { verdict: 'refuted', evidence: { by: 'counterexample', smallest, failed, token, ...foundBy }, tried };
}

/** What is said of a claim that nothing refuted before its time was over: nothing, for the search is not at its end. */
function ranOut(judge: SettingTester, { tried }: Found, { timeLimit }: DecideOptions): Outcome {
  const worst = worstOpen(tried);
  return {
    verdict: 'undecided',
    evidence: {
      by: 'time',
      ...(timeLimit === undefined ? {} : { limit: timeLimit }),
      ...(worst === undefined ? {} : { worst: judge.inFullIfKept(worst) }),
    },
    tried,
  };
}

const tightestOf = (tried: readonly SettingResult[], status: SettingResult['status']): SettingResult | undefined =>
  tightest(tried.filter((result) => result.status === status));

const worstOpen = (tried: readonly SettingResult[]): SettingResult | undefined =>
  tightestOf(tried, 'undecided') ?? tightestOf(tried, 'unreachable');

async function survived(
  id: string,
  kinded: Judged,
  judge: SettingTester,
  found: Found,
  options: DecideOptions,
): Promise<Outcome> {
  const { tried } = found;
  const unlike = judge.repeat(tried);
  if (unlike !== undefined) return { fault: unlike };
  const open = worstOpen(tried);
  if (open !== undefined)
    return { verdict: 'undecided', evidence: { by: 'undecided setting', worst: judge.inFull(open) }, tried };
  const upheld = tightestOf(tried, 'upheld');
  if (kinded.kind === 'step' && !(upheld === undefined && isAll(kinded, found)))
    return ofStep(id, kinded, judge, found, options);
  if (upheld === undefined) return { verdict: 'vacuous', evidence: nothingSaid(tried), tried };
  if (isExhaustive(kinded)) {
    if (!found.exhausted) return { fault: TOO_MANY };
    const size = countsOf(tried, options.before).upheld!;
    return { verdict: 'proved', evidence: { by: 'enumeration', size }, tried };
  }
  return { verdict: 'upheld', evidence: { by: 'settings', tightest: judge.inFull(upheld) }, tried };
}

/** Whether every setting that there is was tried. */
const isAll = ({ claim }: Kinded, { exhausted }: Found): boolean =>
  exhausted &&
  Object.values(claim.forAll).every(({ sampled, toldInFull, whole }) => sampled !== true && (whole ?? toldInFull));

/** What a solver says of a step that no setting tried refutes. */
async function ofStep(
  id: string,
  kinded: Extract<Judged, { kind: 'step' }>,
  judge: SettingTester,
  found: Found,
  options: DecideOptions,
): Promise<Outcome> {
  const { claim } = kinded;
  const { upheld = 0 } = countsOf(found.tried, options.before);
  const decide = ({ setting, isBeyond }: ExactSetting): SettingResult | undefined => {
    const isInside = isBeyond ? isMeant(claim, setting) : isIn(claim, setting);
    return isInside ? judge.judge(setting, found.tried.length + 1) : undefined;
  };
  const outcome = await solveStep(claim, { instances: upheld, decide, solve: options.solve ?? askZ3 });
  if (outcome.is === 'nothing') return { verdict: 'vacuous', evidence: nothingSaid(found.tried), tried: found.tried };
  if (outcome.is === 'refuted') {
    const { failing, isBeyond } = outcome;
    return refuted(id, kinded, judge, failing, [...found.tried, failing], options, isBeyond);
  }
  const tried = outcome.instance === undefined ? found.tried : [...found.tried, outcome.instance];
  if (outcome.is !== 'open') return { verdict: outcome.is, evidence: outcome.evidence, tried };
  const { unproved } = outcome;
  const best = tightest(tried.filter(({ status }) => status === 'upheld'));
  if (best === undefined) return { verdict: 'vacuous', evidence: nothingSaid(tried), tried };
  // What divides by 0 at a setting that meets the hypotheses is not true there.
  const isDefined = found.tried.every(({ why }) => why !== dividesBy0(claim));
  if (isDefined && isAll(kinded, found))
    return { verdict: 'proved', evidence: { by: 'enumeration', size: upheld }, tried };
  return { verdict: 'upheld', evidence: { by: 'settings', tightest: best, unproved }, tried };
}

function growth(
  id: string,
  kinded: Extract<Kinded, { kind: 'growth' }>,
  examples: readonly Setting[],
  options: DecideOptions,
): Decision {
  const { seed, effort, onProgress } = options;
  let settings = 0;
  const { found, ...decided } = decideGrowth(id, kinded.claim, {
    seed,
    effort: EFFORTS[effort],
    where: (setting) => meetsPrecondition(kinded.claim, setting),
    examples,
    onSetting: () => onProgress?.({ settings: ++settings, draws: 0 }),
  });
  const { tried, fault } = found;
  if (decided.verdict === undefined) return ofFault(fault!, tried);
  if (found.outOfTime === true) return withoutTime(tried, options);
  const { verdict, evidence } = decided;
  return { verdict, evidence, tried, statuses: countStatuses(tried), draws: 0 };
}

const ofFault = (fault: Fault, tried: readonly SettingResult[]): Decision => ({
  verdict: 'faulty',
  evidence: { by: 'fault', fault },
  tried,
  statuses: countStatuses(tried),
  draws: 0,
  fault,
});

function tightest(results: readonly SettingResult[]): SettingResult | undefined {
  return results.reduce<SettingResult | undefined>(
    (best, result) => (best === undefined || result.tightness > best.tightness ? result : best),
    undefined,
  );
}

import { KINDS } from '../../claim/kinds.ts';
import { CLAIM_ALPHA } from '../../inference/errorBudget.ts';
import type { ClaimResult, Evidence, SettingResult } from '../../results/ClaimResult.ts';
import { decidingSetting } from '../../results/decidingSetting.ts';
import { EFFORT_NAMES } from '../../results/Results.ts';
import { twinPhrase } from '../../results/words/sentence/claimSentence.ts';
import { faultSentence, sentenceOf } from '../../results/words/sentence/sentenceOf.ts';
import type { Verdict } from '../../claim/Verdict.ts';
import { countStatuses } from '../decide/countStatuses.ts';
import { EFFORTS } from '../decide/Effort.ts';
import { isSurprise } from '../isSurprise.ts';
import { codeCount } from '../search/settingCode.ts';
import { writeToken } from '../search/token.ts';
import type { RecordedRun } from './RecordedRun.ts';
import { TRIED } from './sample.ts';
import { isCount, numberOf, settingInconsistency, type SettingLimits } from './settingInconsistency.ts';

/**
 * Why a recorded result contradicts itself, for a sentence; undefined when it does not: a verdict that its evidence does
 * not give, counts that do not add up, more draws than were allowed, a sentence that says something else.
 *
 * What is consistent may still be false: only the same draws show that, and only if they are made again.
 */
export function inconsistency(result: ClaimResult, run: RecordedRun): string | undefined {
  const faults = [ofVerdict, ofCounts, ofStatuses, ofCounterexample, ofSettings, ofSentence];
  for (const fault of faults) {
    const found = fault(result, run);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The evidence that each verdict can rest on. */
const BASES: Readonly<Record<Verdict, readonly Evidence['by'][]>> = {
  proved: ['enumeration', 'solver'],
  upheld: ['settings', 'growth'],
  refuted: ['counterexample'],
  undecided: ['undecided setting', 'time', 'unconfirmed', 'growth'],
  vacuous: ['nothing', 'contradiction'],
  faulty: ['fault'],
};

/** Evidence that only a solver gives, and so only for a step of algebra. */
const OF_SOLVER: ReadonlySet<Evidence['by']> = new Set(['solver', 'contradiction', 'unconfirmed']);

function ofVerdict({ verdict, evidence, kind, expect, twin, surprise }: ClaimResult): string | undefined {
  const { by } = evidence;
  if (!BASES[verdict].includes(by)) return `it is ${verdict} by ${by}`;
  if (OF_SOLVER.has(by) && kind !== 'step') return `a solver decided a claim of another kind, ${kind}`;
  if (by === 'growth' && KINDS[kind].atSettings) return `growth decided a claim of another kind, ${kind}`;
  if (verdict === 'proved' && KINDS[kind].samples) return 'draws prove it';
  if (surprise !== (verdict === 'faulty' || isSurprise(kind, verdict, expect, twin)))
    return `it is ${surprise ? '' : 'not '}called a surprise`;
  return undefined;
}

function ofCounts({ verdict, kind, settings, vacuous, unreachable, draws, budget }: ClaimResult): string | undefined {
  for (const [name, count] of Object.entries({ settings, vacuous, unreachable, draws }))
    if (!isCount(count)) return `the number of ${name} is ${count}`;
  const meant = verdict !== 'faulty' && KINDS[kind].estimates ? CLAIM_ALPHA : 0;
  return budget === meant ? undefined : `its error budget is ${budget}`;
}

/** Statuses that no setting has where a claim has a verdict. */
const WITHOUT: Readonly<Partial<Record<Verdict, readonly SettingResult['status'][]>>> = {
  proved: ['refuted', 'undecided', 'unreachable'],
  upheld: ['refuted', 'undecided', 'unreachable'],
  vacuous: ['refuted', 'undecided', 'unreachable'],
  undecided: ['refuted'],
};

function ofStatuses(result: ClaimResult, { rounds }: RecordedRun): string | undefined {
  const { verdict, evidence, kind, search, tried } = result;
  if (search === undefined) {
    const isSearched = KINDS[kind].atSettings && evidence.by !== 'time' && evidence.by !== 'fault';
    if (isSearched) return 'nothing says how far the search went';
    const all = result.settings + result.vacuous + result.unreachable;
    return all === tried.length || (all > TRIED && tried.length < all)
      ? undefined
      : `${all} settings are counted, and ${tried.length} are kept`;
  }
  if (search.othersDigest !== undefined)
    return 'search-codes.json, which belongs beside it, is missing or of another run';
  const { statuses } = search;
  const all = Object.entries({ ...statuses, rounds: search.rounds, tried: search.tried, smallest: search.smallest });
  for (const [name, count] of all) if (!isCount(count)) return `the number of ${name} is ${count}`;
  if (search.rounds < 1 || search.rounds > rounds) return `it had ${search.rounds} rounds in a run of ${rounds}`;
  const { upheld = 0, refuted = 0, undecided = 0, proved = 0, vacuous = 0, unreachable = 0 } = statuses;
  const decided = upheld + refuted + undecided + proved;
  if (decided + vacuous + unreachable !== search.tried || decided !== result.settings)
    return `${search.tried} settings were tried, and ${decided + vacuous + unreachable} have a status`;
  if (vacuous !== result.vacuous || unreachable !== result.unreachable)
    return 'the settings of a status are counted twice';
  for (const [status, count] of Object.entries(countStatuses(tried)))
    if (count > (statuses[status as SettingResult['status']] ?? 0))
      return `more settings are ${status} than are counted`;
  const codes = codeCount(search.others ?? '');
  if (codes === undefined || tried.length + codes > search.tried) return 'more settings are kept than were tried';
  for (const status of WITHOUT[verdict] ?? [])
    if ((statuses[status] ?? 0) > 0) return `it is ${verdict} although a setting is ${status}`;
  const needed = { upheld: upheld + proved, refuted, undecided: undecided + unreachable }[
    evidenceStatus(evidence) ?? ''
  ];
  return needed === 0 ? `it is ${verdict}, and so is no setting` : undefined;
}

/** The status that some setting has where a claim has such evidence. */
function evidenceStatus({ by }: Evidence): string | undefined {
  return by === 'settings'
    ? 'upheld'
    : by === 'counterexample'
      ? 'refuted'
      : by === 'undecided setting'
        ? 'undecided'
        : undefined;
}

/** The statuses of the setting that evidence rests on. */
const DECIDING: Readonly<Partial<Record<Evidence['by'], readonly SettingResult['status'][]>>> = {
  settings: ['upheld'],
  counterexample: ['refuted'],
  'undecided setting': ['undecided', 'unreachable'],
  time: ['undecided', 'unreachable'],
};

function ofSettings(result: ClaimResult, run: RecordedRun): string | undefined {
  const { kind, verdict, evidence, search, tried } = result;
  const { draws: most, alwaysDraws } = EFFORTS[run.effort];
  const { estimates, samples } = KINDS[kind];
  const allowed = (estimates ? most : samples ? alwaysDraws : 0) * 4 ** (run.rounds - 1);
  // Settings at which a claim's code failed while a refutation was shrunk took a share, too.
  const shares = verdict === 'refuted' || search === undefined ? Infinity : search.tried;
  const limits: SettingLimits = { kind, draws: allowed, tried: shares };
  const deciding = decidingSetting(evidence);
  if (deciding !== undefined && DECIDING[evidence.by]?.includes(deciding.found.status) === false)
    return `it is ${verdict} by a setting that is ${deciding.found.status}`;
  for (const setting of [...tried, ...(deciding === undefined ? [] : [deciding.found])]) {
    const wrong = settingInconsistency(setting, limits);
    if (wrong !== undefined) return wrong;
  }
  if (estimates && sharedLevel(tried)) return 'two settings have the same share of the error budget';
  return drawsFault(result, allowed);
}

/** Whether the draws that are counted are too few for the settings kept, or more than all settings may have taken. */
function drawsFault({ kind, search, tried, draws, evidence }: ClaimResult, allowed: number): string | undefined {
  if (search === undefined) return draws === 0 ? undefined : `${draws} draws are counted, and none was kept`;
  const fresh = evidence.by === 'counterexample' ? (evidence.confirmation?.draws ?? 0) : 0;
  const sum = tried.reduce((total, result) => total + result.draws, fresh);
  if (sum > draws) return `its settings took ${sum} draws, and ${draws} are counted`;
  // Fresh draws count also where they did not confirm, and those of a setting that the time was over for.
  const { refuted = 0 } = search.statuses;
  const isUnconfirmed = tried.some(({ status, tightness }) => status !== 'refuted' && tightness >= REFUTED);
  const isWhole = search.rounds === 1 && search.others === undefined && evidence.by !== 'time';
  const isAll = isWhole && !(KINDS[kind].estimates && (isUnconfirmed || refuted > 1));
  const most = isAll ? sum : sum + (1 + FRESH) * allowed * search.tried;
  return draws > most ? `${draws} draws are counted, and its settings took ${most} at most` : undefined;
}

/** Fresh draws that a confirmation may take, over those that a setting may. */
const FRESH = 4;

/** What the tightness of a setting that its draws refute is beyond, also where fresh draws do not. */
const REFUTED = 1e200;

/** Whether two settings have the level of one. */
function sharedLevel(tried: readonly SettingResult[]): boolean {
  const numbers = tried.flatMap(({ alpha }) => (alpha === undefined ? [] : [numberOf(alpha.refuted)]));
  return new Set(numbers).size < numbers.length;
}

function ofCounterexample({ id, kind, evidence, search }: ClaimResult, run: RecordedRun): string | undefined {
  if (evidence.by !== 'counterexample') return undefined;
  const { smallest, confirmation, failed, token } = evidence;
  if (!isCount(failed) || failed < 1 || failed > (search?.statuses.refuted ?? 0)) return `${failed} settings failed`;
  if (KINDS[kind].estimates !== (confirmation !== undefined)) return 'it has no confirmation, or one that it needs not';
  if (confirmation !== undefined) {
    const limits = { kind, draws: FRESH * EFFORTS[run.effort].draws * 4 ** (run.rounds - 1), tried: Infinity };
    const wrong = settingInconsistency(confirmation, limits);
    if (wrong !== undefined) return wrong;
    if (confirmation.status !== 'refuted') return `fresh draws found it ${confirmation.status}`;
  }
  const place =
    confirmation !== undefined
      ? ({ kind: 'fresh', draws: confirmation.draws } as const)
      : smallest.at === undefined
        ? ({ kind: 'exact' } as const)
        : ({ kind: 'draw', ...smallest.at } as const);
  return token === writeToken(id, run.seed, smallest.setting, place)
    ? undefined
    : 'its replay token is of another setting';
}

/** What is said where the time was over for what does not change a verdict. */
const CUT = ' The time limit was reached before ';

function ofSentence({ verdict, evidence, search, kind, sentence, twin }: ClaimResult): string | undefined {
  if (twin !== null && !isSaid(twin.sentence, twin.verdict))
    return `the sentence about its twin does not say ${twin.verdict}`;
  if (twin?.phrase !== undefined && !CUT_OFF.test(twin.sentence) && twinPhrase(twin) === undefined)
    return 'the parts of the sentence about its twin are not that sentence';
  // Its parts and the whole are cut at places of their own.
  if (CUT_OFF.test(sentence)) return isSaid(sentence, verdict) ? undefined : NOT_SAID;
  if (evidence.by === 'fault') return sentence === faultSentence(evidence.fault) ? undefined : NOT_SAID;
  // Without a search not all settings need be kept that the sentence counts.
  if (search === undefined) return isSaid(sentence, verdict) ? undefined : NOT_SAID;
  const said = { verdict, evidence, statuses: search.statuses, search, kind };
  const isOf = (text: string): boolean =>
    [sentence, asNow(sentence)].some((recorded) => recorded === text || recorded.startsWith(text + CUT));
  return EFFORT_NAMES.some((effort) => isOf(sentenceOf(said, effort))) ? undefined : NOT_SAID;
}

/** A sentence of a version that also named the setting of a claim without parameters, as it is written now. */
export const asNow = (sentence: string): string =>
  sentence
    .replace(/^(Refuted|Undecided) at no parameters(?=[:,.;])/u, '$1')
    .replace(/^Upheld at 1 setting(?:, no parameters)?(?=[:,.;])/u, 'Upheld');

const CUT_OFF = /… \(\d+ characters in all\)/u;

const NOT_SAID = 'its sentence says something else';

const isSaid = (sentence: string, verdict: Verdict): boolean => sentence.toLowerCase().startsWith(verdict);

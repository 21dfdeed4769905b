import type {
  Evidence,
  Fault,
  SearchState,
  SettingResult,
  StatusCounts,
  Unproved,
  VacuousReason,
} from '../../ClaimResult.ts';
import type { Kind } from '../../../claim/kinds.ts';
import type { EffortName } from '../../Results.ts';
import type { Verdict } from '../../../claim/Verdict.ts';
import { decidingSetting } from '../../decidingSetting.ts';
import { comparison, foundHow } from '../comparison.ts';
import { countOf, countText } from '../countText.ts';
import { joined, phrase, type Phrase, plainText } from '../phrase.ts';
import { growthSentence } from './growthSentence.ts';
import { outOfTime } from './outOfTime.ts';
import { sizesPhrase } from './sizes.ts';
import { rareAdvice, undecidedAt } from './undecidedAt.ts';
import { vacuousToo } from './vacuousToo.ts';

/** What a sentence is made from. */
export interface Said {
  readonly verdict: Verdict;
  readonly evidence: Evidence;
  readonly statuses: StatusCounts;
  readonly search?: SearchState | undefined;
  /** The kind of claim; a sentence on a step of algebra ends with its conclusion. */
  readonly kind?: Kind;
  /** Whether draws are weighed. */
  readonly weighed?: true;
}

/**
 * A verdict in one sentence with its numbers and why the search stopped, as text; the same wherever it is shown.
 *
 * @param effort the level of effort whose limits it speaks of
 */
export const sentenceOf = (said: Said, effort: EffortName = 'standard'): string =>
  plainText(sentencePhrase(said, effort));

/** The same with its settings and numbers told apart, for outputs that set them in their own way. */
export function sentencePhrase(
  { verdict, evidence, statuses, search, kind, weighed }: Said,
  effort: EffortName,
): Phrase {
  const at = (result: SettingResult): Phrase => atSetting(result, kind);
  switch (evidence.by) {
    case 'enumeration':
      return phrase`Proved: ${everySetting(evidence.size, statuses)}.`;
    case 'solver':
      return phrase`Proved for all parameters: ${evidence.solver} found no real numbers that satisfy the hypotheses and violate the conclusion; ${instances(evidence.instances)}.`;
    case 'settings':
      return phrase`Upheld${upheldSettings(evidence.tightest, statuses)}${upheldSizes(statuses, search)}${vacuousToo(statuses)}${tightest(evidence, statuses, weighed)}${unproved(evidence.unproved)}.`;
    case 'counterexample': {
      const { result } = decidingSetting(evidence)!;
      const fresh = evidence.confirmation !== undefined && `, ${drawn(result, nounOf(true, weighed))}`;
      const smallest = { ...result, setting: evidence.smallest.setting };
      return phrase`${placed('Refuted', smallest, at(smallest))}${fresh}.`;
    }
    case 'contradiction':
      return phrase`Vacuous: ${evidence.solver} found no real numbers that satisfy the hypotheses${evidence.divides !== undefined && ' without dividing by 0 in the conclusion'}.`;
    case 'unconfirmed':
      return evidence.model === undefined
        ? phrase`Undecided: no setting tried satisfies the hypotheses, and ${evidence.solver} gave up.`
        : phrase`Undecided: according to ${evidence.solver} it fails at ${{ setting: evidence.model }}, which exact arithmetic could not confirm.`;
    case 'undecided setting':
      return phrase`${placed('Undecided', evidence.worst, at(evidence.worst))}${undecidedAt(evidence.worst, effort, search)}${kind === 'probability' && weighed === undefined && rareAdvice(evidence.worst)}${othersOpen(statuses)}.`;
    case 'time':
      return outOfTime(evidence, statuses, upheldSizes(statuses, search), at);
    case 'growth':
      // Results of versions that looked at the slope alone name no drift.
      return evidence.drift === undefined ? [] : growthSentence(verdict, evidence, evidence.drift, statuses);
    case 'nothing':
      return phrase`Vacuous at ${vacuousSettings(statuses.vacuous ?? 0)}${reasons(evidence.why ?? [])}.`;
    case 'fault':
      return [faultSentence(evidence.fault)];
  }
}

/** A fault in one sentence. */
export function faultSentence({ message, place }: Fault): string {
  const said = `${message.replace(/\.$/u, '')}${place === undefined ? '' : ` (${place})`}`;
  return `Faulty: ${said}${/[?!]$/u.test(said) ? '' : '.'}`;
}

/** A setting with what was found there and what is claimed; a step of algebra has its conclusion with its exact sides. */
function atSetting(result: SettingResult, kind: Kind | undefined): Phrase {
  const compared = comparison(result);
  // The hypotheses come first. What other kinds of claim show stands below the sentence, with its labels.
  const shown = kind === 'step' ? Object.values(result.shown ?? {}).at(-1) : undefined;
  const found = compared.length > 0 ? compared : typeof shown === 'string' ? [shown] : [];
  if (!hasParameters(result)) return found;
  return phrase`${{ setting: result.setting }}${found.length > 0 && phrase`: ${found}`}`;
}

const hasParameters = ({ setting }: SettingResult): boolean => Object.keys(setting).length > 0;

/** A verdict, and a setting with what was found there. A claim without parameters has one setting, which is not named. */
const placed = (verdict: string, result: SettingResult, found: Phrase): Phrase =>
  found.length === 0 ? [verdict] : [`${verdict}${hasParameters(result) ? ' at ' : ': '}`, ...found];

const upheldSettings = (result: SettingResult, { upheld = 0, vacuous = 0 }: StatusCounts): string =>
  upheld === 1 && vacuous === 0 && !hasParameters(result) ? '' : ` at ${countOf(upheld, 'setting')}`;

function everySetting(size: number, { vacuous = 0 }: StatusCounts): string {
  if (vacuous > 0)
    return `true at ${countOf(size, 'setting')} of the domain and vacuous at the other${vacuous === 1 ? '' : ` ${countText(vacuous)}`}`;
  if (size <= 2) return `true at ${size === 1 ? 'the only setting' : 'both settings'} of the domain`;
  return `true at all ${countOf(size, 'setting')} of the domain`;
}

/** How many exact instances agree with a proof. */
const instances = (number: number): string =>
  number === 0
    ? 'no exact instance is known'
    : `${countOf(number, 'exact instance')} ${number === 1 ? 'agrees' : 'agree'}`;

/** The sizes at which it was upheld; a single setting is named by itself. */
function upheldSizes({ upheld }: StatusCounts, search: SearchState | undefined): Phrase {
  const sizes = upheld === 1 ? [] : sizesPhrase(search?.sizes ?? {});
  return sizes.length === 0 ? [] : phrase`, ${sizes}`;
}

function tightest(
  { tightest: found, fresh }: Extract<Evidence, { by: 'settings' }>,
  { upheld }: StatusCounts,
  weighed: true | undefined,
): Phrase {
  const result = fresh ?? found;
  const { setting, draws, measured } = result;
  if (measured === undefined) {
    const single = upheld === 1 && Object.keys(setting).length > 0 && phrase`, ${{ setting }}`;
    return phrase`${single}${draws > 0 && `, with ${countOf(draws, 'draw')}${upheld === 1 ? '' : ' at each'}`}`;
  }
  const before = upheld !== 1 ? '; tightest at ' : hasParameters(result) ? ', ' : ': ';
  return phrase`${before}${atSetting(result, undefined)}${draws > 0 && `, ${drawn(result, nounOf(fresh !== undefined, weighed))}`}`;
}

/** What draws are called: those that had no say in choosing what they estimate, and those that count by a weight. */
const nounOf = (isFresh: boolean, weighed: true | undefined): string =>
  `${isFresh ? 'fresh ' : ''}${weighed === undefined ? '' : 'weighted '}draw`;

/** The draws behind an estimate, or among which a value was measured. */
const drawn = (result: SettingResult, noun: string): string =>
  `${foundHow(result) === 'estimated' ? 'from' : 'in'} ${countOf(result.draws, noun)}${overLevels(result)}`;

/** Of a probability by splitting: the levels, and what the draws cost. */
const overLevels = ({ splitting }: SettingResult): string =>
  splitting === undefined
    ? ''
    : ` over ${countOf(splitting.levels, 'level')} (${countOf(splitting.starts, 'start')} in all)`;

/** Why a solver did not prove what is upheld. */
function unproved(reason: Unproved | undefined): Phrase {
  if (reason === undefined) return [];
  const { solver, because, at: setting = {} } = reason;
  switch (because) {
    case 'it gave up':
      return phrase`; not proved, for ${solver} gave up`;
    case 'it divides by 0':
      return phrase`; not proved, for ${solver} found that the conclusion divides by 0 at ${{ setting }}`;
    case 'it fails outside the domain':
      return phrase`; not proved, for ${solver}, which is given only part of the domain’s conditions, found that it fails outside the domain, at ${{ setting }}`;
  }
}

function othersOpen({ undecided = 0, unreachable = 0, upheld = 0 }: StatusCounts): string {
  const open = undecided + unreachable;
  return open <= 1
    ? ''
    : `; in all, ${countOf(open, 'setting')} are open and ${upheld === 0 ? 'none' : countText(upheld)} upheld`;
}

const vacuousSettings = (settings: number): string =>
  settings === 1 ? 'the only setting tried' : `all ${countOf(settings, 'setting')} tried`;

/** Why a claim is vacuous, the most frequent reason first. */
function reasons(why: readonly VacuousReason[]): Phrase {
  const [only] = why;
  if (only === undefined) return [];
  if (why.length === 1) return phrase`: ${only.why}`;
  const each = why.map(({ why: reason, settings, first }) => {
    const where = settings > 1 && `${countOf(settings, 'setting')}, such as `;
    return phrase`${reason} at ${where}${{ setting: first }}`;
  });
  return phrase`: ${joined(each, '; ')}`;
}

import type { JsonNumber } from '../../jsonNumber.ts';
import type {
  Evidence,
  Fault,
  SearchState,
  SettingResult,
  StatusCounts,
  VacuousReason,
  Unproved,
} from '../../ClaimResult.ts';
import type { Kind } from '../../../claim/kinds.ts';
import type { EffortName } from '../../Results.ts';
import { settingText } from '../settingText.ts';
import type { Verdict } from '../../../claim/Verdict.ts';
import { countOf } from '../countText.ts';
import { numberText } from '../numberText.ts';
import { growthSentence } from './growthSentence.ts';
import { sidesText } from '../sidesText.ts';
import { sizesText } from '../sizesText.ts';

/** What a sentence is made from. */
export interface Said {
  readonly verdict: Verdict;
  readonly evidence: Evidence;
  readonly statuses: StatusCounts;
  readonly search?: SearchState;
  /** The kind of claim; a sentence on a step of algebra ends with its conclusion. */
  readonly kind?: Kind;
}

/**
 * A verdict in one sentence with its numbers and why the search stopped; the same wherever it is shown.
 *
 * @param effort the level of effort whose limits it speaks of
 */
export function sentenceOf(
  { verdict, evidence, statuses, search, kind }: Said,
  effort: EffortName = 'standard',
): string {
  // What other kinds of claim show stands below the sentence, with its labels.
  const of = ({ shown, ...result }: SettingResult): SettingResult =>
    kind === 'step' && shown !== undefined ? { ...result, shown } : result;
  switch (evidence.by) {
    case 'enumeration':
      return `Proved: true at ${countOf(evidence.size, 'setting')}${leftOut(statuses)}, which is every one there is.`;
    case 'solver':
      return `Proved for all parameters: ${evidence.solver} finds that no reals meet the hypotheses and not the conclusion; ${instances(evidence.instances)}.`;
    case 'settings':
      return `Upheld at ${countOf(statuses.upheld ?? 0, 'setting')}${sizes(statuses, search)}${leftOut(statuses)}${tightest(evidence.tightest, statuses)}${unproved(evidence.unproved)}.`;
    case 'counterexample':
      return `Refuted at ${settingText(evidence.smallest.setting)}${against(of(evidence.confirmation ?? evidence.smallest))}${
        evidence.confirmation === undefined ? '' : `, on ${countOf(evidence.confirmation.draws, 'fresh draw')}`
      }.`;
    case 'contradiction':
      return `Vacuous: ${evidence.solver} finds that no reals meet the hypotheses${evidence.divides === undefined ? '' : ' without dividing by 0 in the conclusion'}, so that it says nothing.`;
    case 'unconfirmed':
      return evidence.model === undefined
        ? `Undecided: no setting tried meets the hypotheses, and ${evidence.solver} gave up.`
        : `Undecided: by the word of ${evidence.solver} it fails at ${settingText(evidence.model)}, which exact arithmetic could not confirm.`;
    case 'undecided setting':
      return `${undecided(of(evidence.worst), limitText(effort, search))}${othersOpen(statuses)}.`;
    case 'time':
      return `${outOfTime(evidence.limit, statuses, search)}${evidence.worst === undefined ? '' : openSoFar(of(evidence.worst))}.`;
    case 'growth':
      return growthSentence(verdict, evidence, statuses);
    case 'nothing':
      return `Vacuous at ${vacuousSettings(statuses.vacuous ?? 0)}${reasons(evidence.why ?? [])}.`;
    case 'fault':
      return faultSentence(evidence.fault);
  }
}

const vacuousSettings = (settings: number): string =>
  settings === 1 ? 'the one setting tried' : `all ${countOf(settings, 'setting')} tried`;

/** Why a claim says nothing, the most frequent reason first. */
function reasons(why: readonly VacuousReason[]): string {
  const [only] = why;
  if (only === undefined) return '';
  if (why.length === 1) return `: ${only.why}`;
  const at = ({ why: reason, settings, first }: VacuousReason): string =>
    `${reason} at ${settings === 1 ? settingText(first) : `${countOf(settings, 'setting')}, such as ${settingText(first)}`}`;
  return `: ${why.map(at).join('; ')}`;
}

/** How many exact instances agree with a proof. */
const instances = (number: number): string =>
  number === 0
    ? 'no exact instance is known'
    : `${countOf(number, 'exact instance')} ${number === 1 ? 'agrees' : 'agree'}`;

/** Why a solver did not prove what is upheld. */
function unproved(reason: Unproved | undefined): string {
  if (reason === undefined) return '';
  const { solver, because, at = {} } = reason;
  switch (because) {
    case 'it gave up':
      return `; nothing is proved, for ${solver} gave up`;
    case 'it divides by 0':
      return `; nothing is proved, for ${solver} finds that the conclusion divides by 0 at ${settingText(at)}`;
    case 'it fails outside the domain':
      return `; nothing is proved, for ${solver}, which is told only a part of the domain, finds that it fails outside of that at ${settingText(at)}`;
  }
}

/** A fault in one sentence. */
export function faultSentence({ message, place }: Fault): string {
  const said = `${message.replace(/\.$/u, '')}${place === undefined ? '' : ` (${place})`}`;
  return `Faulty: ${said}${/[?!]$/u.test(said) ? '' : '.'}`;
}

function leftOut({ vacuous = 0 }: StatusCounts): string {
  return vacuous === 0 ? '' : ` (vacuous at ${vacuous} more)`;
}

/** The sizes at which it was upheld; a single setting is named by itself. */
function sizes({ upheld }: StatusCounts, search: SearchState | undefined): string {
  const text = upheld === 1 ? '' : sizesText(search?.sizes ?? {});
  return text === '' ? '' : `, ${text}`;
}

function tightest(result: SettingResult, { upheld }: StatusCounts): string {
  const where = upheld === 1 ? '' : '; tightest';
  if (result.measured === undefined) {
    const single = upheld === 1 && Object.keys(result.setting).length > 0 ? `, ${settingText(result.setting)}` : '';
    return `${single}${result.draws === 0 ? '' : `, ${countOf(result.draws, 'draw')} at each`}`;
  }
  return `${where} at ${settingText(result.setting)}${against(result)}${result.draws === 0 ? '' : `, ${countOf(result.draws, 'draw')}`}`;
}

/** What was measured and what is claimed. */
function against(result: SettingResult): string {
  const { measured, relation, claimed, interval, claimedInterval, level, status, shown } = result;
  if (measured === undefined || relation === undefined || claimed === undefined) {
    // A step of algebra shows its hypotheses and then its conclusion, with the exact values of their sides.
    const told = Object.values(shown ?? {}).at(-1);
    return typeof told === 'string' ? `: ${told}` : '';
  }
  // Sides that are equal to within rounding, and do not have to differ, are not told apart by it.
  const mayDiffer = status !== 'upheld' || relation === '<' || relation === '>';
  const { seen, bound, apart } = sides(measured, claimed, interval, level, mayDiffer);
  // The middle of an enclosure that is wide, or that is not told from what was measured, is not what is claimed.
  if (claimedInterval !== undefined && (status === 'undecided' || !isNarrow(claimedInterval) || seen === bound)) {
    const isWide = interval !== undefined && (status === 'undecided' || !isNarrow(interval));
    const from = isWide ? `in ${apartFrom(interval, claimedInterval)}` : toldFrom(measured, claimedInterval);
    return `: measured ${from}, claimed ${relation} a number in ${apartFrom(claimedInterval, interval ?? [measured, measured])}`;
  }
  const told = bound.replace(/^≈ /u, 'about ');
  return `: measured ${seen}, claimed ${relation} ${told}${apart === undefined ? '' : ` (${apart} apart)`}`;
}

/** What was measured, and the bound, with as many digits as it takes to tell them apart where they are not estimates. */
function sides(
  measured: JsonNumber,
  claimed: JsonNumber,
  interval: readonly [JsonNumber, JsonNumber] | undefined,
  level: number | undefined,
  differ: boolean,
): { readonly seen: string; readonly bound: string; readonly apart?: string } {
  if (interval === undefined) {
    const { left, right, ...apart } = sidesText(measured, claimed, differ);
    return { seen: left, bound: right, ...apart };
  }
  if (level !== undefined) return estimated(measured, claimed, interval);
  const [middle, bound] = [numberText(measured), numberText(claimed)];
  if (isNarrow(interval) && (middle !== bound || !differ)) return { seen: middle, bound };
  // The middle of an enclosure that is wide, or as near to the bound as it is wide, is no value of anything.
  const [low, high] = [sidesText(interval[0], claimed), sidesText(interval[1], claimed)];
  const between = sidesText(interval[0], interval[1]);
  const ends = low.left === high.left ? [between.left, between.right] : [low.left, high.left];
  return { seen: `in [${ends.join(', ')}]`, bound: low.right.length > high.right.length ? low.right : high.right };
}

/** What was estimated, and the bound, with a few digits, or as many as show that the interval has a width and what lies outside. */
function estimated(
  measured: JsonNumber,
  claimed: JsonNumber,
  [lo, hi]: readonly [JsonNumber, JsonNumber],
): { readonly seen: string; readonly bound: string } {
  const isOutside = Number(claimed) < Number(lo) || Number(claimed) > Number(hi);
  const written = (digits: number): readonly string[] =>
    [measured, claimed, lo, hi].map((value) => numberText(value, digits));
  const isTold = ([middle, bound, low, high]: readonly string[]): boolean =>
    (lo === hi || low !== high) && !(isOutside && [middle, low, high].includes(bound));
  let digits = FEWEST_DIGITS;
  if (!isTold(written(digits))) {
    // One more than it takes, for a width in which the last digit moves by one is hardly one.
    while (++digits < MOST_DIGITS && !(isTold(written(digits - 1)) && isTold(written(digits))));
  }
  const [middle, bound, low, high] = written(digits);
  return { seen: `${middle} (in [${low}, ${high}])`, bound: bound! };
}

/** Digits of an estimate, at least, and as many as tell any two doubles apart. */
const FEWEST_DIGITS = 4;
const MOST_DIGITS = 17;

/** An enclosure with as many digits as tell its ends from those of another that are next to them, and from each other. */
function apartFrom([lo, hi]: readonly [JsonNumber, JsonNumber], other: readonly [JsonNumber, JsonNumber]): string {
  const between = sidesText(lo, hi);
  const [low, high] = [sidesText(lo, other[1]).left, sidesText(hi, other[0]).left];
  return low === high ? `[${between.left}, ${between.right}]` : `[${low}, ${high}]`;
}

/** A number with as many digits as tell it from both ends of an enclosure. */
function toldFrom(value: JsonNumber, enclosure: readonly [JsonNumber, JsonNumber]): string {
  const [low, high] = [sidesText(value, enclosure[0]).left, sidesText(value, enclosure[1]).left];
  return low.length > high.length ? low : high;
}

/** Whether an enclosure is so narrow that its middle says it all in the digits shown. */
function isNarrow([lo, hi]: readonly [JsonNumber, JsonNumber]): boolean {
  return typeof lo === 'number' && typeof hi === 'number' && hi - lo <= 1e-4 * Math.max(Math.abs(lo), Math.abs(hi));
}

function undecided(worst: SettingResult, limit: string): string {
  const where = `at ${settingText(worst.setting)}${against(worst)}`;
  const { status, draws, furtherDraws, reach, near } = worst;
  if (status === 'unreachable') return outOfReach(worst, where, limit);
  if (draws === 0) return `Undecided: ${where}; the enclosure of the exact value is too wide`;
  // Every setting at which the draws ran out is told how many more there would have to be.
  if (furtherDraws === undefined) return `Undecided: ${where}, which fresh draws did not bear out`;
  const never =
    reach?.neverRefuted === undefined ? '' : `, and no number of them could refute it, for ${reach.neverRefuted}`;
  const more =
    typeof furtherDraws === 'number'
      ? `; about ${countOf(furtherDraws, 'more draw')} would be expected to decide`
      : near === undefined
        ? ''
        : `; the two are perhaps equal, and at least ${countOf(near.least, 'more draw')} would be needed to tell${marginText(worst)}`;
  return `Undecided: the draws ran out ${where} after ${countOf(draws, 'draw')}${never}${more}${rangeText(worst)}`;
}

/** That the time was over, and what was found until then. */
function outOfTime(limit: number | undefined, statuses: StatusCounts, search: SearchState | undefined): string {
  const { upheld = 0, undecided: without = 0, unreachable = 0, vacuous = 0 } = statuses;
  const found = [
    ...(upheld === 0 ? [] : [`${countOf(upheld, 'setting')} had been upheld${sizes(statuses, search)}`]),
    ...(without + unreachable === 0 ? [] : [`${without + unreachable} left open`]),
    ...(vacuous === 0 ? [] : [`${vacuous} found vacuous`]),
  ];
  const after = limit === undefined ? 'the time for the claim' : `its ${limit} s`;
  return `Undecided: ${after} ran out before the search was over; until then ${found.length === 0 ? 'no setting had been decided' : found.join(', ')}`;
}

function openSoFar(worst: SettingResult): string {
  const { setting, draws, cutOff } = worst;
  const made = draws === 0 ? '' : `, after ${countOf(draws, 'draw')}${cutOff === true ? ', cut off' : ''}`;
  return `; the worst that is open, at ${settingText(setting)}${against(worst)}${made}`;
}

/** That the draws allowed could not uphold a setting however they fell, and what else there was to try. */
function outOfReach(worst: SettingResult, where: string, limit: string): string {
  const { draws, reach } = worst;
  if (reach === undefined) return `Undecided: ${where}; no allowed number of draws could uphold it`;
  const { allowed, upheld, refuted, neverUpheld, neverRefuted } = reach;
  const isAllowed = (fewest: JsonNumber): boolean => typeof fewest === 'number' && fewest <= allowed;
  const could = (fewest: JsonNumber, why: string | undefined, answer: string): string =>
    why === undefined
      ? `no more than ${countOf(allowed, 'draw')}, ${limit}, could ${answer} it, which takes ${least(fewest)} at least`
      : `no number of draws could ${answer} it, for ${why}`;
  const cannot = [
    ...(isAllowed(upheld) ? [] : [could(upheld, neverUpheld, 'uphold')]),
    ...(isAllowed(refuted) ? [] : [could(refuted, neverRefuted, 'refute')]),
  ];
  const tried = draws === 0 ? ', and so none were made' : `, and ${countOf(draws, 'draw')} did not refute it`;
  const advice = neverUpheld === undefined ? '' : marginText(worst);
  return `Undecided: ${where}; ${cannot.join('; ')}${tried}${advice}${rangeText(worst)}`;
}

const least = (fewest: JsonNumber): string =>
  typeof fewest === 'number' ? countOf(fewest, 'draw') : 'more than 2⁵³ draws';

/** What a margin would cost. */
function marginText({ near, relation }: SettingResult): string {
  if (near === undefined) return '';
  const key = relation === '=' ? 'tolerance' : 'margin';
  const cost = typeof near.draws === 'number' ? countOf(near.draws, 'draw') : 'more draws than there are';
  return `; if they are equal, a ${key} of ${numberText(near.margin)} costs about ${cost}`;
}

/** What a range costs that is wider than the values drawn. */
function rangeText({ looseRange }: SettingResult): string {
  if (looseRange === undefined) return '';
  const written = ([lo, hi]: readonly [JsonNumber, JsonNumber]): string => `[${numberText(lo)}, ${numberText(hi)}]`;
  const { given, enough, draws } = looseRange;
  return `; draws grow with range, ${written(given)}: with ${written(enough)}, in which all values drawn lie, about ${countOf(draws, 'draw')} would be expected to decide`;
}

const limitText = (effort: EffortName, search: SearchState | undefined): string =>
  search === undefined || search.rounds <= 1
    ? `the limit at ${effort} effort`
    : `the limit of round ${search.rounds} at ${effort} effort`;

function othersOpen({ undecided: without = 0, unreachable = 0, upheld = 0 }: StatusCounts): string {
  const open = without + unreachable;
  return open <= 1 ? '' : `; in all ${countOf(open, 'setting')} are open and ${upheld === 0 ? 'none' : upheld} upheld`;
}

import type { SearchState, SettingResult } from '../../ClaimResult.ts';
import { doubleOf, type JsonNumber } from '../../jsonNumber.ts';
import type { EffortName } from '../../Results.ts';
import { countOf } from '../countText.ts';
import { intervalText } from '../intervalText.ts';
import { numberText } from '../numberText.ts';
import { percentText } from '../percentText.ts';

/** Why a setting is undecided, and what would decide it; follows what was found there. */
export function undecidedAt(worst: SettingResult, effort: EffortName, search: SearchState | undefined): string {
  const { status, draws, furtherDraws } = worst;
  if (status === 'unreachable') return outOfReach(worst, limitText(effort, search));
  if (draws === 0) return '; the enclosure of the exact value is too wide to decide';
  // Every setting at which the draws ran out is told how many more there would have to be.
  return furtherDraws === undefined ? '; its refutation was not confirmed on fresh draws' : outOfDraws(worst);
}

function outOfDraws(worst: SettingResult): string {
  const { draws, furtherDraws, reach, near } = worst;
  const never =
    reach?.neverRefuted === undefined ? '' : `, and no number of draws could refute it, for ${reach.neverRefuted}`;
  const more =
    typeof furtherDraws === 'number'
      ? `; about ${countOf(furtherDraws, 'more draw')} would be expected to decide it`
      : near === undefined || isWithinTail(worst)
        ? ''
        : `; the two may be equal, and at least ${countOf(near.least, 'more draw')} would be needed to tell${marginText(worst)}`;
  return `; the draws ran out after ${countOf(draws, 'draw')}${never}${neverZero(worst)}${more}${tailText(worst)}${rareLevel(worst)}${rangeText(worst)}`;
}

/** That a level by splitting is reached too rarely, so that draws ended there. */
function rareLevel({ splitting }: SettingResult): string {
  if (splitting?.rarest === undefined) return '';
  const { level, share } = splitting.rarest;
  return `; ${share === 0 ? 'none' : `only ${percentText(share)}`} of the starts before it reached level ${level}, so that draws ended there: put more levels before it`;
}

/** Probabilities below this are not told from 0 by as many draws as can be made. */
const RARE = 1e-6;

/** What to state in place of an event that is too rare to be waited for. */
export function rareAdvice({ status, relation, claimed, reach }: SettingResult): string {
  const bound = doubleOf(claimed ?? Number.NaN);
  const isRare = bound > 0 && bound < RARE && (relation === '≤' || relation === '=' || relation === '≥');
  const isOpen = status === 'unreachable' || status === 'undecided';
  return isRare && isOpen && reach !== undefined && reach.neverUpheld === undefined
    ? '; for an event as rare as that, state its chance given part of the outcome, an exact value or a weight'
    : '';
}

/** That without a margin a distance of 0 is out of reach, whatever is drawn. */
const neverZero = ({ of, claimed, margin }: SettingResult): string =>
  of === 'distance' && claimed === 0 && margin === undefined
    ? ', and no number of draws could uphold it, for a distance is never shown to be 0; state a margin'
    : '';

/** That the draws allowed could not uphold a setting however they fell, and what else there was to try. */
function outOfReach(worst: SettingResult, limit: string): string {
  const { draws, reach } = worst;
  if (reach === undefined) return '; no allowed number of draws could uphold it';
  const { allowed, upheld, refuted, neverUpheld, neverRefuted } = reach;
  const isAllowed = (fewest: JsonNumber): boolean => typeof fewest === 'number' && fewest <= allowed;
  const could = (fewest: JsonNumber, why: string | undefined, answer: string): string =>
    why === undefined
      ? `${countOf(allowed, 'draw')}, ${limit}, cannot ${answer} it, which takes ${least(fewest)}`
      : `no number of draws could ${answer} it, for ${why}`;
  const cannot = [
    ...(isAllowed(upheld) ? [] : [could(upheld, neverUpheld, 'uphold')]),
    ...(isAllowed(refuted) ? [] : [could(refuted, neverRefuted, 'refute')]),
  ];
  const tried = draws === 0 ? ', and so none were made' : `, and ${countOf(draws, 'draw')} did not refute it`;
  const advice = neverUpheld === undefined ? '' : marginText(worst);
  return `; ${cannot.join('; ')}${tried}${advice}${tailText(worst)}${rangeText(worst)}`;
}

/** What to do where the bound on the tail is what stands in the way of an answer. */
function tailText(worst: SettingResult): string {
  const { tail, furtherDraws, reach } = worst;
  if (tail === undefined) return '';
  const cure = 'let range end later, where less is cut off';
  if (reach?.neverUpheld !== undefined || reach?.neverRefuted !== undefined) return `; ${cure}`;
  return typeof furtherDraws !== 'number' && isWithinTail(worst)
    ? `; no number of draws would be expected to decide it, for the mean may be as estimated or larger by up to tailAtMost, ${numberText(tail.atMost)}: ${cure}`
    : '';
}

/**
 * Whether neither answer would follow if E[min(X, T)] were as estimated: E[X] may be as large or larger by up to the bound on the
 * tail, and the claim is true of one of these and false of another, or not known to be true to within its margin.
 */
function isWithinTail({ tail, relation, measured, claimed, margin = 0 }: SettingResult): boolean {
  if (tail === undefined || measured === undefined || claimed === undefined) return false;
  const [bound, least] = [doubleOf(claimed), doubleOf(measured)];
  const most = least + tail.atMost;
  const isFalse = (relation !== '≥' && least > bound) || (relation !== '≤' && most < bound);
  const isTrue = (relation === '≤' || least > bound - margin) && (relation === '≥' || most < bound + margin);
  return !isFalse && !isTrue;
}

const least = (fewest: JsonNumber): string =>
  typeof fewest === 'number' ? `at least ${countOf(fewest, 'draw')}` : 'more than 2⁵³ draws';

/** What a margin would cost. */
function marginText({ near, relation }: SettingResult): string {
  if (near === undefined) return '';
  const key = relation === '=' ? 'tolerance' : 'margin';
  const cost = typeof near.draws === 'number' ? `about ${countOf(near.draws, 'draw')}` : 'more draws than there are';
  return `; if they are equal, a ${key} of ${numberText(near.margin)} would take ${cost}`;
}

/** What a range costs that is wider than the values drawn. */
function rangeText({ looseRange }: SettingResult): string {
  if (looseRange === undefined) return '';
  const { given, enough, draws } = looseRange;
  return `; the draws needed grow with range, ${intervalText(given)}: with ${intervalText(enough)}, which contains all values drawn, about ${countOf(Math.max(1, draws), 'draw')} would be expected to decide it`;
}

const limitText = (effort: EffortName, search: SearchState | undefined): string =>
  search === undefined || search.rounds <= 1
    ? `the limit at ${effort} effort`
    : `the limit of round ${search.rounds} at ${effort} effort`;

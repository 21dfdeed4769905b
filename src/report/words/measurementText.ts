import { doubleOf, type JsonNumber } from '../../results/jsonNumber.ts';
import type { SettingResult } from '../../results/ClaimResult.ts';
import { numberText } from '../../results/words/numberText.ts';
import { intervalText } from '../../results/words/intervalText.ts';
import { EXACT_DIGITS, distinctTexts } from '../../results/words/distinctTexts.ts';

/** An enclosure that is wider than this share of its ends is shown itself; its middle is no value of anything. */
const NARROW = 1e-4;

/**
 * What was measured at a setting and what is claimed of it; empty where the claim only says yes or no. An estimate from
 * draws has its confidence interval after it, and of a wide enclosure of an exact value only the enclosure is told.
 *
 * @example measurementText(result) // 'measured 0.23 in [0.19, 0.27], claimed ≥ 0.5'
 */
export function measurementText(result: SettingResult): string {
  const { measured, relation, claimed } = result;
  if (measured === undefined) return '';
  const [left, right] = claimed === undefined ? [numberText(measured), ''] : sides(measured, claimed, result);
  const told = claimed === undefined ? '' : `, claimed ${relation ?? ''} ${right}`;
  return `measured ${seen(left, result)}${told}`.replace(/ {2,}/gu, ' ');
}

/** Measured and claimed; what is exact and must differ has all the digits that it takes to tell it from the claim. */
export function sides(
  measured: JsonNumber,
  claimed: JsonNumber,
  { interval, status, relation }: SettingResult,
): [string, string] {
  const mayDiffer = status !== 'upheld' || relation === '<' || relation === '>';
  return distinctTexts(measured, claimed, interval === undefined && mayDiffer ? EXACT_DIGITS : undefined);
}

function seen(text: string, { interval, level }: SettingResult): string {
  if (interval === undefined) return text;
  if (level !== undefined) return `${text} in ${intervalText(interval)}`;
  return isNarrow(interval) ? text : `in ${intervalText(interval)}`;
}

function isNarrow(interval: readonly [JsonNumber, JsonNumber]): boolean {
  const [lo, hi] = [doubleOf(interval[0]), doubleOf(interval[1])];
  return hi - lo <= NARROW * Math.max(Math.abs(lo), Math.abs(hi));
}

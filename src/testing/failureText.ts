import type { AnyClaim } from '../claim/Claim.ts';
import { claimPlace } from '../claim/claimPlace.ts';
import type { ClaimResult, SettingResult } from '../results/ClaimResult.ts';
import { cut } from '../results/words/cut.ts';
import { onOneLine } from '../results/words/printable.ts';
import { sidesText } from '../results/words/sidesText.ts';
import { displayPath } from '../store/folders.ts';
import { type ClaimTestOptions, EFFORT, SEED } from './ClaimTestOptions.ts';

/** Characters of a value of a counterexample, at most. */
const LONGEST = 300;

/** Why a test of a claim failed: the verdict, its evidence, the counterexample, where the claim is, and how to see it again. */
export function failureText(claim: AnyClaim, result: ClaimResult, problem: string, options: ClaimTestOptions): string {
  const { title, sentence, evidence } = result;
  const { seed = SEED, effort = EFFORT } = options;
  const found = evidence.by === 'counterexample' ? evidence : undefined;
  return [
    onOneLine(`"${title}" ${problem}.`),
    onOneLine(sentence),
    ...(found === undefined ? [] : shownLines(found.smallest)),
    ...claimLine(claim),
    ...(found === undefined
      ? []
      : [`Only this counterexample again: { replay: ${quoted(found.token)} } in the options.`]),
    `Seed ${quoted(seed)}, effort ${effort}: the same seed and effort give the same result.`,
  ].join('\n');
}

/** The line that says where the claim was made; none where that is unknown. */
export function claimLine(claim: AnyClaim): string[] {
  const place = claimPlace(claim);
  return place === undefined ? [] : [`The claim: ${displayPath(place)}`];
}

/** The labelled values of a counterexample, a line each. */
export const shownLines = ({ shown = {} }: SettingResult): string[] =>
  Object.entries(shown).map(([label, value]) => `  ${onOneLine(`${label} = ${cut(valueText(value), LONGEST)}`)}`);

/** Both sides of a comparison, where a claim has them. */
export function sidesLine({ measured, relation, claimed }: SettingResult): string[] {
  if (measured === undefined || claimed === undefined) return [];
  const { left, right } = sidesText(measured, claimed);
  return [`  found ${left}, claimed ${relation} ${right}`];
}

const valueText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const quoted = (text: string): string => `'${text.replaceAll(/['\\]/gu, String.raw`\$&`)}'`;

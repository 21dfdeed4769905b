import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { Results } from '../../results/Results.ts';
import { commandLine, type Invocation } from '../../results/words/commands.ts';
import { countOf } from '../../results/words/countText.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { bySection } from '../words/bySection.ts';
import { countVerdicts } from '../words/countVerdicts.ts';
import { plainTex } from '../words/plainTex.ts';
import { repairsOf } from '../words/repairText.ts';
import { surpriseText } from '../words/surpriseText.ts';
import { wrapText } from '../words/wrapText.ts';
import { bold, paint, verdictText } from './paint.ts';
import type { TerminalOptions } from './terminalSummary.ts';

/** The claims of the paper, checked or not, that are stated as repairs of one. */
export type RepairsOf = (id: string) => readonly string[];

/**
 * What was found of some claims: how many have each verdict and whether that was expected; then, in the paper's order, each
 * claim that does not hold or is a surprise, with why, and what holds instead where a claim is stated as its repair.
 *
 * @param invocation how a command is typed where the reader stands
 * @param repairs the claims that are stated as repairs of one; by default those that were checked
 */
export function foundLines(
  results: Results,
  { colour, width }: TerminalOptions,
  invocation: Invocation = {},
  repairs: RepairsOf = () => [],
): readonly string[] {
  const claims = bySection(results).flatMap((section) => section.claims);
  if (claims.length === 0) return [];
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const told = claims.filter(({ verdict, surprise }) => surprise || (verdict !== 'proved' && verdict !== 'upheld'));
  const line = (text: string, first: string): string => wrapText(onOneLine(text), width, '      ', first);
  const counts = countVerdicts(claims).map(({ verdict, count }) => `${count} ${verdict}`);
  return [
    bold(`${countOf(claims.length, 'claim')}: ${[...counts, asExpected(claims)].join(', ')}`, colour),
    ...told.flatMap((claim) => {
      // Of a single claim the sentence stands just above.
      const why = claims.length === 1 ? [] : [line(`${claim.id}: ${whyText(claim)}`, `  ${mark(claim, colour)} `)];
      const holding = holdingTexts(claim, byId).map((text) => line(text, '      '));
      // A command is not broken, so that it can be copied.
      const unchecked = uncheckedTexts(claim, byId, invocation, repairs(claim.id)).map((text) => `      ${text}`);
      return why.concat(holding, unchecked);
    }),
  ];
}

const mark = ({ verdict }: ClaimResult, colour: boolean): string => {
  const [sign] = verdictText(verdict, false).split(' ');
  return paint(sign!, verdict === 'refuted' ? 31 : 33, colour);
};

const whyText = (claim: ClaimResult): string => `${claim.surprise ? `${surpriseText(claim)}. ` : ''}${claim.sentence}`;

function asExpected(claims: readonly ClaimResult[]): string {
  const surprises = claims.filter(({ surprise }) => surprise).length;
  if (surprises > 0) return `${surprises} not as expected`;
  if (claims.some(({ expect }) => expect === null)) return 'no surprises';
  return claims.length === 1 ? 'as expected' : 'all as expected';
}

/** What holds in place of a refuted claim. */
function holdingTexts(claim: ClaimResult, byId: ReadonlyMap<string, ClaimResult>): readonly string[] {
  if (claim.verdict !== 'refuted') return [];
  return repairsOf(claim, byId).holding.map((id) => {
    const { verdict, title } = byId.get(id)!;
    return `instead: ${id} (${verdict}): ${plainTex(title)}`;
  });
}

/** The command that checks what is stated as a repair of a refuted claim, where none that was checked holds. */
function uncheckedTexts(
  claim: ClaimResult,
  byId: ReadonlyMap<string, ClaimResult>,
  invocation: Invocation,
  stated: readonly string[],
): readonly string[] {
  const unknown = stated.filter((id) => !byId.has(id));
  if (claim.verdict !== 'refuted' || unknown.length === 0 || repairsOf(claim, byId).holding.length > 0) return [];
  return ['stated as its repair, and not checked here:', onOneLine(commandLine('check', unknown, [], invocation))];
}

import { credit, inBrackets } from '../../results/words/credit.ts';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { Results } from '../../results/Results.ts';
import { type Invocation, runAgain } from '../../results/words/commands.ts';
import { countOf } from '../../results/words/countText.ts';
import { countVerdicts } from '../words/countVerdicts.ts';
import { errorBudget } from '../words/errorBudget.ts';
import { errorBudgetText } from '../words/errorBudgetText.ts';
import { inMarkdown } from './inMarkdown.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { repairSentence } from '../words/repairText.ts';
import { surpriseText } from '../words/surpriseText.ts';

/** Most entries shown of a list, and most characters of a sentence: GitHub accepts no more than 1 MiB. */
const LISTED = 50;
const LONGEST = 1000;

/**
 * The findings for a page that shows Markdown, such as the summary of a job on GitHub: the counts, the surprises, the
 * refuted main claims (all refuted claims if the paper names no main ones), how to run it again.
 *
 * @param changed what changed since another run, as lines of Markdown; none by default
 * @param invocation how the run was asked for, for the command that makes it again
 * @param trend how the last runs ended, as lines of Markdown; none by default
 */
export function summaryMarkdown(
  results: Results,
  changed: readonly string[] = [],
  invocation: Invocation = {},
  trend: readonly string[] = [],
): string {
  const { paper, seed, effort, claims } = results;
  const counts = countVerdicts(claims).map(({ verdict, count }) => `${count} ${verdict}`);
  const parts = [
    `## "${inMarkdown(paper.title)}"${inBrackets(credit(paper).map(inMarkdown))}, claim by claim`,
    `**${countOf(claims.length, 'claim')}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}.** Seed ${inMarkdown(seed)}, ${effort} effort. ${inMarkdown(errorBudgetText(errorBudget(results)))}`,
    ...undone(results),
    ...surprises(claims),
    ...(changed.length === 0 ? [] : [changed.join('\n')]),
    ...refuted(results),
    ...(trend.length === 0 ? [] : [trend.join('\n')]),
    `To run it again:\n\n\`\`\`sh\n${onOneLine(runAgain(results, invocation))}\n\`\`\``,
  ];
  return `${parts.join('\n\n')}\n`;
}

function undone({ complete, missing }: Results): string[] {
  if (missing.length > 0) {
    const ids = shown(missing, (id) => inMarkdown(id)).join(', ');
    return [`Requested but not decided: ${ids}.`];
  }
  return complete ? [] : ['This run does not cover the whole paper.'];
}

function surprises(claims: readonly ClaimResult[]): string[] {
  const found = claims.filter(({ surprise }) => surprise);
  if (found.length === 0) return claims.length === 0 ? [] : ['No surprises: every verdict is the expected one.'];
  const line = (claim: ClaimResult): string =>
    `- **${inMarkdown(claim.id)}**: ${inMarkdown(surpriseText(claim))}. ${sentenceOf(claim)}`;
  return [`### ${found.length === 1 ? 'One surprise' : `${found.length} surprises`}`, shown(found, line).join('\n')];
}

function refuted({ claims, headlines }: Results): string[] {
  const all = claims.filter(({ verdict }) => verdict === 'refuted');
  const main = all.filter(({ id }) => headlines.includes(id));
  const listed = main.length > 0 ? main : all;
  if (listed.length === 0) return [];
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const others = all.length - listed.length;
  const line = (claim: ClaimResult): string => {
    const { id, title, place } = claim;
    const repair = inMarkdown(repairSentence(claim, byId).trim());
    return `- **${inMarkdown(place)}: ${inMarkdown(title)}** (${inMarkdown(id)}): ${sentenceOf(claim)}${repair && ` ${repair}`}`;
  };
  return [
    '### Refuted',
    shown(listed, line).join('\n'),
    ...(others === 0
      ? []
      : [`${others === 1 ? 'One more claim is' : `${others} more claims are`} refuted; the report has all.`]),
  ];
}

function shown<T>(list: readonly T[], line: (one: T) => string): string[] {
  const more = list.length - LISTED;
  return [...list.slice(0, LISTED).map(line), ...(more > 0 ? [`- and ${more} more; the report has all`] : [])];
}

function sentenceOf({ sentence }: ClaimResult): string {
  const text = inMarkdown(sentence);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

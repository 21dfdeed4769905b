import { credit, inBrackets } from '../../results/words/credit.ts';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { Results } from '../../results/Results.ts';
import { type Invocation, runAgain } from '../../results/words/commands.ts';
import { countOf } from '../../results/words/countText.ts';
import { countVerdicts } from '../words/countVerdicts.ts';
import { type Erratum, type ErratumKind, errataOf, errataParts } from '../errata/errataOf.ts';
import { errorBudget } from '../words/errorBudget.ts';
import { errorBudgetText } from '../words/errorBudgetText.ts';
import { headlinesMarkdown } from './headlinesMarkdown.ts';
import { inMarkdown } from './inMarkdown.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { repairSentence } from '../words/repairText.ts';
import { surpriseText } from '../words/surpriseText.ts';

/** Most entries shown of a list, and most characters of a sentence: GitHub accepts no more than 1 MiB. */
const LISTED = 50;
const LONGEST = 1000;

/**
 * The findings for a page that shows Markdown, such as the summary of a job on GitHub: the counts, the surprises, the
 * main statements, the refuted claims by what they are to the paper, as in the errata, and how to run it again.
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
    ...statements(results),
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
  if (found.length === 0)
    return claims.length === 0 ? [] : ['No surprises: every verdict is the one its claim file expects.'];
  const line = (claim: ClaimResult): string =>
    `- **${inMarkdown(claim.id)}**: ${inMarkdown(surpriseText(claim))}. ${sentenceOf(claim)}`;
  return [`### ${found.length === 1 ? 'One surprise' : `${found.length} surprises`}`, shown(found, line).join('\n')];
}

/** The main statements with their verdicts; none where the paper names none. */
function statements(results: Results): string[] {
  const headlines = results.headlines.slice(0, LISTED);
  return headlines.length === 0 ? [] : ['### The main statements', headlinesMarkdown({ ...results, headlines })];
}

/** Kinds of errata that are counted and not listed: they are no sentences of the paper as it is printed. */
const COUNTED: ReadonlySet<ErratumKind> = new Set(['variant', 'ours']);

/** The refuted claims by what they are to the paper, the gravest first. */
function refuted(results: Results): string[] {
  const byId = new Map(results.claims.map((claim) => [claim.id, claim]));
  const line = ({ claim }: Erratum): string => {
    const { id, title, place } = claim;
    const repair = inMarkdown(repairSentence(claim, byId).trim());
    return `- **${inMarkdown(place)}: ${inMarkdown(title)}** (${inMarkdown(id)}): ${sentenceOf(claim)}${repair && ` ${repair}`}`;
  };
  const parts = errataParts(errataOf(results));
  const listed = parts.filter(({ kind }) => !COUNTED.has(kind));
  const counted = parts.filter(({ kind }) => COUNTED.has(kind));
  let room = LISTED;
  const texts = listed.flatMap(({ heading, own }) => {
    const lines = own.slice(0, room).map(line);
    room -= lines.length;
    const more = own.length - lines.length;
    const all = [...lines, ...(more > 0 ? [`- and ${more} more; errata.md has all`] : [])];
    return [`### ${heading} (${own.length})`, all.join('\n')];
  });
  const others = counted.map(({ heading, own }) => `- ${heading} (${own.length})`);
  if (others.length === 0) return texts;
  return [...texts, ['Besides these, in errata.md:', '', ...others].join('\n')];
}

function shown<T>(list: readonly T[], line: (one: T) => string): string[] {
  const more = list.length - LISTED;
  return [...list.slice(0, LISTED).map(line), ...(more > 0 ? [`- and ${more} more; the report has all`] : [])];
}

function sentenceOf({ sentence }: ClaimResult): string {
  const text = inMarkdown(sentence);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

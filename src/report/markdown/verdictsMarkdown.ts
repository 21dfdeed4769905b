import { credit, inBrackets } from '../../results/words/credit.ts';
import { commandLine, type Invocation } from '../../results/words/commands.ts';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { Results } from '../../results/Results.ts';
import { bySection } from '../words/bySection.ts';
import { countOf } from '../../results/words/countText.ts';
import { countVerdicts } from '../words/countVerdicts.ts';
import { evidenceInShort } from '../words/evidenceInShort.ts';
import { inMarkdown } from './inMarkdown.ts';
import { proofInWord } from '../words/proofInWord.ts';
import { repairText } from '../words/repairText.ts';
import { surpriseText } from '../words/surpriseText.ts';

/** The table of verdicts that is kept under version control; the same seed and effort give the same text. */
export function verdictsMarkdown(results: Results, invocation: Invocation = {}): string {
  const { paper, seed, effort, claims } = results;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const counts = countVerdicts(claims).map(({ verdict, count }) => `${count} ${verdict}`);
  return [
    `# Verdicts on "${inMarkdown(paper.title)}"${inBrackets(credit(paper).map(inMarkdown))}`,
    `${countOf(claims.length, 'claim')}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}. Seed ${inMarkdown(seed)}, ${effort} effort. Written by \`${commandLine('report', [], [], invocation)}\`.`,
    ...bySection(results).map(
      ({ title, claims: own }) =>
        `## ${inMarkdown(title)}\n\n| claim | place | verdict | proof | smallest counterexample, or tightest setting |\n|---|---|---|---|---|\n${own.map((claim) => row(claim, byId)).join('\n')}`,
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function row(claim: ClaimResult, byId: ReadonlyMap<string, ClaimResult>): string {
  const { id, place, verdict, surprise, evidence } = claim;
  const cells = [
    inMarkdown(id),
    inMarkdown(place),
    `${verdict === 'refuted' ? `**${verdict}**` : verdict}${surprise ? ` (surprise: ${inMarkdown(surpriseText(claim))})` : ''}`,
    proofInWord(claim),
    [inMarkdown(evidenceInShort(evidence)), inMarkdown(repairText(claim, byId))]
      .filter((part) => part !== '')
      .join('; '),
  ];
  return `| ${cells.join(' | ')} |`;
}

import type { Results } from '../../results/Results.ts';
import { inMarkdown } from './inMarkdown.ts';
import { proofInWord } from '../words/proofInWord.ts';

/**
 * The main claims of a paper as a Markdown table: what is claimed, where, the verdict and the status of the proof. The
 * same seed and effort give the same text.
 */
export function headlinesMarkdown({ headlines, claims }: Results): string {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const rows = headlines.flatMap((id) => {
    const claim = byId.get(id);
    if (claim === undefined) return [];
    const verdict = claim.verdict === 'refuted' ? '**refuted**' : claim.verdict;
    return `| ${inMarkdown(claim.title)} | ${inMarkdown(claim.place)} | ${verdict} | ${proofInWord(claim)} | \`${id}\` |`;
  });
  return ['| what is claimed | where | verdict | its proof | claim |', '|---|---|---|---|---|', ...rows].join('\n');
}

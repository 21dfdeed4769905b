import { assembleResults } from '../../check/assembleResults.ts';
import { faultyResult } from '../../check/faultyResult.ts';
import type { Paper } from '../../claim/Paper.ts';
import type { ClaimCard } from '../ClaimCard.ts';
import type { Survey } from '../Survey.ts';

/** The sections of a paper with the ids of their claims, in the order that a report has. */
export function paperOrder(paper: Paper, cards: readonly ClaimCard[]): Survey['sections'] {
  const claims = cards.map(({ id, file }) => faultyResult(id, file, { message: 'not checked yet' }));
  return assembleResults({ paper, claims, asked: [], seed: paper.seed, effort: 'quick', complete: false }).sections;
}

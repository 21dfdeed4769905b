import { assembleResults } from '../../check/assembleResults.ts';
import { faultyResult } from '../../check/faultyResult.ts';
import type { Paper } from '../../claim/Paper.ts';
import type { ClaimEntry } from '../ClaimEntry.ts';
import type { Catalog } from '../Catalog.ts';

/** The sections of a paper with the ids of their claims, in the order of the report. */
export function paperOrder(paper: Paper, entries: readonly ClaimEntry[]): Catalog['sections'] {
  const claims = entries.map(({ id, file }) => faultyResult(id, file, { message: 'not checked yet' }));
  return assembleResults({ paper, claims, asked: [], seed: paper.seed, effort: 'quick', complete: false }).sections;
}

import type { ClaimResult } from '../results/ClaimResult.ts';
import type { Paper } from '../claim/Paper.ts';
import { type EffortName, type Results, SCHEMA } from '../results/Results.ts';
import { fillIn } from '../results/words/fillIn.ts';
import { proofStatuses } from './proofStatuses.ts';
import { sectionsOf } from './sectionsOf.ts';

/** What a run brought together. */
export interface Gathered {
  readonly paper: Paper;
  readonly claims: readonly ClaimResult[];
  /** Ids that were asked for. */
  readonly asked: readonly string[];
  readonly seed: string;
  readonly effort: EffortName;
  /** Rounds in which evidence was added; 1 when left out. */
  readonly rounds?: number;
  /** Whether all claims of the paper were asked for. */
  readonly complete: boolean;
}

/**
 * Puts the results of single claims together: in the paper's order, with the status of each proof, the repairs of each
 * claim, and the answer to the author with its figures.
 */
export function assembleResults({ paper, claims, asked, seed, effort, complete, rounds = 1 }: Gathered): Results {
  const byId = new Map(claims.map((result) => [result.id, result]));
  const sections = sectionsOf(paper, claims);
  const proofOf = proofStatuses(byId);
  const repairs = repairsIn(claims);
  const ordered = sections.flatMap(({ title, claims: ids }) =>
    ids.map((id) => ({
      ...byId.get(id)!,
      section: title,
      proof: proofOf(id),
      repairedBy: repairs.get(id) ?? [],
    })),
  );
  const missing = asked.filter((id) => !byId.has(id));
  return {
    schema: SCHEMA,
    paper: {
      title: paper.title,
      author: paper.author,
      year: paper.year,
      about: paper.about,
      ...(paper.link === undefined ? {} : { link: paper.link }),
      ...(paper.version === undefined ? {} : { version: paper.version }),
      ...(paper.digest === undefined ? {} : { digest: paper.digest }),
    },
    seed,
    effort,
    ...(rounds === 1 ? {} : { rounds }),
    complete: complete && missing.length === 0,
    missing,
    sections,
    headlines: (paper.headlines ?? []).filter((id) => byId.has(id)),
    answers:
      complete && missing.length === 0
        ? (paper.answers ?? []).map(({ question, sentences }) => ({
            question,
            sentences: sentences.map(({ text, claims: backing }) => ({ text: fillIn(text, byId), claims: backing })),
          }))
        : [],
    claims: ordered,
  };
}

/** The ids of the claims that repair each claim, in the order of the alphabet. */
function repairsIn(claims: readonly ClaimResult[]): ReadonlyMap<string, readonly string[]> {
  const repairs = new Map<string, string[]>();
  for (const { id, repairs: repaired } of claims) {
    if (repaired !== undefined) repairs.set(repaired, [...(repairs.get(repaired) ?? []), id].sort());
  }
  return repairs;
}

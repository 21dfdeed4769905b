import { assembleResults } from '../../check/assembleResults.ts';
import type { Paper } from '../../claim/Paper.ts';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { Results } from '../../results/Results.ts';
import { isOpen, ranOut, wasStopped } from '../../store/previous/PreviousRun.ts';
import { claimWithoutCodes, lacksSearchCodes } from '../../results/codes/searchCodes.ts';
import { type Difference, differences } from './differences.ts';

/** How claims that are decided again are to be decided: as those with the same rounds, and with remembered counterexamples or without. */
export interface Again {
  readonly ids: readonly string[];
  readonly rounds: number;
  readonly corpus: boolean;
}

/** A claim that differs from what is recorded of it. */
export interface Differing {
  readonly id: string;
  readonly differences: readonly Difference[];
  /** Whether its file, code that it shares or the checker is another one now. */
  readonly isChanged: boolean;
}

/** Why a recorded result cannot be compared with another run; undefined where it can. */
export function notComparable(result: ClaimResult): string | undefined {
  if (ranOut(result)) return 'its time had run out';
  return wasStopped(result) ? 'it had been stopped for its time or memory' : undefined;
}

/** The recorded claims in groups, each of which one run decides again. */
export function groups(claims: readonly ClaimResult[]): readonly Again[] {
  const found = new Map<string, { ids: string[]; rounds: number; corpus: boolean }>();
  for (const { id, search, remembered } of claims) {
    const [rounds, corpus] = [search?.rounds ?? 1, remembered !== undefined];
    const key = `${rounds} ${corpus}`;
    const group = found.get(key) ?? { ids: [], rounds, corpus };
    group.ids.push(id);
    found.set(key, group);
  }
  return [...found.values()];
}

/** What of a claim differs from what is recorded of it; undefined when nothing does. */
export function compared(recorded: ClaimResult, found: ClaimResult): Differing | undefined {
  const different = differences(own(recorded), own(lacksSearchCodes(recorded) ? claimWithoutCodes(found) : found));
  if (different.length === 0) return undefined;
  return { id: recorded.id, differences: different, isChanged: recorded.fileDigest !== found.fileDigest };
}

/** A result without what other claims have a say in, and without the digest of its file. */
function own({
  fileDigest: _digest,
  section: _section,
  proof: _proof,
  repairedBy: _by,
  ...result
}: ClaimResult): object {
  return result;
}

/**
 * What differs in what is put together from the claims as they are recorded: sections, proofs, repairs and answers, and
 * the number of rounds.
 */
export function assembly({ digest: _digest, ...recorded }: Results, paper: Paper): readonly Difference[] {
  const { claims, missing, seed, effort, rounds, complete } = recorded;
  const asked = [...claims.map(({ id }) => id), ...missing];
  const found = assembleResults({ paper, claims, asked, seed, effort, complete, rounds: rounds ?? 1 });
  return [...differences(recorded, found), ...roundsApart(recorded)];
}

/** Whether the claims had more rounds than the run, or all that are open had fewer. */
function roundsApart({ claims, rounds = 1 }: Results): readonly Difference[] {
  const most = (of: readonly ClaimResult[]): number => Math.max(0, ...of.map(({ search }) => search?.rounds ?? 1));
  const open = most(claims.filter(isOpen));
  const had = most(claims) > rounds ? most(claims) : open;
  return had > rounds || (open > 0 && open < rounds)
    ? [{ at: 'rounds', recorded: String(rounds), found: String(had) }]
    : [];
}

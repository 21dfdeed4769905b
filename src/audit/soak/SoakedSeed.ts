import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { Kind } from '../../claim/kinds.ts';
import type { Verdict } from '../../claim/Verdict.ts';

/** The record of an unexpected verdict. */
export interface Unexpected {
  readonly id: string;
  readonly kind: Kind;
  readonly expect: Verdict;
  readonly verdict: Verdict;
  readonly twin: Verdict | null;
  readonly sentence: string;
}

/** The results of the claims for one seed. */
export interface SoakedSeed {
  readonly seed: string;
  /** A digest of the claims' ids, files and the effort, so that seeds of other claims are not combined with these. */
  readonly claims: string;
  readonly counts: Readonly<Partial<Record<Kind, number>>>;
  readonly settings: number;
  readonly draws: number;
  readonly unexpected: readonly Unexpected[];
}

/** Summarizes the results of the claims for one seed. Claims without an expected verdict are left out. */
export function soakedSeed(seed: string, claims: string, results: readonly ClaimResult[]): SoakedSeed {
  const counts: Partial<Record<Kind, number>> = {};
  const unexpected: Unexpected[] = [];
  let [settings, draws] = [0, 0];
  for (const { id, kind, expect, verdict, twin, sentence, surprise, ...result } of results) {
    if (expect === null) continue;
    counts[kind] = (counts[kind] ?? 0) + 1;
    settings += result.settings;
    draws += result.draws;
    // A twin that was not refuted is a surprise, too.
    if (surprise) unexpected.push({ id, kind, expect, verdict, twin: twin?.verdict ?? null, sentence });
  }
  return { seed, claims, counts, settings, draws, unexpected };
}

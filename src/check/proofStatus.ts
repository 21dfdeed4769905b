import type { ClaimResult, ProofStatus } from '../results/ClaimResult.ts';
import type { Verdict } from '../claim/Verdict.ts';

/**
 * How the proof of a claim stands: *and* over the steps that it uses, of any depth. A step that is undecided, vacuous
 * or faulty leaves the proof open; it never counts as upheld.
 *
 * The proof's status says nothing of the statement's: a lemma may be true while a line of its proof is wrong.
 *
 * @param mended see {@link mendedIn}; for callers who ask for many claims
 */
export function proofStatus(
  id: string,
  results: ReadonlyMap<string, ClaimResult>,
  mended: ReadonlySet<string> = mendedIn(results),
): ProofStatus {
  const steps = stepsOf(id, results);
  if (steps.length === 0) return { status: 'none', broken: [], unrepaired: [], open: [] };
  const verdictOf = (step: string) => results.get(step)?.verdict;
  const broken = steps.filter((step) => verdictOf(step) === 'refuted');
  const unrepaired = broken.filter((step) => !mended.has(step));
  const open = steps.filter((step) => verdictOf(step) !== 'refuted' && !holds(verdictOf(step)));
  return { status: broken.length > 0 ? 'broken' : open.length > 0 ? 'open' : 'sound', broken, unrepaired, open };
}

/** Ids of the claims that a claim which holds repairs. */
export function mendedIn(results: ReadonlyMap<string, ClaimResult>): ReadonlySet<string> {
  const mended = new Set<string>();
  for (const { verdict, repairs } of results.values()) if (repairs !== undefined && holds(verdict)) mended.add(repairs);
  return mended;
}

const holds = (verdict: Verdict | undefined): boolean => verdict === 'proved' || verdict === 'upheld';

function stepsOf(id: string, results: ReadonlyMap<string, ClaimResult>): string[] {
  const found = new Set<string>();
  const visit = (claim: string): void => {
    for (const step of results.get(claim)?.uses ?? []) {
      if (step === id || found.has(step)) continue;
      found.add(step);
      visit(step);
    }
  };
  visit(id);
  return [...found];
}

import type { ClaimResult, ProofStatus } from '../results/ClaimResult.ts';
import type { Verdict } from '../claim/Verdict.ts';

/** Steps that a status lists of each sort, at most; how many more there are is counted. */
const LISTED = 20;

/**
 * How the proof of each claim stands: *and* over the steps that it uses, of any depth. A step that is undecided, vacuous
 * or faulty leaves the proof open; it never counts as upheld.
 *
 * The proof's status is independent of the statement's: a lemma may be true while a line of its proof is wrong.
 *
 * @returns the status of a claim's proof, by its id
 */
export function proofStatuses(results: ReadonlyMap<string, ClaimResult>): (id: string) => ProofStatus {
  const mended = mendedIn(results);
  const verdictOf = (step: string) => results.get(step)?.verdict;
  const stepsOf = stepsIn(results);
  return (id) => {
    const steps = stepsOf(id);
    if (steps.length === 0) return { status: 'none', broken: [], unrepaired: [], open: [] };
    const broken = steps.filter((step) => verdictOf(step) === 'refuted');
    const unrepaired = broken.filter((step) => !mended.has(step));
    const open = steps.filter((step) => verdictOf(step) !== 'refuted' && !holds(verdictOf(step)));
    const unlisted = Math.max(0, broken.length - LISTED) + Math.max(0, open.length - LISTED);
    return {
      status: broken.length > 0 ? 'broken' : open.length > 0 ? 'open' : 'sound',
      broken: broken.slice(0, LISTED),
      unrepaired: unrepaired.slice(0, LISTED),
      open: open.slice(0, LISTED),
      ...(unlisted > 0 && { unlisted }),
    };
  };
}

/** Ids of the claims that a claim which holds repairs. */
function mendedIn(results: ReadonlyMap<string, ClaimResult>): ReadonlySet<string> {
  const mended = new Set<string>();
  for (const { verdict, repairs } of results.values()) if (repairs !== undefined && holds(verdict)) mended.add(repairs);
  return mended;
}

const holds = (verdict: Verdict | undefined): boolean => verdict === 'proved' || verdict === 'upheld';

/** The steps of each claim, of any depth, a step's own after it. All claims are numbered, as long chains have many steps. */
function stepsIn(results: ReadonlyMap<string, ClaimResult>): (id: string) => readonly string[] {
  const named = [...results.values()].flatMap(({ uses }) => uses);
  const ids = [...new Set([...results.keys(), ...named])];
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const uses = ids.map((id) => (results.get(id)?.uses ?? []).map((step) => numbers.get(step)!));
  /** For which claim a step was last found. */
  const foundFor = new Int32Array(ids.length).fill(-1);
  return (id) => {
    const start = numbers.get(id);
    if (start === undefined) return [];
    const found: string[] = [];
    const waiting = uses[start]!.toReversed();
    for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
      if (step === start || foundFor[step] === start) continue;
      foundFor[step] = start;
      found.push(ids[step]!);
      for (const next of uses[step]!.toReversed()) waiting.push(next);
    }
    return found;
  };
}

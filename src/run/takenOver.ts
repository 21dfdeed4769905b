import { inconsistency } from '../check/recorded/inconsistency.ts';
import type { ClaimResult } from '../results/ClaimResult.ts';
import { isOpen, type PreviousRun } from '../store/previous/PreviousRun.ts';
import type { Catalog } from './Catalog.ts';
import type { ClaimEntry } from './ClaimEntry.ts';
import type { Executor, Limits } from './Executor.ts';

/** A claim whose result of an earlier run is not believed. */
export interface Doubt {
  readonly id: string;
  /** What speaks against it, for a sentence. */
  readonly why: string;
}

/** What of an earlier run is taken over or added to, and what is not: of files that changed, or that contradicts itself. */
export function takenOver(entries: readonly ClaimEntry[], previous: PreviousRun | undefined) {
  const kept = new Map<string, ClaimResult>();
  const changed: string[] = [];
  const doubts: Doubt[] = [];
  for (const { id, digest } of entries) {
    const found = previous?.results.get(id);
    if (found === undefined) continue;
    const why =
      found.fileDigest === digest
        ? (inconsistency(found, previous!.recorded) ?? roundMissing(found, previous!))
        : undefined;
    if (found.fileDigest !== digest) changed.push(id);
    else if (why === undefined) kept.set(id, found);
    else doubts.push({ id, why });
  }
  return { kept, changed, doubts };
}

/** Whether an open claim had fewer rounds than its run. What a finished run left so, `--more` adds to. */
function roundMissing(result: ClaimResult, { as, rounds }: PreviousRun): string | undefined {
  const had = result.search?.rounds ?? rounds;
  if (as !== 'resume' || had >= rounds || !isOpen(result)) return undefined;
  return `it is open after ${had} of the ${rounds} rounds of its run`;
}

/** Results to which an interrupted run had added its round already; any other claim is added to once more. */
export function alreadyAdded(
  entries: readonly ClaimEntry[],
  previous: PreviousRun | undefined,
): ReadonlyMap<string, ClaimResult> {
  if (previous?.added === undefined) return new Map();
  const { seed, effort, rounds, added } = previous;
  return takenOver(entries, { ...previous, as: 'resume', results: added, recorded: { seed, effort, rounds } }).kept;
}

/** A share of the recorded draws that is made again before evidence is added to, and draws of which all are. */
const SHARE = 1 / 4;
const ALL = 2 ** 16;

/** Draws that are made again of a claim that is taken over as it is. */
const FEW = 2 ** 11;

/**
 * Why what an earlier run recorded of a claim is not to be believed, for a sentence: it is not what the claim says, or not
 * what the same draws give. Undefined where nothing speaks against it; so too where the time or memory that a claim may
 * have is not enough to look.
 *
 * @throws AbortError when the signal was given first
 */
export async function recheckEntry(
  { id, file }: ClaimEntry,
  { modules }: Pick<Catalog, 'modules'>,
  executor: Executor,
  { recorded, as, seed, ...limits }: Limits & Recorded,
): Promise<string | undefined> {
  const code = modules.get(file)?.code;
  if (recorded.verdict === 'faulty' || code === undefined) return undefined;
  const draws = as === 'resume' ? FEW : Math.max(ALL, Math.ceil(SHARE * recorded.draws));
  const { answer, fault } = await executor.run({ do: 'recheck', file, code, id, seed, recorded, draws }, limits);
  if (fault === undefined) return answer;
  return fault.stopped === true ? undefined : fault.message;
}

interface Recorded {
  readonly recorded: ClaimResult;
  readonly as: PreviousRun['as'];
  /** That of the run. */
  readonly seed: string;
}

import type { ClaimResult } from '../results/ClaimResult.ts';
import { isOpen, isSettled, type PreviousRun, ranOut, wasStopped } from '../store/previous/PreviousRun.ts';

/** How a claim is checked, and what an earlier run recorded of it is looked at. */
interface Checks {
  readonly check: (previous: ClaimResult | undefined) => Promise<ClaimResult>;
  readonly isBelieved: (recorded: ClaimResult) => Promise<boolean>;
}

/** A claim's result after the given number of rounds, or after one round more than an earlier run. */
export async function inRounds(
  { check, isBelieved }: Checks,
  old: ClaimResult | undefined,
  as: PreviousRun['as'] | undefined,
  rounds: number,
): Promise<ClaimResult> {
  // A resumed run checks claims that timed out from scratch, so that it ends like a run that never timed out.
  const isLost = old !== undefined && (wasStopped(old) || (as === 'resume' && ranOut(old)));
  const known = old === undefined || isLost || !(await isBelieved(old)) ? undefined : old;
  if (known !== undefined && (as === 'resume' || isSettled(known))) return known;
  if (as === 'more' && known !== undefined) return after(known, check);
  let result = await check(undefined);
  for (let round = 2; round <= rounds && isOpen(result); round++) result = await after(result, check);
  return result;
}

/**
 * A claim's result after a further round. The previous result is kept if that round was stopped or used too much
 * memory, or if it timed out after earlier rounds had given a verdict.
 */
async function after(
  previous: ClaimResult,
  check: (previous: ClaimResult) => Promise<ClaimResult>,
): Promise<ClaimResult> {
  const result = await check(previous);
  return wasStopped(result) || (ranOut(result) && previous.verdict !== 'undecided') ? previous : result;
}

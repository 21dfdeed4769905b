import { faultyResult } from '../check/faultyResult.ts';
import type { ClaimResult, Fault } from '../claim/ClaimResult.ts';
import type { EffortName } from '../claim/Results.ts';
import type { ClaimCard } from './ClaimCard.ts';
import type { ClaimPool, Limits } from './ClaimPool.ts';
import type { Survey } from './Survey.ts';

/**
 * Checks the claim of a card in a worker thread; one whose fault is known already is not run.
 *
 * @throws AbortError when the run was stopped before the claim was decided
 */
export async function checkCard(
  card: ClaimCard,
  { faults }: Pick<Survey, 'faults'>,
  pool: ClaimPool,
  options: { readonly seed: string; readonly effort: EffortName } & Limits,
): Promise<ClaimResult> {
  const known = faults.get(card.id);
  if (known !== undefined) return faulty(card, known);
  const { seed, effort, ...limits } = options;
  const job = { do: 'check', file: card.file, id: card.id, seed, effort } as const;
  const { answer, fault } = await pool.run<ClaimResult>(job, limits);
  return fault === undefined ? answer : faulty(card, fault);
}

/** The result of a claim that was not checked to its end, with what its card tells. */
function faulty({ id, file, title, place, kind, uses, repairs, expect }: ClaimCard, fault: Fault): ClaimResult {
  const result = faultyResult(id, file, fault);
  return {
    ...result,
    title: title === '' ? result.title : title,
    place,
    kind: kind ?? result.kind,
    uses,
    ...(repairs === null ? {} : { repairs }),
    expect,
  };
}

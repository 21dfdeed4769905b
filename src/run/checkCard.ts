import { faultyResult } from '../check/faultyResult.ts';
import { faultSentence } from '../check/sentences/sentenceOf.ts';
import type { ClaimResult, Fault } from '../results/ClaimResult.ts';
import type { EffortName } from '../results/Results.ts';
import type { Setting } from '../claim/Setting.ts';
import type { ClaimCard } from './ClaimCard.ts';
import type { ClaimPool, Limits } from './threads/ClaimPool.ts';
import type { Survey } from './Survey.ts';

/** How a claim is to be checked. */
export interface CheckCardOptions {
  readonly seed: string;
  readonly effort: EffortName;
  /** Counterexamples to try first. */
  readonly remembered: readonly Setting[];
  /** What an earlier run found, to go on from. */
  readonly before?: ClaimResult | undefined;
  /** Whether nothing but the verdicts is wanted. */
  readonly verdictOnly?: boolean | undefined;
}

/**
 * Checks the claim of a card in a worker thread; one whose fault is known already is not run.
 *
 * @throws AbortError when the run was stopped before the claim was decided
 */
export async function checkCard(
  card: ClaimCard,
  { faults }: Pick<Survey, 'faults'>,
  pool: ClaimPool,
  options: CheckCardOptions & Limits,
): Promise<ClaimResult> {
  const known = faults.get(card.id);
  if (known !== undefined) return faulty(card, known);
  const { seed, effort, remembered, before, verdictOnly, ...limits } = options;
  const job = { do: 'check', file: card.file, id: card.id, seed, effort, remembered, before, verdictOnly } as const;
  const { answer, fault } = await pool.run<ClaimResult>(job, limits);
  return withPlace(fault === undefined ? withDigest(answer, card) : faulty(card, fault), pool, limits);
}

/** A result with the digest of its file, next to the file. */
function withDigest(result: ClaimResult, { digest }: ClaimCard): ClaimResult {
  const { id, title, place, section, file, ...rest } = result;
  return { id, title, place, section, file, fileDigest: digest, ...rest };
}

/** A fault that arose in no line, such as a wrong number that came back, gets the place of the function that it is about. */
async function withPlace(result: ClaimResult, pool: ClaimPool, { timeout, signal }: Limits): Promise<ClaimResult> {
  const { id, file, evidence } = result;
  if (evidence.by !== 'fault' || evidence.fault.place !== undefined || evidence.fault.key === undefined) return result;
  const job = { do: 'locate', file, id, key: evidence.fault.key } as const;
  const { answer: place } = await pool.run<string | undefined>(job, { timeout, signal });
  if (place === undefined) return result;
  const fault = { ...evidence.fault, place };
  return { ...result, evidence: { by: 'fault', fault }, sentence: faultSentence(fault) };
}

/** The result of a claim that was not checked to its end, with what its card tells. */
function faulty(card: ClaimCard, fault: Fault): ClaimResult {
  const { id, file, title, place, kind, uses, repairs, expect } = card;
  const result = withDigest(faultyResult(id, file, fault), card);
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

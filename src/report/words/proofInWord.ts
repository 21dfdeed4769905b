import type { ClaimResult } from '../../results/ClaimResult.ts';

/**
 * The status of a claim's proof in a word; empty if there is nothing to say. All steps of a refuted claim may hold
 * without making its proof sound: the error is then in the claim's own step.
 */
export function proofInWord({
  proof,
  verdict,
}: Pick<ClaimResult, 'proof' | 'verdict'>): '' | 'sound' | 'broken' | 'open' {
  if (proof.status === 'none' || (proof.status === 'sound' && verdict === 'refuted')) return '';
  return proof.status;
}

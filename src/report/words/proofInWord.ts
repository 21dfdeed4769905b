import type { ClaimResult } from '../../results/ClaimResult.ts';

/**
 * How a claim's proof stands in a word; empty where nothing is to be said. The steps of a refuted claim may all stand,
 * and then its proof is not sound for that: the error is in the claim's own step.
 */
export function proofInWord({
  proof,
  verdict,
}: Pick<ClaimResult, 'proof' | 'verdict'>): '' | 'sound' | 'broken' | 'open' {
  if (proof.status === 'none' || (proof.status === 'sound' && verdict === 'refuted')) return '';
  return proof.status;
}

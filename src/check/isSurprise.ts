import type { TwinResult } from '../results/ClaimResult.ts';
import { type Kind, KINDS } from '../claim/kinds.ts';
import type { Verdict } from '../claim/Verdict.ts';

/**
 * Whether a claim's outcome makes the run red: a verdict that is not the expected one; a conjecture, which expects
 * none, refuted, vacuous or faulty; or a twin that was not refuted, for then upholding the claim proves little. No finite number of sizes refutes a claim of
 * growth, so its twin need only not be upheld.
 */
export function isSurprise(kind: Kind, verdict: Verdict, expect: Verdict | null, twin: TwinResult | null): boolean {
  if (twin !== null && twin.verdict !== KINDS[kind].twinMust) return true;
  return expect === null ? isUnwelcome(verdict) : verdict !== expect;
}

/** Whether whoever adds a conjecture must be told: it is false, vacuous, or cannot be checked. */
const isUnwelcome = (verdict: Verdict): boolean =>
  verdict === 'refuted' || verdict === 'vacuous' || verdict === 'faulty';

import type { Step } from '../claim/Claim.ts';
import type { Domain } from '../claim/ranges/Range.ts';
import type { ClaimResult, Evidence } from '../results/ClaimResult.ts';
import { smtScript } from './solver/smtScript.ts';
import { stepTex } from './stepTex.ts';

/** A step of algebra as it is printed, and as solvers are asked about it. */
export function stepTexts(claim: Step<Domain>, evidence: Evidence): Pick<ClaimResult, 'formula' | 'smt'> {
  const smt = smtScript(claim, evidence);
  return { formula: stepTex(claim), ...(smt === undefined ? {} : { smt }) };
}

import type { AnyClaim } from '../claim/Claim.ts';
import type { ClaimResult, Fault } from '../results/ClaimResult.ts';
import { kindOf } from '../claim/kindOf.ts';
import type { Kind } from '../claim/kinds.ts';
import { describeClaim } from './validate/describeClaim.ts';
import { isVerdict } from '../claim/Verdict.ts';
import { faultSentence } from '../results/words/sentence/sentenceOf.ts';

/**
 * The result of a claim that could not be checked: its file did not import, was written wrongly, threw, or never ended.
 *
 * @param claim the claim, where there is one to describe
 */
export function faultyResult(id: string, file: string, fault: Fault, claim?: AnyClaim): ClaimResult {
  return {
    ...described(id, file, claim),
    kind: kindOrDefault(claim),
    expect: isVerdict(claim?.expect) ? claim.expect : null,
    verdict: 'faulty',
    surprise: true,
    sentence: faultSentence(fault),
    settings: 0,
    vacuous: 0,
    unreachable: 0,
    draws: 0,
    budget: 0,
    margin: false,
    evidence: { by: 'fault', fault },
    twin: null,
    tried: [],
  };
}

/** A claim that is written wrongly may not even be describable. */
function described(id: string, file: string, claim: AnyClaim | undefined) {
  try {
    return describeClaim(id, file, claim);
  } catch {
    return describeClaim(id, file, undefined);
  }
}

function kindOrDefault(claim: AnyClaim | undefined): Kind {
  try {
    return claim === undefined ? 'holds' : kindOf(claim).kind;
  } catch {
    return 'holds';
  }
}

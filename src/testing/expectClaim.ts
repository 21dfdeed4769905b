import type { AnyClaim } from '../claim/Claim.ts';
import type { ClaimResult } from '../results/ClaimResult.ts';
import type { ClaimTestOptions } from './ClaimTestOptions.ts';
import { testClaim } from './testClaim.ts';

/** What can be expected of a claim. Each function decides it, and throws an AssertionError if the verdict is another one. */
export interface ClaimExpectation {
  /** Upheld or proved, and its twin refuted where it has one. */
  readonly toHold: () => Promise<ClaimResult>;
  readonly toBeRefuted: () => Promise<ClaimResult>;
  /** Proved, and its twin refuted where it has one. */
  readonly toBeProved: () => Promise<ClaimResult>;
}

/**
 * Expects something of a claim, which is decided in this thread.
 *
 * @example await expectClaim(small, { seed: 'example' }).toHold();
 */
export function expectClaim(claim: AnyClaim, options: ClaimTestOptions = {}): ClaimExpectation {
  const expectation: ClaimExpectation = {
    toHold: () => testClaim(claim, 'hold', options, expectation.toHold),
    toBeRefuted: () => testClaim(claim, 'be refuted', options, expectation.toBeRefuted),
    toBeProved: () => testClaim(claim, 'be proved', options, expectation.toBeProved),
  };
  return expectation;
}

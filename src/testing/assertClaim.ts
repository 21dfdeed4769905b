import type { AnyClaim } from '../claim/Claim.ts';
import type { ClaimResult } from '../results/ClaimResult.ts';
import type { ClaimTestOptions } from './ClaimTestOptions.ts';
import { testClaim } from './testClaim.ts';

/** How a claim is decided in a test, and which verdict it should get. */
export interface AssertClaimOptions extends ClaimTestOptions {
  /** `holds`, upheld or proved, by default. */
  readonly verdict?: 'holds' | 'refuted' | 'proved' | undefined;
}

const WANTED = { holds: 'hold', refuted: 'be refuted', proved: 'be proved' } as const;

/**
 * Asserts that a claim holds, or gets another verdict, in any test runner. The claim is decided in this thread.
 *
 * @returns what was found
 * @throws AssertionError if the verdict is another one, or the claim's twin is not refuted; the stack begins at the caller
 * @example await assertClaim(small, { seed: 'example' });
 */
export function assertClaim(claim: AnyClaim, options: AssertClaimOptions = {}): Promise<ClaimResult> {
  const { verdict = 'holds', ...rest } = options;
  return testClaim(claim, WANTED[verdict], rest, assertClaim);
}

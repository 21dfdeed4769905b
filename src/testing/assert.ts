/** The door for tests in any runner: an assertion about a claim. */
export type { AnyClaim } from '../claim/Claim.ts';
export type { ClaimResult } from '../results/ClaimResult.ts';
export type { EffortName } from '../results/Results.ts';
export { assertClaim, type AssertClaimOptions } from './assertClaim.ts';
export type { ClaimTestOptions } from './ClaimTestOptions.ts';

/** The door for tests in vitest: what is expected of a claim, and a test of each claim of a folder. */
import type { ClaimMatchers } from './claimMatchers.ts';

export type { AnyClaim } from '../claim/Claim.ts';
export type { ClaimResult } from '../results/ClaimResult.ts';
export type { EffortName, Results } from '../results/Results.ts';
export { type ClaimMatch, type ClaimMatchers, claimMatchers } from './claimMatchers.ts';
export { claimTests, type ClaimTestsOptions } from './claimTests.ts';
export type { ClaimTestOptions } from './ClaimTestOptions.ts';
export { type ClaimExpectation, expectClaim } from './expectClaim.ts';

declare module 'vitest' {
  // oxlint-disable-next-line typescript/no-explicit-any, typescript/no-unused-vars, typescript/no-empty-object-type -- merged with vitest's own
  interface Matchers<T = any> extends ClaimMatchers {}
}

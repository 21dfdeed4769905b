import type { AnyClaim } from '../claim/Claim.ts';
import type { ClaimTestOptions, Wanted } from './ClaimTestOptions.ts';
import { decideHere } from './decideHere.ts';
import { failureText } from './failureText.ts';
import { testClaim, unmet } from './testClaim.ts';

/** What a matcher answers. */
export interface ClaimMatch {
  readonly pass: boolean;
  readonly message: () => string;
}

/** The matchers as `expect` has them once it is extended. */
export interface ClaimMatchers {
  /** Upheld or proved, and its twin refuted where it has one. */
  toHold: (options?: ClaimTestOptions) => Promise<void>;
  toBeRefuted: (options?: ClaimTestOptions) => Promise<void>;
  /** Proved, and its twin refuted where it has one. */
  toBeProved: (options?: ClaimTestOptions) => Promise<void>;
}

type ClaimMatcher = (claim: AnyClaim, options?: ClaimTestOptions) => Promise<ClaimMatch>;

function matcher(wanted: Wanted): ClaimMatcher {
  return async (claim, options = {}) => {
    // That fails in any case.
    if (options.replay !== undefined) await testClaim(claim, wanted, options, matcher);
    const result = await decideHere(claim, options);
    const problem = unmet(result, wanted);
    const said = problem ?? `should not ${wanted}, and is ${result.verdict}`;
    return { pass: problem === undefined, message: () => failureText(claim, result, said, options) };
  };
}

/**
 * The same expectations as matchers.
 *
 * @example expect.extend(claimMatchers); await expect(small).toHold({ seed: 'example' });
 */
export const claimMatchers = {
  toHold: matcher('hold'),
  toBeRefuted: matcher('be refuted'),
  toBeProved: matcher('be proved'),
};

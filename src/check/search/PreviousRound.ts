import type { ClaimResult, SearchState } from '../../results/ClaimResult.ts';

/** What an earlier round of the same claim found, to go on from: of its settings all that are open, and perhaps not all others. */
export interface PreviousRound extends Pick<ClaimResult, 'tried' | 'draws'> {
  readonly search: SearchState;
}

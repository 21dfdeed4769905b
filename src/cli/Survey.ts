import type { Paper } from '../claim/Paper.ts';
import type { Fault } from '../claim/ClaimResult.ts';
import type { ClaimCard } from './ClaimCard.ts';

/** What a properties folder holds, before anything is checked; plain data. */
export interface Survey {
  /** The folder's path, absolute. */
  readonly properties: string;
  readonly paper: Paper;
  readonly sections: readonly { readonly title: string; readonly claims: readonly string[] }[];
  /** The claims in the paper's order; ids are unique. */
  readonly claims: readonly ClaimCard[];
  /** What is already known to be wrong, by id: a file that does not import, a duplicate or unknown id, a cycle. */
  readonly faults: ReadonlyMap<string, Fault>;
}

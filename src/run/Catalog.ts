import type { Paper } from '../claim/Paper.ts';
import type { Fault } from '../results/ClaimResult.ts';
import type { ClaimEntry } from './ClaimEntry.ts';

/** What a properties folder holds, before anything is checked; plain data. */
export interface Catalog {
  /** The folder's path, absolute. */
  readonly properties: string;
  readonly paper: Paper;
  readonly sections: readonly { readonly title: string; readonly claims: readonly string[] }[];
  /** The claims in the paper's order; ids are unique. */
  readonly claims: readonly ClaimEntry[];
  /** What is already known to be wrong, by id: a file that does not import, a duplicate or unknown id, a cycle. */
  readonly faults: ReadonlyMap<string, Fault>;
  /** Files of which it is not known what claims they hold; each stands for one claim, which is faulty. */
  readonly unread: readonly UnreadFile[];
  /** Sentences on what is no claim's fault, such as a section that holds none. */
  readonly remarks: readonly string[];
}

/** A claim file that cannot be read. */
export interface UnreadFile {
  /** The id of the claim for which it stands; all ids in it would begin with that. */
  readonly id: string;
  readonly file: string;
  /** What is wrong with it. */
  readonly message: string;
}

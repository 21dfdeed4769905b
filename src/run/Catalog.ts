import type { Paper } from '../claim/Paper.ts';
import type { Fault } from '../results/ClaimResult.ts';
import type { ClaimEntry } from './ClaimEntry.ts';
import type { ClaimModule } from './modules/ClaimModule.ts';

/** The contents of a properties folder before any claim is checked; plain data. */
export interface Catalog {
  /** The folder's path, absolute. */
  readonly properties: string;
  readonly paper: Paper;
  readonly sections: readonly { readonly title: string; readonly claims: readonly string[] }[];
  /** The claims in the paper's order; ids are unique. */
  readonly claims: readonly ClaimEntry[];
  /** The module of each claim file that could be read, by its path in the folder. */
  readonly modules: ReadonlyMap<string, ClaimModule>;
  /** Faults found before any check, by id: a file that cannot be imported, a duplicate or unknown id, a cycle. */
  readonly faults: ReadonlyMap<string, Fault>;
  /** Claim files that cannot be read; each is listed as one faulty claim. */
  readonly unread: readonly UnreadFile[];
  /** Remarks that concern no single claim, such as a section without claims. */
  readonly remarks: readonly string[];
}

/** A claim file that cannot be read. */
export interface UnreadFile {
  /** The id under which it is listed; every id in the file would begin with it. */
  readonly id: string;
  readonly file: string;
  /** What is wrong with it. */
  readonly message: string;
}

import type { Kind } from '../../claim/kinds.ts';
import type { Verdict } from '../../claim/Verdict.ts';
import type { ProofStatus } from '../ClaimResult.ts';

/** The version of the form of a line of manifest.jsonl; a reader of another version must not guess. */
export const MANIFEST_SCHEMA = 'refutable-manifest-1';

/** A claim of a report in one line, with the file that has it complete. */
export interface ManifestLine {
  readonly schema: typeof MANIFEST_SCHEMA;
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly section: string;
  readonly kind: Kind;
  readonly verdict: Verdict;
  readonly expect: Verdict | null;
  readonly surprise: boolean;
  /** The verdict with its numbers. */
  readonly sentence: string;
  readonly proof: ProofStatus['status'];
  readonly uses: readonly string[];
  readonly repairs?: string;
  readonly repairedBy: readonly string[];
  readonly settings: number;
  readonly draws: number;
  /** The claim file, from the properties folder. */
  readonly source: string;
  /** The claim complete in Markdown, from the folder of the report; and what a solver is asked of it. */
  readonly file: string;
  readonly smt?: string;
  /** Of the claim's result: where it is the same in two reports, nothing about the claim has changed. */
  readonly digest: string;
}

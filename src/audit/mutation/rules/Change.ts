import type { Rule } from './rules.ts';

/** One change of the text of a claim file. */
export interface Change {
  readonly rule: Rule;
  /** What is replaced, as offsets in the text; more than one if a number occurs twice as an enclosure of itself. */
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  /** What is changed, in words: `1 / 2 → 0.45`. */
  readonly says: string;
  /** What the new text needs at the end of the file: imports, which may be anywhere, and functions. */
  readonly needs?: readonly string[];
}

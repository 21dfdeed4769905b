import type { Setting } from './Setting.ts';

/** A section of a paper and the claims in it, in the paper's order. */
export interface Section {
  readonly title: string;
  /** The folder below the properties folder that holds the section's claims; of two that fit a claim the nearer one has it. */
  readonly folder: string;
  /** What the section argues, in a sentence or two of our own; TeX between dollar signs. */
  readonly gist?: string;
  /** Whether its claims are our own, so that a refuted one is no error of the paper. */
  readonly ours?: boolean;
  /** Ids or beginnings of ids in the order wanted; others follow by name. */
  readonly order?: readonly string[];
}

/** One sentence of an answer to the author, with the claims that back it. */
export interface AnswerSentence {
  /** Text with TeX between dollar signs; `{id.measured}` and the like stand for figures of a claim (see `fillIn`). */
  readonly text: string;
  readonly claims: readonly string[];
}

/** What a properties folder says of its paper, in `paper.ts`. */
export interface Paper {
  readonly title: string;
  readonly author: string;
  readonly year: number;
  /** Where it can be read, an address that begins with `https://` or `http://`. */
  readonly link?: string;
  /** Which version of it was read, in words: `the version of November 2024`. */
  readonly version?: string;
  /** The SHA-256 digest of the file that was read, 64 hexadecimal digits, by which its author can tell whether it is theirs. */
  readonly digest?: string;
  /** The seed of every stream unless another is asked for. */
  readonly seed: string;
  /** One or two sentences on what the paper claims. */
  readonly about: string;
  readonly sections: readonly Section[];
  /** Ids of the claims that say the most in the fewest lines, for a summary. */
  readonly headlines?: readonly string[];
  /**
   * Sizes that its author asks about, by the names that claims give their parameters, such as
   * `{ n: 20, k: 2, m: 400, pairs: 10 }`. What holds there is computed for each refuted claim that has such parameters, and
   * shown in the errata.
   */
  readonly showAt?: Setting;
  /** The author's own questions, the one that matters most first, each with its answer sentence by sentence. */
  readonly answers?: readonly { readonly question: string; readonly sentences: readonly AnswerSentence[] }[];
}

/** Marks an object as a paper; it runs nothing. */
export function paper(said: Paper): Paper {
  return said;
}

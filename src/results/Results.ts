import type { ClaimResult } from './ClaimResult.ts';

/** The version of the form of results.json; a reader of another version must not guess. */
export const SCHEMA = 'refutable-results-1';

/** How many settings and draws a run may use; nothing else depends on it. */
export const EFFORT_NAMES = ['quick', 'standard', 'thorough'] as const;

/** A level of effort. */
export type EffortName = (typeof EFFORT_NAMES)[number];

/** What results.json holds. Nothing in it depends on the time or the machine. */
export interface Results {
  readonly schema: typeof SCHEMA;
  readonly paper: {
    readonly title: string;
    readonly author: string;
    readonly year: number;
    readonly about: string;
    /** Where it can be read, which version was read, and the SHA-256 digest of that; as far as its folder says. */
    readonly link?: string;
    readonly version?: string;
    readonly digest?: string;
  };
  readonly seed: string;
  readonly effort: EffortName;
  /** Rounds in which evidence was added; missing for one. */
  readonly rounds?: number;
  /** Whether every claim of the paper was asked for and decided. */
  readonly complete: boolean;
  /** Ids that were asked for and not decided, after an interruption. */
  readonly missing: readonly string[];
  readonly sections: readonly Section[];
  /** Ids of the claims that a summary shows; those that were checked. */
  readonly headlines: readonly string[];
  /** The author's questions with their answers; none where not every claim was checked. */
  readonly answers: readonly Answer[];
  readonly claims: readonly ClaimResult[];
  /** Of all the rest, as it is written; results in memory have none. */
  readonly digest?: string;
}

/** A section of the paper and the ids of its claims that were checked, in the paper's order. */
export interface Section {
  readonly title: string;
  readonly gist?: string;
  /** Whether its claims are not the paper's own; missing in results of earlier versions. */
  readonly ours?: true;
  readonly claims: readonly string[];
}

/** A question of the author and the answer. */
export interface Answer {
  readonly question: string;
  readonly sentences: readonly AnswerText[];
}

/** A sentence to the author with the claims behind it. */
export interface AnswerText {
  readonly text: string;
  readonly claims: readonly string[];
}

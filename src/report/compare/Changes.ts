import type { JsonNumber } from '../../results/jsonNumber.ts';
import type { ProofStatus } from '../../results/ClaimResult.ts';
import type { Relation } from '../../claim/Comparison.ts';
import type { Setting } from '../../claim/Setting.ts';
import type { Verdict } from '../../claim/Verdict.ts';

/** Something before and now. */
export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

/** What was measured, with its interval where it has one. */
export interface Measured {
  readonly measured?: JsonNumber;
  readonly interval?: readonly [lo: JsonNumber, hi: JsonNumber];
}

/** The bound that a claim states at a setting. */
export interface Claimed {
  readonly relation: Relation;
  readonly claimed: JsonNumber;
}

/**
 * One thing about a claim that is not as it was.
 *
 * - `wording`: its statement, formula, domain, kind or the variables of its probability: it is another claim.
 * - `bound`: at a setting that both runs tried it states another bound.
 * - `apart`: at a setting that both runs tried the intervals do not overlap, which chance does not explain.
 * - `decisive setting`: the verdict rests on another setting: the tightest, or the smallest counterexample.
 * - `sharp constant`: the sentence that says between which constants the claim begins to fail.
 * - `figures`: at the setting that the verdict rests on other figures were found, which chance explains, or may explain.
 */
export type Change =
  | { readonly of: 'wording' }
  | ({ readonly of: 'verdict' } & Pair<Verdict>)
  | ({ readonly of: 'expectation' } & Pair<Verdict | null>)
  | ({ readonly of: 'twin' } & Pair<Verdict | null>)
  | ({ readonly of: 'proof' } & Pair<ProofStatus['status']>)
  | ({ readonly of: 'bound'; readonly setting: Setting; readonly others: number } & Pair<Claimed>)
  | ({ readonly of: 'apart'; readonly setting: Setting | null; readonly others: number } & Pair<Measured>)
  | ({ readonly of: 'decisive setting'; readonly name: string } & Pair<Setting>)
  | ({ readonly of: 'sharp constant' } & Pair<string | null>)
  | ({ readonly of: 'figures'; readonly setting: Setting | null; readonly overlap: boolean } & Pair<Measured>);

/** A claim of both runs that is not in all as it was, the change that matters most first. */
export interface ClaimChange {
  readonly id: string;
  readonly changes: readonly Change[];
  /** Whether it changed in substance: in anything but the setting that decides, its figures and the sharp constant. */
  readonly matters: boolean;
}

/** What changed from one run to another. */
export interface Changes {
  /** The name of the file that holds the earlier results. */
  readonly since: string;
  /** In what the runs themselves differ, `seed` or `effort`. */
  readonly runs: readonly ({ readonly name: 'seed' | 'effort' } & Pair<string>)[];
  readonly claims: readonly ClaimChange[];
  /** How many claims of both runs are as they were. */
  readonly same: number;
  /** Claims that the earlier results do not have, and whether they had every claim of their paper. */
  readonly came: readonly string[];
  readonly wasComplete: boolean;
  /** Claims that only the earlier results have, with their verdict there: they are in the paper no more. */
  readonly went: readonly { readonly id: string; readonly verdict: Verdict }[];
  /** How many claims of the earlier results were not asked for, or not decided, now. */
  readonly notCompared: number;
}

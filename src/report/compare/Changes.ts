import type { JsonNumber } from '../../results/jsonNumber.ts';
import type { ProofStatus } from '../../results/ClaimResult.ts';
import type { Relation } from '../../claim/Comparison.ts';
import type { Setting } from '../../claim/Setting.ts';
import type { Verdict } from '../../claim/Verdict.ts';

/** A value in the earlier run and now. */
export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

/** A measured value, with its interval if it has one. */
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
 * One change of a claim.
 *
 * - `wording`: its statement, formula, domain, kind or the variables of its probability: it is another claim.
 * - `bound`: at a setting that both runs tried it states another bound.
 * - `rate`: at a setting at which both runs estimated a probability, with independent draws, it has changed.
 * - `apart`: at a setting that both runs tried the intervals do not overlap, which chance does not explain.
 * - `decisive setting`: the verdict rests on another setting: the tightest, or the smallest counterexample.
 * - `sharp constant`: the sentence that says between which constants the claim begins to fail.
 * - `figures`: other figures were found at the deciding setting, which chance explains, or may explain.
 */
export type Change =
  | { readonly of: 'wording' }
  | ({ readonly of: 'verdict' } & Pair<Verdict>)
  | ({ readonly of: 'expectation' } & Pair<Verdict | null>)
  | ({ readonly of: 'twin' } & Pair<Verdict | null>)
  | ({ readonly of: 'proof' } & Pair<ProofStatus['status']>)
  | ({ readonly of: 'bound'; readonly setting: Setting; readonly others: number } & Pair<Claimed>)
  | ({ readonly of: 'rate'; readonly setting: Setting; readonly others: number } & Pair<Measured>)
  | ({ readonly of: 'apart'; readonly setting: Setting | null; readonly others: number } & Pair<Measured>)
  | ({ readonly of: 'decisive setting'; readonly name: string } & Pair<Setting>)
  | ({ readonly of: 'sharp constant' } & Pair<string | null>)
  | ({ readonly of: 'figures'; readonly setting: Setting | null; readonly overlap: boolean } & Pair<Measured>);

/** A claim of both runs that changed, with its most important change first. */
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
  /** How the runs themselves differ: `seed` or `effort`. */
  readonly runs: readonly ({ readonly name: 'seed' | 'effort' } & Pair<string>)[];
  readonly claims: readonly ClaimChange[];
  /**
   * At how many settings the rates that both runs estimated were tested for a change; `same seed` where they were not, since
   * both runs make the same draws. Missing where there are no such rates.
   */
  readonly rates?: number | 'same seed';
  /** The number of claims of both runs that did not change. */
  readonly same: number;
  /** Claims that are missing from the earlier results, and whether those had every claim of their paper. */
  readonly came: readonly string[];
  readonly wasComplete: boolean;
  /** Claims that are only in the earlier results, with their verdict there: they are no longer in the paper. */
  readonly went: readonly { readonly id: string; readonly verdict: Verdict }[];
  /** The number of claims of the earlier results that were not requested, or not decided, now. */
  readonly notCompared: number;
}

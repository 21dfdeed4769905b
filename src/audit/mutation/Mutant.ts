import type { Rule } from './rules/rules.ts';

/** A claim file in which a rule has changed one place of what one claim states. */
export interface Mutant {
  /** The id of the claim that it is a mutant of. */
  readonly id: string;
  readonly rule: Rule;
  /** Where the change is: `12:30`, line and column, both from 1. */
  readonly where: string;
  /** The key of the claim that is changed, or that uses the changed function. */
  readonly key: string;
  /** What is changed, in one sentence without its full stop: `1 / 2 → 0.25 in probabilityAtLeast`. */
  readonly changes: string;
  /** Whether only the bound is changed, so that what is measured stays the same. */
  readonly onlyBound: boolean;
  /** The text of the whole file. */
  readonly source: string;
}

/** The mutants of a claim, and how many more its rules would make. */
export interface ClaimMutants {
  readonly made: readonly Mutant[];
  readonly leftOut: number;
  /** The claim without each of its assumptions. */
  readonly withoutAssumption: readonly Mutant[];
}

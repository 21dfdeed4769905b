import type { Rule } from './rules/rules.ts';

/** A claim file in which one place of what one claim states is changed by a rule. */
export interface Mutant {
  /** The id of the claim that it is a mutant of. */
  readonly id: string;
  readonly rule: Rule;
  /** Where the change is: `12:30`, line and column, both from 1. */
  readonly where: string;
  /** The key of the claim that is changed, or that leads to the function that is. */
  readonly key: string;
  /** What is changed, in one sentence without its full stop: `1 / 2 → 0.25 in probabilityAtLeast`. */
  readonly changes: string;
  /** Whether nothing but the bound is changed, so that what is measured stays what it is. */
  readonly onlyBound: boolean;
  /** The text of the whole file. */
  readonly source: string;
}

/** The mutants of a claim, and how many more its rules would make. */
export interface ClaimMutants {
  readonly made: readonly Mutant[];
  readonly leftOut: number;
  /** The claim without each of the things that it assumes. */
  readonly withoutAssumption: readonly Mutant[];
}

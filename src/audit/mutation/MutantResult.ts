import type { JsonNumber } from '../../results/jsonNumber.ts';
import type { MutantStatus, Strength } from './mutantStatus.ts';
import type { Rule } from './rules/rules.ts';

/** A mutant and its outcome; plain data. */
export interface MutantResult {
  readonly id: string;
  readonly rule: Rule;
  readonly where: string;
  readonly changes: string;
  readonly status: MutantStatus;
  /** The setting that decided, in words: a counterexample, or the tightest. */
  readonly at?: string;
  readonly strength?: Strength;
  /** The draws that it would take, if they ran out. */
  readonly needed?: JsonNumber;
  /** What is wrong with one that cannot be run. */
  readonly message?: string;
}

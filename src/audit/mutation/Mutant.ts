import type { JsonNumber } from '../../results/jsonNumber.ts';
import type { Fate, Strength } from './fateOf.ts';
import type { Rule } from './rules/rules.ts';

/** A look-alike and what became of it; plain data. */
export interface Mutant {
  readonly id: string;
  readonly rule: Rule;
  readonly where: string;
  readonly changes: string;
  readonly fate: Fate;
  /** The setting that decided, in words: a counterexample, or the tightest. */
  readonly at?: string;
  readonly strength?: Strength;
  /** The draws that it would take, where they ran out. */
  readonly needed?: JsonNumber;
  /** What was wrong, of one that cannot be run. */
  readonly message?: string;
}

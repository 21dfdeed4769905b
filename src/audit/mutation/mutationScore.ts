import { COUNTED } from './mutantStatus.ts';
import type { MutantResult } from './MutantResult.ts';

/** How well some mutants are distinguished from their claims. */
export interface MutationScore {
  /** Those that count: all but those that are the same, cannot be run or were stopped. */
  readonly counted: number;
  readonly killed: number;
  /** Survivors that are false. */
  readonly survived: number;
  readonly alsoTrue: number;
  /** Those of them that are seen to claim less than their claim, and so could not but be true. */
  readonly weaker: number;
  readonly undetermined: number;
  readonly vacuous: number;
  /** Refuted, as a share of those known to be false; undefined where none is. */
  readonly score: number | undefined;
  /** Refuted, as a share of those that count; undefined where none does. */
  readonly share: number | undefined;
}

/** Counts the statuses of mutants. */
export function mutationScore(mutants: readonly MutantResult[]): MutationScore {
  const number = (status: MutantResult['status']): number =>
    mutants.filter((mutant) => mutant.status === status).length;
  const counted = mutants.filter(({ status }) => COUNTED.includes(status)).length;
  const [killed, survived] = [number('killed'), number('survived')];
  const share = (of: number): number | undefined => (of === 0 ? undefined : killed / of);
  return {
    counted,
    killed,
    survived,
    alsoTrue: number('also true'),
    weaker: mutants.filter(({ status, strength }) => status === 'also true' && strength === 'weaker').length,
    undetermined: number('undetermined'),
    vacuous: number('vacuous'),
    score: share(killed + survived),
    share: share(counted),
  };
}

/**
 * Why a claim is weak, in one sentence without its full stop; undefined when it is not.
 *
 * @param mutants what became of its mutants, all of them
 */
export function weakness(mutants: readonly MutantResult[]): string | undefined {
  if (mutants.every(({ rule }) => rule === 'assumption')) return 'no rule finds anything in it to change';
  const { counted, killed, survived } = mutationScore(mutants);
  if (survived > 0) return survived === 1 ? 'a false mutant survives' : `${survived} false mutants survive`;
  if (counted > 0 && killed === 0) return `none of its ${counted} mutants is killed`;
  return undefined;
}

import { COUNTED } from './mutantStatus.ts';
import type { MutantResult } from './MutantResult.ts';

/** How well mutants are distinguished from their claims. */
export interface MutationScore {
  /** Those that count: all except the equivalent, the invalid and those that timed out. */
  readonly counted: number;
  readonly killed: number;
  /** Survivors that are false. */
  readonly survived: number;
  readonly alsoTrue: number;
  /** Those of them that are weaker than their claim, and so must be true. */
  readonly weaker: number;
  readonly undetermined: number;
  readonly vacuous: number;
  /** Killed, as a share of those known to be false; undefined if none is. */
  readonly score: number | undefined;
  /** Killed, as a share of those that count; undefined if none does. */
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
 * Why a claim is weak, in one sentence without its full stop; undefined if it is not.
 *
 * @param mutants the outcomes for all its mutants
 */
export function weakness(mutants: readonly MutantResult[]): string | undefined {
  if (mutants.every(({ rule }) => rule === 'assumption')) return 'no rule applies to it';
  const { counted, killed, survived } = mutationScore(mutants);
  if (survived > 0) return survived === 1 ? 'a false mutant survives' : `${survived} false mutants survive`;
  if (counted > 0 && killed === 0) return `none of its ${counted} mutants is killed`;
  return undefined;
}

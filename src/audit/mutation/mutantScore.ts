import { COUNTED } from './fateOf.ts';
import type { Mutant } from './Mutant.ts';

/** How well some look-alikes are told from their claims. */
export interface MutantScore {
  /** Those that count: all but those that are the same, cannot be run or were stopped. */
  readonly counted: number;
  readonly refuted: number;
  /** Survivors that are false. */
  readonly clearlyFalse: number;
  readonly trueToo: number;
  /** Those of them that are seen to claim less than their claim, and so could not but be true. */
  readonly claimLess: number;
  readonly outOfReach: number;
  readonly saysNothing: number;
  /** Refuted, as a share of those known to be false; undefined where none is. */
  readonly score: number | undefined;
  /** Refuted, as a share of those that count; undefined where none does. */
  readonly share: number | undefined;
}

/** Counts the fates of look-alikes. */
export function mutantScore(mutants: readonly Mutant[]): MutantScore {
  const number = (fate: Mutant['fate']): number => mutants.filter((mutant) => mutant.fate === fate).length;
  const counted = mutants.filter(({ fate }) => COUNTED.includes(fate)).length;
  const [refuted, clearlyFalse] = [number('refuted'), number('clearly false')];
  const share = (of: number): number | undefined => (of === 0 ? undefined : refuted / of);
  return {
    counted,
    refuted,
    clearlyFalse,
    trueToo: number('true too'),
    claimLess: mutants.filter(({ fate, strength }) => fate === 'true too' && strength === 'weaker').length,
    outOfReach: number('out of reach'),
    saysNothing: number('says nothing'),
    score: share(refuted + clearlyFalse),
    share: share(counted),
  };
}

/**
 * Why a claim is weak, in one sentence without its full stop; undefined when it is not.
 *
 * @param mutants what became of its look-alikes, all of them
 */
export function weakness(mutants: readonly Mutant[]): string | undefined {
  if (mutants.every(({ rule }) => rule === 'assumption')) return 'no rule finds anything in it that could be changed';
  const { counted, refuted, clearlyFalse } = mutantScore(mutants);
  if (clearlyFalse > 0)
    return clearlyFalse === 1
      ? 'a clearly false look-alike survives'
      : `${clearlyFalse} clearly false look-alikes survive`;
  if (counted > 0 && refuted === 0) return `none of its ${counted} look-alikes is refuted`;
  return undefined;
}

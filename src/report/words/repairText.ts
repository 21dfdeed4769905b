import type { ClaimResult } from '../../results/ClaimResult.ts';

/** Claims that are stated as repairs of another one, by whether they repair it. */
export interface Repairs {
  /** Those that are proved or upheld. */
  readonly holding: readonly string[];
  /** The others: refuted, open, or not decided in this run. */
  readonly attempted: readonly string[];
}

type Verdicts = ReadonlyMap<string, Pick<ClaimResult, 'verdict'>>;

/** The claims stated as repairs of a claim; only one that holds is a repair. @param claims those of the run, by id */
export function repairsOf({ repairedBy }: Pick<ClaimResult, 'repairedBy'>, claims: Verdicts): Repairs {
  const holds = (id: string): boolean => ['proved', 'upheld'].includes(claims.get(id)?.verdict ?? '');
  return { holding: repairedBy.filter(holds), attempted: repairedBy.filter((id) => !holds(id)) };
}

/**
 * What repairs a claim, in words to follow a semicolon; empty where nothing is stated to.
 *
 * @example repairText(claim, claims) // 'repaired by lemma-2-repaired; attempted repair: lemma-2-absolute (refuted)'
 */
export function repairText(claim: Pick<ClaimResult, 'repairedBy'>, claims: Verdicts): string {
  const { holding, attempted } = repairsOf(claim, claims);
  const named = attempted.map((id) => `${id} (${claims.get(id)?.verdict ?? 'not decided'})`);
  return [
    ...(holding.length === 0 ? [] : [`repaired by ${holding.join(', ')}`]),
    ...(named.length === 0 ? [] : [`attempted ${named.length === 1 ? 'repair' : 'repairs'}: ${named.join(', ')}`]),
  ].join('; ');
}

/** The same as a sentence, to follow another one. */
export function repairSentence(claim: Pick<ClaimResult, 'repairedBy'>, claims: Verdicts): string {
  const text = repairText(claim, claims);
  return text === '' ? '' : ` ${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

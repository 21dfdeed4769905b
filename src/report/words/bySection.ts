import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { Results } from '../../results/Results.ts';

/** A section of the paper with the results of its claims. */
export interface SectionResults {
  readonly title: string;
  readonly gist?: string;
  readonly claims: readonly ClaimResult[];
}

/**
 * The results in the paper's order. A section without a result is left out; a result that no section names comes
 * last, under the section that it names itself.
 */
export function bySection({ sections, claims }: Results): SectionResults[] {
  const left = new Map(claims.map((claim) => [claim.id, claim]));
  const take = (id: string): ClaimResult[] => {
    const claim = left.get(id);
    left.delete(id);
    return claim === undefined ? [] : [claim];
  };
  const named = sections.map((section) => ({ ...section, claims: section.claims.flatMap(take) }));
  const others = [...new Set([...left.values()].map(({ section }) => section))].map((title) => ({
    title,
    claims: [...left.values()].filter(({ section }) => section === title),
  }));
  return [...named, ...others].filter((section) => section.claims.length > 0);
}

import type { Results } from '../../results/Results.ts';

/** The error budget of a run. */
export interface ErrorBudget {
  /** The largest chance that sampling misled one claim's verdict. */
  readonly perClaim: number;
  /** Claims that rest on draws. */
  readonly claims: number;
  /** The chance that sampling misled any verdict of the run, at most: the sum over claims. */
  readonly perRun: number;
}

/** The error budget of a run, added up over its claims. */
export function errorBudget({ claims }: Pick<Results, 'claims'>): ErrorBudget {
  const budgets = claims.map((claim) => claim.budget).filter((budget) => budget > 0);
  return {
    perClaim: budgets.reduce((most, budget) => Math.max(most, budget), 0),
    claims: budgets.length,
    perRun: Math.min(
      1,
      budgets.reduce((sum, budget) => sum + budget, 0),
    ),
  };
}

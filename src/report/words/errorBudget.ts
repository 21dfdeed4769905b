import type { Results } from '../../results/Results.ts';

/** The error budget of a run. */
export interface ErrorBudget {
  /** The largest chance that one claim's verdict is wrong. */
  readonly perClaim: number;
  /** Claims that rest on draws. */
  readonly claims: number;
  /** The chance that any verdict of the run is wrong, at most: the sum over claims. */
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

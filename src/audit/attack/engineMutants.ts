import { ARITHMETIC_MUTANTS } from './mutants/arithmeticMutants.ts';
import { CLAIM_MUTANTS } from './mutants/claimMutants.ts';
import { DECISION_MUTANTS } from './mutants/decisionMutants.ts';
import { SOLVER_MUTANTS } from './mutants/solverMutants.ts';
import { STATISTICS_MUTANTS } from './mutants/statisticsMutants.ts';
import type { EngineMutant } from './mutants/EngineMutant.ts';

/** Faults that a programmer might make, each where it would matter. */
export const ENGINE_MUTANTS: readonly EngineMutant[] = [
  ...CLAIM_MUTANTS,
  ...DECISION_MUTANTS,
  ...SOLVER_MUTANTS,
  ...STATISTICS_MUTANTS,
  ...ARITHMETIC_MUTANTS,
];

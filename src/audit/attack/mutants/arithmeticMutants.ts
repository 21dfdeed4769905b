import { type EngineMutant, mutant } from './EngineMutant.ts';

/** Faults in the arithmetic of enclosures. */
export const ARITHMETIC_MUTANTS: readonly EngineMutant[] = [
  mutant(
    'numeric/intervalArithmetic.ts',
    'a sum is not rounded outward',
    'roundUp(x[1] + y[1], sumError(x[1], y[1]))',
    'x[1] + y[1]',
  ),
  mutant(
    'numeric/intervalArithmetic.ts',
    'a product is not rounded outward',
    'lo = Math.min(lo, roundDown(product, error));',
    'lo = Math.min(lo, product);',
  ),
  mutant(
    'numeric/intervalArithmetic.ts',
    'a root is not rounded outward',
    'roundUp(Math.sqrt(x[1]), rootError(x[1]))',
    'Math.sqrt(x[1])',
  ),
  mutant(
    'numeric/intervalFunctions.ts',
    'an even power of an interval around 0 begins at its ends',
    'containsZero ? 0 : Math.min(lo[0], hi[0])',
    'Math.min(lo[0], hi[0])',
  ),
  mutant(
    'numeric/enclose.ts',
    'an enclosure is half as wide',
    'const step = BigInt(ulps);',
    'const step = BigInt(ulps) / 2n;',
  ),
  mutant(
    'numeric/logSumExp.ts',
    'a sum of exponentials leaves out the first',
    'for (let i = 0; i < logarithms.length; i++) total',
    'for (let i = 1; i < logarithms.length; i++) total',
  ),
  mutant(
    'numeric/logBetaRegularized.ts',
    'the upper tail is the lower one',
    'return below === lower ? direct : logOneMinusExp(direct);',
    'return direct;',
  ),
];

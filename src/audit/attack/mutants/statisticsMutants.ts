import { type EngineMutant, mutant } from './EngineMutant.ts';

/** Faults in the statistics: budgets, thresholds, bets and intervals. */
export const STATISTICS_MUTANTS: readonly EngineMutant[] = [
  mutant(
    'inference/errorBudget.ts',
    'a share of the budget is doubled',
    'claimAlpha / 2 / j / (j + 1)',
    'claimAlpha / j / (j + 1)',
  ),
  mutant(
    'inference/errorBudget.ts',
    'the shares of the budget have an infinite sum',
    'claimAlpha / 2 / j / (j + 1)',
    'claimAlpha / 4 / j',
  ),
  mutant('inference/errorBudget.ts', 'the budget is 10⁻⁶', 'CLAIM_ALPHA = 1e-9', 'CLAIM_ALPHA = 1e-6'),
  mutant(
    'inference/sequentialTest.ts',
    'a threshold is 1/(2α)',
    '[-Math.log(alphaRefuted), -Math.log(alphaUpheld)]',
    '[-Math.log(2 * alphaRefuted), -Math.log(alphaUpheld)]',
  ),
  mutant('inference/sequentialTest.ts', 'the factor 2 of two sides is dropped', ' - Math.log(processes.length)', ''),
  mutant(
    'inference/sequentialTest.ts',
    'one side is enough for equality',
    'Math.min(...toUphold.map',
    'Math.max(...toUphold.map',
  ),
  mutant(
    'inference/nullHypotheses.ts',
    'the margin is ignored',
    'const within = hypothesis.within ?? margin;',
    'const within = hypothesis.within ?? 0 * margin;',
  ),
  mutant(
    'inference/nullHypotheses.ts',
    'the margin lies on the wrong side',
    'bound - within > least ? [{ atMost: bound - within }]',
    'bound - within > least ? [{ atMost: bound - 2 * within }]',
  ),
  mutant(
    'inference/bettingWealth.ts',
    'bets are larger than the wealth',
    '1 / (1 + Math.exp(14 - index))',
    '1.2 / (1 + Math.exp(14 - index))',
  ),
  mutant('inference/bettingWealth.ts', 'the bettors begin with 1 each', 'Math.log(sum / BETS.length)', 'Math.log(sum)'),
  mutant(
    'inference/bettingEProcess.ts',
    'bets from above are paid from below',
    'const [origin, limit] = upwards ? [lo, hi] : [hi, lo];',
    'const [origin, limit] = upwards || hi < Infinity ? [lo, hi] : [hi, lo];',
  ),
  mutant(
    'inference/eventLogEvidence.ts',
    'failures cost nothing',
    '- s * logB - f * logOneMinusB;',
    '- s * logB - (f - 0.01 * f) * logOneMinusB;',
  ),
  mutant(
    'inference/eventLogEvidence.ts',
    'success and failure are not exchanged for p ≤ b',
    'mirrored(failures, successes);',
    'mirrored(successes, failures);',
  ),
  mutant(
    'inference/alternativePrior.ts',
    'the weights of the prior add up to more than 1',
    'weight: (1 - WIDE_WEIGHT) / SHARPNESS.length',
    'weight: 1 / SHARPNESS.length',
  ),
  mutant(
    'inference/eventConfidenceSequence.ts',
    'an interval has twice its level',
    'const threshold = -Math.log(alpha);',
    'const threshold = -Math.log(2 * alpha);',
  ),
  mutant(
    'inference/meanConfidenceSequence.ts',
    'each end of an interval has the whole level',
    'largestRejected(aboveLo, alpha / 2)',
    'largestRejected(aboveLo, alpha)',
  ),
];

/**
 * The door to the sequential inference, which knows nothing of claims: e-processes and confidence sequences for the mean of
 * bounded numbers, with guarantees that hold at any time, however often one looks.
 */
export { bettingEProcess } from './bettingEProcess.ts';
export { bernoulliKL } from './bernoulliKL.ts';
export type { EProcess } from './EProcess.ts';
export { CLAIM_ALPHA, settingAlpha } from './errorBudget.ts';
export { eventConfidenceSequence } from './eventConfidenceSequence.ts';
export { eventEProcess } from './eventEProcess.ts';
export { expectedDraws, type Sample } from './expectedDraws.ts';
export { lookTimes } from './lookTimes.ts';
export { meanConfidenceSequence } from './meanConfidenceSequence.ts';
export type { ForEachAnswer, Hypothesis, OneSided, Question, ValueRange } from './Question.ts';
export { rateChangeEvidence, type Tally } from './twoSample/rateChangeEvidence.ts';
export { sequentialTest, type SequentialTest, type SequentialTestOptions } from './sequentialTest.ts';
export { waldDraws } from './waldDraws.ts';

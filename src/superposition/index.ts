/**
 * The public door of this folder, `refutable/superposition`: the objects of the paper "Random Superposition" and
 * their exact laws, for claim files to import.
 *
 * @packageDocumentation
 */

// The matrix W: one direction for each feature
export { column } from './directions/column.ts';
export { type Directions, directions } from './directions/Directions.ts';
export { dot } from './directions/dot.ts';
export { gram } from './directions/gram.ts';
export { coherence } from './directions/coherence.ts';
export { isCoherenceAtMost } from './directions/isCoherenceAtMost.ts';

// Random directions
export { antipodalPairs } from './directions/antipodalPairs.ts';
export { gaussianVectors } from './directions/gaussianVectors.ts';
export { rademacherVectors } from './directions/rademacherVectors.ts';
export { unitVectors } from './directions/unitVectors.ts';

// Deterministic directions
export { crossPolytope } from './directions/crossPolytope.ts';
export { equiangularVectors } from './directions/equiangularVectors.ts';
export { icosahedronLines } from './directions/icosahedronLines.ts';
export { orthonormalBasis } from './directions/orthonormalBasis.ts';
export { regularPolygon } from './directions/regularPolygon.ts';
export { simplexFrame } from './directions/simplexFrame.ts';

// The input x
export { allInputs } from './inputs/allInputs.ts';
export { atMostK } from './inputs/atMostK.ts';
export { bernoulliInput } from './inputs/bernoulliInput.ts';
export { dense } from './inputs/dense.ts';
export { exactlyK } from './inputs/exactlyK.ts';
export { isPresent } from './inputs/isPresent.ts';
export { type SparseInput, sparseInput } from './inputs/SparseInput.ts';

// From x to h to x' to x'', and how far off
export { decode } from './recovery/decode.ts';
export { decodedValue } from './recovery/decodedValue.ts';
export { delta } from './recovery/delta.ts';
export { encode } from './recovery/encode.ts';
export { epsilonTypical } from './recovery/epsilonTypical.ts';
export { epsilonWorst } from './recovery/epsilonWorst.ts';
export { featureError } from './recovery/featureError.ts';
export { loss } from './recovery/loss.ts';
export { networkLoss } from './recovery/networkLoss.ts';
export { perfectlyRecovered } from './recovery/perfectlyRecovered.ts';
export { relu } from './recovery/relu.ts';
export { threshold } from './recovery/threshold.ts';
export { worstError } from './recovery/worstError.ts';
export { worstErrorOfAll } from './recovery/worstErrorOfAll.ts';
export { worstInput } from './recovery/worstInput.ts';

// Exact laws
export { coherenceProbability } from './laws/coherenceProbability.ts';
export { gaussianCoherenceProbability } from './laws/gaussianCoherenceProbability.ts';
export { gaussianDotTail } from './laws/gaussianDotTail.ts';
export { gaussianDotTailEnclosure } from './laws/gaussianDotTailEnclosure.ts';
export { meanAbsoluteDot } from './laws/meanAbsoluteDot.ts';
export type { Atom } from './laws/lawFromRatios.ts';
export { rademacherDotTail } from './laws/rademacherDotTail.ts';
export { recoveryChance } from './laws/recoveryChance.ts';
export { singlesLaw } from './laws/singlesLaw.ts';
export { sphereSumExact, sphereSumTailExact } from './laws/sphereSumExact.ts';
export { type ReluMoments, sphereSumReluMoments } from './laws/sphereSumReluMoments.ts';
export { sphereSumTail } from './laws/sphereSumTail.ts';
export { sphereSumTailBound } from './laws/sphereSumTailBound.ts';

// Exact losses
export {
  antipodalBestBias,
  antipodalBestBiasLoss,
  antipodalPairLoss,
  oneDirectionBestConstantLoss,
  oneDirectionLoss,
} from './laws/binaryPairLoss.ts';
export { type BestActivation, bestActivation } from './laws/bestActivation.ts';
export { expectedLoss, type StorageScheme } from './laws/expectedLoss.ts';
export { type TunedPair, tunedUniformPairLoss } from './laws/tunedUniformPairLoss.ts';
export {
  antipodalUniformPairLoss,
  oneDirectionBestConstantUniformLoss,
  oneDirectionUniformLoss,
} from './laws/uniformPairLoss.ts';

// Samplers that draw only what matters, for any number of features
export { type ChosenDots, chosenDots } from './samplers/chosenDots.ts';
export { coordinateReluMoments } from './samplers/coordinateReluMoments.ts';
export { featureErrorChance } from './samplers/featureErrorChance.ts';
export { featureErrorDrawn } from './samplers/featureErrorDrawn.ts';
export { gramOfUnitVectors } from './samplers/gramOfUnitVectors.ts';
export { lengthOfSum } from './samplers/lengthOfSum.ts';
export { lossGiven } from './samplers/lossGiven.ts';
export { type PairCounts, pairCounts } from './samplers/pairCounts.ts';
export { presentCount } from './samplers/presentCount.ts';
export { recoveryChanceGiven } from './samplers/recoveryChanceGiven.ts';
export { sampledLoss } from './samplers/sampledLoss.ts';
export { sampledRecoveryChance } from './samplers/sampledRecoveryChance.ts';
export type { SampledInputs, SampledReading, SampledScheme } from './samplers/SampledScheme.ts';
export { sizeAtMost } from './samplers/sizeAtMost.ts';
export { type Stored, storedDraw } from './samplers/storedDraw.ts';
export { uniformCoordinate } from './samplers/uniformCoordinate.ts';
export { unitVectorsInOwnBasis } from './samplers/unitVectorsInOwnBasis.ts';

// Directions learned by gradient descent
export { antipodalCount } from './learned/antipodalCount.ts';
export type { Batch } from './learned/Batch.ts';
export { drawBatch } from './learned/drawBatch.ts';
export { drawnLoss } from './learned/drawnLoss.ts';
export { everySupport } from './learned/everySupport.ts';
export { featureDimensionality } from './learned/featureDimensionality.ts';
export type { Inputs } from './learned/Inputs.ts';
export { learnDirections } from './learned/learnDirections.ts';
export type { LearnedModel } from './learned/LearnedModel.ts';
export { learnedLoss } from './learned/learnedLoss.ts';
export type { Learning } from './learned/Learning.ts';
export { learnLengths } from './learned/learnLengths.ts';

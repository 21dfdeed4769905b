import { atSetting, type Setting } from '../../../claim/Setting.ts';
import { sequentialTest } from '../../../inference/sequentialTest.ts';
import type { Rng } from '../../../random/Rng.ts';
import { numberText } from '../../../results/words/numberText.ts';
import { fault, numberFrom } from '../../validate/ClaimFault.ts';
import { BLOCK } from '../Decider.ts';
import { outcomesOf } from '../outcomesOf.ts';
import { mostWeightAt, onBound, type Weighable, weightAt } from './weighed.ts';

/** Blocks of draws whose weights are looked at. */
const BLOCKS = 64;

/**
 * Tests the weights of a claim on draws of their own: that their mean is at most 1, or what the claim says that it is.
 *
 * With w = dP/dQ wherever Q draws, E_Q[w] = P(what Q reaches) ≤ 1, and it is 1 where Q reaches all of P. Weights are at least 0, so
 * that the product of 1 + λ(w − 1) with 0 ≤ λ ≤ 1 is a supermartingale under E_Q[w] ≤ 1 whatever their upper end; a mean that is
 * too small can be told only from weights with a bound, and so only where `weightMean` says that `weightAtMost` is one.
 *
 * **What it cannot find**: weights that are wrong where Q hardly ever draws, and weights that are too small without
 * `weightMean`.
 *
 * @param alpha bounds the probability that right weights are called wrong
 * @throws ClaimFault where the mean is shown to be another one
 */
export function checkWeights(claim: Weighable, setting: Setting, streams: (block: number) => Rng, alpha: number): void {
  if (claim.weight === undefined) return;
  const most = mostWeightAt(claim, setting);
  const mean = meanAt(claim, setting, most);
  const weightOf = weightAt(claim, setting);
  const outcome = outcomesOf(claim, setting);
  // Twice the bound, for a weight that rounding has moved off it must not weigh more than one draw.
  const range = [0, mean === undefined ? Infinity : 2 * most] as const;
  // Of this claim either answer says that the mean is another one: refuted, that it is larger; upheld, that it is smaller.
  const hypothesis = { atMost: mean ?? 1 };
  const test = sequentialTest({ hypothesis, range, alphaRefuted: alpha / 2, alphaUpheld: alpha / 2 });
  let sum = 0;
  for (let block = 0; block < BLOCKS; block++) {
    const rng = streams(block);
    for (let at = 0; at < BLOCK; at++) {
      const weight = weightOf(outcome(rng));
      const counted = mean === undefined ? weight : onBound(weight, most, setting);
      sum += counted;
      test.observe(counted);
    }
    if (test.status() !== 'running') throw wrong(setting, mean, sum / test.draws, test.draws);
  }
}

function meanAt({ weightMean }: Weighable, setting: Setting, most: number): number | undefined {
  if (weightMean === undefined) return undefined;
  const mean = numberFrom('weightMean', setting, () => weightMean(setting));
  if (mean > 0 && mean <= Math.min(1, most)) return mean;
  const why = mean > 0 && mean <= 1 ? `it cannot exceed weightAtMost, ${most}` : 'it must be positive and at most 1';
  throw fault('weightMean', setting, `weightMean is ${mean}${atSetting(setting)}; ${why}`);
}

function wrong(setting: Setting, mean: number | undefined, found: number, draws: number): Error {
  const should = mean === undefined ? 'at most 1' : numberText(mean);
  return fault(
    'weight',
    setting,
    `the weights of ${draws} draws have a mean of ${numberText(found)}${atSetting(setting)}, and it must be ${should}; weight is the density of the distribution that the claim is about, divided by that of the one which draw draws from`,
  );
}

import type { Mean } from '../../../claim/Claim.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import { atSetting, type Setting } from '../../../claim/Setting.ts';
import { sequentialTest } from '../../../inference/sequentialTest.ts';
import type { Rng } from '../../../random/Rng.ts';
import { numberText } from '../../../results/words/numberText.ts';
import { fault, numberFrom } from '../../validate/ClaimFault.ts';
import { parameterView } from '../../validate/parameterView.ts';
import { BLOCK } from '../Decider.ts';
import { observerOf } from '../observerOf.ts';
import { outcomesOf } from '../outcomesOf.ts';

/** Blocks of draws whose tails are looked at. */
const BLOCKS = 64;

/**
 * Tests what a claim states of its tail, E[(X − T)⁺] ≤ τ, on draws of their own.
 *
 * (X − T)⁺ is at least 0, so that the product of 1 + λ((X − T)⁺/τ − 1) with 0 ≤ λ ≤ 1 is a supermartingale where the statement is
 * true, and by Ville's inequality a true one is ever rejected with probability at most alpha.
 *
 * **What it cannot find**: no draws can confirm the statement, for a rare value large enough to make it false could always have
 * been missed. It remains an assumption of the verdict, to be proved by other means.
 *
 * @param alpha bounds the probability that a true statement is called false
 * @throws ClaimFault where the mean is shown to be larger
 */
export function checkTail(
  claim: Mean<Domain, unknown>,
  setting: Setting,
  streams: (block: number) => Rng,
  alpha: number,
): void {
  if (claim.tailAtMost === undefined) return;
  const { from, atMost } = observerOf(claim, setting).tail!;
  const outcome = outcomesOf(claim, setting);
  const view = parameterView(setting);
  const quantity = (drawn: unknown): number => claim.quantity(drawn, view);
  const test = sequentialTest({
    hypothesis: { atMost },
    range: [0, Infinity],
    alphaRefuted: alpha,
    alphaUpheld: alpha,
  });
  let sum = 0;
  for (let block = 0; block < BLOCKS; block++) {
    const rng = streams(block);
    for (let at = 0; at < BLOCK; at++) {
      const value = numberFrom('quantity', setting, quantity, outcome(rng));
      if (value === Infinity)
        throw fault('quantity', setting, `quantity returned ${value}${atSetting(setting)}; it must be finite`);
      const beyond = Math.max(0, value - from);
      sum += beyond;
      test.observe(beyond);
    }
    if (test.status() !== 'refuted') continue;
    throw fault(
      'tailAtMost',
      setting,
      `in ${test.draws} draws the quantity exceeds ${numberText(from)}, the upper end of range, by ${numberText(sum / test.draws)} on average${atSetting(setting)}; tailAtMost says that it is at most ${numberText(atMost)}`,
    );
  }
}

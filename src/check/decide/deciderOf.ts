import { estimates, type KindedThat } from '../../claim/kindOf.ts';
import { decideComputed } from './exactly/decideComputed.ts';
import { decideAlways, decideHolds } from './exactly/decideExactly.ts';
import { decideStep } from './exactly/decideStep.ts';
import { decideByDraws } from './decideByDraws.ts';
import { decideDistribution } from './distribution/decideDistribution.ts';
import { decideQuantile } from './estimate/decideQuantile.ts';
import { decideSplitting } from './splitting/decideSplitting.ts';
import { estimateOf } from './estimate/estimateOf.ts';
import { VACUOUS_WHEN, vacuousAt, type Decider } from './Decider.ts';
import { truthFrom } from '../validate/ClaimFault.ts';

/** How a claim is decided at one setting; vacuous settings are recognized before anything else is done. */
export function deciderOf(kinded: KindedThat<'atSettings'>): Decider {
  const decide = bare(kinded);
  const { vacuousWhen } = kinded.claim;
  if (vacuousWhen === undefined) return decide;
  return (setting, resources) =>
    truthFrom('vacuousWhen', setting, () => vacuousWhen(setting))
      ? vacuousAt(setting, VACUOUS_WHEN)
      : decide(setting, resources);
}

function bare(kinded: KindedThat<'atSettings'>): Decider {
  if (kinded.kind === 'distribution') return decideDistribution(kinded.claim);
  if (kinded.kind === 'splitting') return decideSplitting(kinded.claim);
  if (kinded.kind === 'quantile') return decideQuantile(kinded.claim);
  if (estimates(kinded)) return decideByDraws(estimateOf(kinded));
  switch (kinded.kind) {
    case 'always':
      return decideAlways(kinded.claim);
    case 'holds':
      return decideHolds(kinded.claim);
    case 'computed':
      return decideComputed(kinded.claim);
    case 'step':
      return decideStep(kinded.claim);
  }
}

import { sphereSumReluMoments } from 'refutable/superposition';
import { bestShift } from './bestShift.ts';
import { constantLoss, densityOf } from './designs.ts';
import type { BinaryInputs } from './plan.ts';

const NEGLIGIBLE = 1e-14;

/** How many of the other features are present, and how probable that is, where a feature is present or absent. */
function othersPresent(n: number, inputs: BinaryInputs, isPresent: boolean): ReadonlyArray<readonly [number, number]> {
  if (inputs.present !== undefined) return [[inputs.present - (isPresent ? 1 : 0), 1]];
  const p = inputs.density;
  const law: Array<readonly [number, number]> = [];
  let chance = (1 - p) ** (n - 1);
  for (let r = 0; r < n; r++) {
    if (chance > NEGLIGIBLE) law.push([r, chance]);
    chance *= ((n - 1 - r) * p) / ((r + 1) * (1 - p));
  }
  return law;
}

const known = new Map<string, number>();

/**
 * The expected loss of independent random unit directions with the common length and bias that are best for all of them
 * together, as a share of what the best constant loses; exact but for rounding.
 *
 * A feature is disturbed by r of the others by the first coordinate of a sum of r uniform unit vectors. What is read is
 * ℓ²·max(0, y − s), and with the best ℓ² the loss is n(p − (E xy')²/E y'²), y' = max(0, y − s); the best s is sought.
 */
export function randomShare(n: number, m: number, inputs: BinaryInputs): number {
  const key = `${n} ${m} ${inputs.density ?? ''} ${inputs.present ?? ''}`;
  let share = known.get(key);
  if (share === undefined) {
    share = leastShare(n, m, inputs);
    known.set(key, share);
  }
  return share;
}

function leastShare(n: number, m: number, inputs: BinaryInputs): number {
  const p = densityOf(n, inputs);
  const [absent, present] = [false, true].map((is) => othersPresent(n, inputs, is));
  const gain = (s: number): number => {
    let [xy, yy] = [0, 0];
    for (const [r, chance] of present!) {
      const { first, second } = sphereSumReluMoments(r, m, s - 1);
      xy += p * chance * first;
      yy += p * chance * second;
    }
    for (const [r, chance] of absent!) yy += (1 - p) * chance * sphereSumReluMoments(r, m, s).second;
    return yy === 0 ? 0 : (xy * xy) / yy;
  };
  return (n * (p - bestShift(gain).gain)) / constantLoss(n, inputs);
}

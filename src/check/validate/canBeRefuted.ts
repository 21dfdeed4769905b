import { estimates, type Kinded } from '../../claim/kindOf.ts';
import { smallSettings } from '../search/smallSettings.ts';

/**
 * Whether draws could refute a false variant of a claim that is estimated. That a mean is at least something cannot be refuted of values without
 * an upper limit, for a rare large one could always have been missed, whatever a variant puts in the place of draws or bound.
 *
 * A range that is a function is asked at the smallest setting; one that cannot be asked there counts as limited.
 */
export function canBeRefuted(kinded: Kinded): boolean {
  if (!estimates(kinded)) return true;
  const { kind, claim } = kinded;
  switch (kind) {
    case 'mean':
      return claim.meanAtLeast === undefined || !isOpen(kinded, claim.range);
    case 'compared':
      if (claim.differenceRange !== undefined) return true;
      if (claim.differenceAtLeast !== undefined) return !isOpen(kinded, claim.leftRange);
      return claim.differenceAtMost === undefined || !isOpen(kinded, claim.rightRange);
    default:
      return true;
  }
}

/** Whether a range has no upper end. */
function isOpen({ claim: { forAll, where = () => true } }: Kinded, range: unknown): boolean {
  try {
    const setting: unknown = smallSettings(forAll, where).next().value;
    const at: unknown = typeof range === 'function' ? range(setting) : range;
    return Array.isArray(at) && at[1] === Infinity;
  } catch {
    return false;
  }
}

import type { AnyClaim } from '../../claim/Claim.ts';
import { replaceKeys } from './replaceKeys.ts';

/** The false variant of a claim as a claim of its own, which is expected to be refuted; undefined when it has none. */
export function twinOf(claim: AnyClaim): AnyClaim | undefined {
  if (claim.twin === undefined) return undefined;
  const { claims, ...changes } = claim.twin;
  const twin = replaceKeys(claim, changes, ['twin', 'sharpen', 'repairs', 'note', 'quote', 'exhaustive']);
  return { ...twin, title: claims, expect: 'refuted' };
}

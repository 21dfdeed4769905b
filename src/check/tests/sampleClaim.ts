import type { AnyClaim } from '../../claim/Claim.ts';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { NamedClaim } from '../../claim/NamedClaim.ts';
import type { Rng } from '../../random/Rng.ts';
import { checkClaim, type CheckOptions } from '../checkClaim.ts';

/** What every claim says, for claims in tests that are about something else. */
export const said = { title: 'A sample', place: 'Here', statement: 'x' } as const;

/** A claim in a test, with its types forgotten as the engine forgets them, so that it may also be wrong. */
export function sampleClaim(keys: object): AnyClaim {
  return { ...said, forAll: {}, ...keys } as unknown as AnyClaim;
}

/** The same with a name. */
export function sampleNamed(keys: object, id = 'sample'): NamedClaim {
  return { id, file: `${id}.claim.ts`, claim: sampleClaim(keys) };
}

/** What a check of it finds; quick, and always with the same seed, where nothing else is said. */
export function checked(keys: object, options: Partial<CheckOptions> = {}): Promise<ClaimResult> {
  return checkClaim(sampleNamed(keys), { seed: 'sample', effort: 'quick', ...options });
}

/** A coin that shows heads with probability p: how it is thrown, and the event that it does. */
export const coin = (p: number) => ({
  draw: (rng: Rng): boolean => rng() < p,
  event: (heads: boolean): boolean => heads,
});

/** A uniform number in [0, 1] as a quantity, with its range. */
export const uniformQuantity = {
  draw: (rng: Rng): number => rng(),
  quantity: (x: number): number => x,
  range: (): readonly [number, number] => [0, 1],
};

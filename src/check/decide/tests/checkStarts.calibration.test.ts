import { expect, test } from 'vitest';
import type { Splitting } from '../../../claim/Claim.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import type { Rng } from '../../../random/Rng.ts';
import { stream } from '../../../random/stream.ts';
import { ClaimFault } from '../../validate/ClaimFault.ts';
import { checkStarts } from '../splitting/checkStarts.ts';

const ALPHA = 0.2;
const CHECKS = 60;

interface State {
  readonly kind: string;
  readonly path: readonly number[];
}

/** A state with numbers of two laws, of which the second is that of a power of a uniform number. */
const made = (rng: Rng, power: number): State => ({
  kind: rng() < 0.3 ? 'short' : 'long',
  path: [Math.floor(4 * rng()), rng() ** power],
});

/** How often starts are called wrong, of many checks with draws of their own. */
function faults(power: number): number {
  const claim = {
    levels: () => 3,
    start: (rng: Rng) => made(rng, power),
    advance: ({ path }: State, _: object, rng: Rng) => (rng() < 0.2 + 0.1 * path[0]! ? made(rng, 1) : null),
  } as unknown as Splitting<Domain, unknown>;
  let found = 0;
  for (let check = 0; check < CHECKS; check++) {
    try {
      checkStarts(claim, {}, (level) => stream(`starts ${power} ${check}`, String(level)), 'few', ALPHA);
    } catch (error) {
      if (!(error instanceof ClaimFault)) throw error;
      found++;
    }
  }
  return found;
}

test('right starts are called wrong no more often than alpha says', () => {
  expect(faults(1)).toBeLessThanOrEqual(CHECKS * (ALPHA + 4 * Math.sqrt((ALPHA * (1 - ALPHA)) / CHECKS)));
});

test('starts with a wrong distribution of one number of a state are found', () => {
  expect(faults(0.6)).toBeGreaterThan(0.9 * CHECKS);
});

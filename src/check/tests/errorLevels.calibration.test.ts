import erfc from '@stdlib/math-base-special-erfc';
import { expect, test } from 'vitest';
import type { Compared, Probability } from '../../claim/Claim.ts';
import type { Domain } from '../../claim/ranges/Range.ts';
import type { Rng } from '../../random/Rng.ts';
import { stream } from '../../random/stream.ts';
import { decideByDraws } from '../decide/decideByDraws.ts';
import { sampleClaim } from './sampleClaim.ts';

const ALPHA = 0.05;
const RUNS = 400;
/** Of 400 runs, each in error with probability 0.05 at most, more than these are with probability below 10⁻⁶. */
const MOST = 47;

/** How often a claim is refuted, and upheld, at its only setting, at level α each way. */
function answers(keys: object, draws: number): Readonly<Record<'refuted' | 'upheld', number>> {
  const decide = decideByDraws(sampleClaim(keys) as Compared<Domain, unknown> | Probability<Domain, unknown>);
  const counts = { refuted: 0, upheld: 0 };
  for (let run = 0; run < RUNS; run++) {
    const alpha = { refuted: ALPHA, upheld: ALPHA };
    const own = (block: number): Rng => stream('error levels', run, block);
    const { status } = decide({}, { stream: own, alpha, draws, interval: false });
    if (status === 'refuted' || status === 'upheld') counts[status]++;
  }
  return counts;
}

const one = (rng: Rng): number => rng();
const two = (rng: Rng): number[] => [rng(), rng()];

test.each<[string, object]>([
  ['dependent', { draw: one, left: (u: number) => u < 0.4, right: (u: number) => u < 0.4 }],
  ['opposite', { draw: one, left: (u: number) => u < 0.5, right: (u: number) => u >= 0.5 }],
  ['independent', { draw: two, left: ([u]: number[]) => u! < 0.4, right: ([, v]: number[]) => v! < 0.4 }],
])('a comparison of equal means is wrong no more often than its level: %s', (_, sides) => {
  const { refuted, upheld } = answers({ ...sides, differenceAtMost: () => 0 }, 300);
  expect(refuted).toBeLessThanOrEqual(MOST);
  expect(upheld).toBeLessThanOrEqual(MOST);
});

/** P(Z ≥ 6) for a standard normal Z, from draws of mean 6: the ratio of the densities is exp(18 − 6z) ≤ exp(−18). */
const tail = {
  draw: (rng: Rng) => 6 + Math.sqrt(-2 * Math.log(1 - rng())) * Math.cos(2 * Math.PI * rng()),
  event: (z: number): boolean => z >= 6,
  weight: (z: number): number => Math.exp(18 - 6 * z),
  weightAtMost: (): number => Math.exp(-18),
};

test.each(['probabilityAtLeast', 'probabilityAtMost'])(
  'a claim whose outcomes are weighed is wrong no more often than its level where it is equal to its bound: %s',
  (key) => {
    const { refuted, upheld } = answers({ ...tail, [key]: () => erfc(6 / Math.SQRT2) / 2 }, 200);
    expect(refuted).toBeLessThanOrEqual(MOST);
    expect(upheld).toBeLessThanOrEqual(MOST);
  },
);

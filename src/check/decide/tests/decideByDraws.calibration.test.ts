import { describe, expect, test } from 'vitest';
import type { Mean, Probability } from '../../../claim/Claim.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import type { Rng } from '../../../random/Rng.ts';
import { stream } from '../../../random/stream.ts';
import { decideByDraws } from '../decideByDraws.ts';
import { coin, sampleClaim, uniformQuantity } from '../../tests/sampleClaim.ts';

/** The level of each answer; at the level of real claims no error would ever be seen. */
const ALPHA = 0.05;
const PATHS = 300;
const DRAWS = 250;

/** Four standard errors above the level. */
const LIMIT = ALPHA + 4 * Math.sqrt((ALPHA * (1 - ALPHA)) / PATHS);

/** How often a setting is called refuted, and upheld, over many streams. */
function frequencies(name: string, keys: object, regardless: boolean, draws = DRAWS) {
  const decide = decideByDraws(sampleClaim(keys) as Probability<Domain, unknown> | Mean<Domain, unknown>);
  const count = { refuted: 0, upheld: 0 };
  for (let path = 0; path < PATHS; path++) {
    const { status } = decide(
      {},
      {
        stream: (block) => stream('decideByDraws', name, path, block),
        alpha: { refuted: ALPHA, upheld: ALPHA },
        draws,
        interval: false,
        regardless,
      },
    );
    if (status === 'refuted' || status === 'upheld') count[status]++;
  }
  return { refuted: count.refuted / PATHS, upheld: count.upheld / PATHS };
}

const draw = (rng: Rng): number => rng();
/** 1 with probability 0.02, else 0: a mean that is carried by rare draws. */
const rare = { draw, quantity: (x: number) => Number(x < 0.02), range: () => [0, 1] };
/** Chances that are nearly the same at every draw, with mean ½. */
const narrow = { draw, chance: (x: number) => 0.5 + 0.02 * (x - 0.5) };

/** 0, 1 or, rarely, 4, with mean 0.55: what is beyond 1 adds 0.15 to the mean of what is left. */
const tailed = {
  draw,
  quantity: (x: number) => (x < 0.05 ? 4 : Number(x < 0.4)),
  range: () => [0, 1],
  tailAtMost: () => 0.15,
};

/** Claims that are true with nothing to spare, and claims that are false by their margin exactly. */
const TRUE: Readonly<Record<string, object>> = {
  'an event at its bound from below': { ...coin(0.5), probabilityAtLeast: () => 0.5, margin: () => 0.1 },
  'an event at its bound from above': { ...coin(0.1), probabilityAtMost: () => 0.1, margin: () => 0.1 },
  'an event near 1': { ...coin(0.97), probabilityAtLeast: () => 0.97, margin: () => 0.05 },
  'chances that hardly vary': { ...narrow, probabilityAtLeast: () => 0.5, margin: () => 0.02 },
  'a probability that is what is claimed': { ...coin(0.3), probabilityEquals: () => 0.3, within: () => 0.12 },
  'chances whose mean is what is claimed': { ...narrow, probabilityEquals: () => 0.5, within: () => 0.02 },
  'a mean at its bound from below': { ...uniformQuantity, meanAtLeast: () => 0.5, margin: () => 0.1 },
  'a mean at its bound from above': { ...uniformQuantity, meanAtMost: () => 0.5, margin: () => 0.1 },
  'a mean that is carried by rare draws': { ...rare, meanAtMost: () => 0.02, margin: () => 0.06 },
  'a mean with a tail at its bound from below': { ...tailed, meanAtLeast: () => 0.55, margin: () => 0.4 },
  'a mean with a tail at its bound from above': { ...tailed, meanAtMost: () => 0.55, margin: () => 0.2 },
  'a mean with a tail that is what is claimed': { ...tailed, meanEquals: () => 0.55, within: () => 0.3 },
  'a mean that is what is claimed': { ...uniformQuantity, meanEquals: () => 0.5, within: () => 0.1 },
};
const FALSE_BY_THE_MARGIN: Readonly<Record<string, object>> = {
  'an event below its bound': { ...coin(0.4), probabilityAtLeast: () => 0.5, margin: () => 0.1 },
  'an event above its bound': { ...coin(0.2), probabilityAtMost: () => 0.1, margin: () => 0.1 },
  'an event below a bound near 1': { ...coin(0.92), probabilityAtLeast: () => 0.97, margin: () => 0.05 },
  'chances that hardly vary': { ...narrow, probabilityAtLeast: () => 0.52, margin: () => 0.02 },
  'a probability that is above by the tolerance': { ...coin(0.42), probabilityEquals: () => 0.3, within: () => 0.12 },
  'a probability that is below by the tolerance': { ...coin(0.18), probabilityEquals: () => 0.3, within: () => 0.12 },
  'chances whose mean is off by the tolerance': { ...narrow, probabilityEquals: () => 0.52, within: () => 0.02 },
  'a mean below its bound': { ...uniformQuantity, meanAtLeast: () => 0.6, margin: () => 0.1 },
  'a mean above its bound': { ...uniformQuantity, meanAtMost: () => 0.4, margin: () => 0.1 },
  'a mean that is carried by rare draws': { ...rare, meanAtLeast: () => 0.04, margin: () => 0.02 },
  'a mean with a tail below its bound': { ...tailed, tailAtMost: () => 0.3, meanAtLeast: () => 0.5, margin: () => 0.1 },
  'a mean with a tail above its bound': { ...tailed, meanAtMost: () => 0.45, margin: () => 0.1 },
  'a mean with a tail that is off by the tolerance': { ...tailed, meanEquals: () => 0.4, within: () => 0.15 },
  'a mean that is off by the tolerance': { ...uniformQuantity, meanEquals: () => 0.6, within: () => 0.1 },
};

describe('at a level of 5 %', () => {
  test.each(Object.entries(TRUE))('%s is refuted in at most 5 % of all streams', (name, keys) => {
    const { refuted, upheld } = frequencies(name, keys, false);
    expect(refuted).toBeLessThan(LIMIT);
    expect(upheld).toBeGreaterThan(0.3);
  });

  test.each(Object.entries(FALSE_BY_THE_MARGIN))('%s is upheld in at most 5 % of all streams', (name, keys) => {
    expect(frequencies(name, keys, false).upheld).toBeLessThan(LIMIT);
  });

  test('the same holds where the draws go on regardless, and some errors are seen, so that the test has power', () => {
    const at = { ...coin(0.5), probabilityAtLeast: () => 0.5 };
    const { refuted, upheld } = frequencies('regardless', at, true);
    expect(refuted).toBeLessThan(LIMIT);
    expect(upheld).toBeLessThan(LIMIT);
    expect(refuted + upheld).toBeGreaterThan(0.01);
  });
});

/** So few draws that however they fall they could not uphold; what is claimed is true with nothing to spare, or false. */
const OUT_OF_REACH: readonly (readonly [string, object, 'true' | 'false'])[] = [
  ['an event at its bound', { ...coin(0.95), probabilityAtLeast: () => 0.95, margin: () => 0.001 }, 'true'],
  ['a rare event at its bound', { ...coin(0.02), probabilityAtMost: () => 0.02 }, 'true'],
  ['an event that always happens', { ...coin(1), probabilityAtLeast: () => 1 }, 'true'],
  ['a mean without an upper limit', { ...rare, range: () => [0, Infinity], meanAtMost: () => 0.02 }, 'true'],
  ['an event below its bound', { ...coin(0.7), probabilityAtLeast: () => 0.95, margin: () => 0.001 }, 'false'],
  ['a rare event above its bound', { ...coin(0.3), probabilityAtMost: () => 0.02 }, 'false'],
  ['an event that fails once in ten', { ...coin(0.9), probabilityAtLeast: () => 1 }, 'false'],
  ['a mean above its bound', { ...uniformQuantity, range: () => [0, Infinity], meanAtMost: () => 0.2 }, 'false'],
];

describe('where the draws allowed could not uphold', () => {
  test.each(OUT_OF_REACH)('%s is never upheld, and refuted as often as it may be', (name, keys, truth) => {
    const { refuted, upheld } = frequencies(name, keys, false, 50);
    expect(upheld).toBe(0);
    if (truth === 'true') expect(refuted).toBeLessThan(LIMIT);
    else expect(refuted).toBeGreaterThan(0.9);
  });
});

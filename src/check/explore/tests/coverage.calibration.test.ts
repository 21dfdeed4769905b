import { expect, test } from 'vitest';
import type { NamedClaim } from '../../../claim/NamedClaim.ts';
import type { Setting } from '../../../claim/Setting.ts';
import { explorePoint } from '../explorePoint.ts';
import { coin, power } from './sampleClaims.ts';

const CURVES = 150;
/** The chance that a curve has an interval that ever misses. */
const ALPHA = 0.25;
/** The numbers of draws after which a curve is looked at. */
const LOOKS = [1, 8, 32, 128];

/** 5 standard deviations above the expected number of curves that miss: a false alarm has probability below 10⁻⁵. */
const MOST = CURVES * ALPHA + 5 * Math.sqrt(CURVES * ALPHA * (1 - ALPHA));

test.each<[string, NamedClaim, readonly { readonly setting: Setting; readonly truth: number }[]]>([
  ['probabilities', coin, [1, 20, 50, 90].map((p) => ({ setting: { p }, truth: p / 100 }))],
  ['means', power, [1, 2, 5, 9].map((k) => ({ setting: { k }, truth: 1 / (k + 1) }))],
])(
  'all intervals of a curve of %s hold at once, whenever it is looked at, as often as they say',
  (_, claim, places) => {
    const alpha = ALPHA / places.length;
    const isMissed = (seed: string): boolean =>
      places.some(({ setting, truth }) =>
        LOOKS.some((draws) => {
          const { interval } = explorePoint(claim, { setting, seed, draws, alpha });
          return !(Number(interval![0]) <= truth && truth <= Number(interval![1]));
        }),
      );
    const missed = Array.from({ length: CURVES }, (__, i) => isMissed(`curve-${i}`)).filter(Boolean).length;
    expect(missed).toBeLessThanOrEqual(MOST);
    // They are not so wide that they could not miss.
    expect(missed).toBeGreaterThan(0);
  },
);

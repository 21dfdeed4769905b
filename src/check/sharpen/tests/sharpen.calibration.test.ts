import { describe, expect, test } from 'vitest';
import { integers } from '../../../claim/ranges/integers.ts';
import type { Setting } from '../../../claim/Setting.ts';
import type { Rng } from '../../../random/Rng.ts';
import { sampleClaim } from '../../tests/sampleClaim.ts';
import { sharpen } from '../sharpen.ts';

/** So large that what it is for can be counted. */
const BUDGET = 0.2;
const SEEDS = 25;
/** Four standard errors above the budget; the budget is that of everything said about one claim. */
const LIMIT = BUDGET + 4 * Math.sqrt((BUDGET * (1 - BUDGET)) / SEEDS);

const SHARP = 2;
const MARGIN = 0.2;

/** P(u ≤ c/4) against ½ for a uniform u at sizes that share nothing; true from c = 2 on, or up to it. */
const planted = (find: 'smallest' | 'largest', resolution: number, sizes: number) =>
  sampleClaim({
    forAll: { n: integers(1, 100) },
    draw: (rng: Rng): number => rng(),
    event: (u: number): boolean => u <= SHARP / 4,
    margin: () => MARGIN,
    ...(find === 'smallest' ? { probabilityAtLeast: () => 1 / 2 } : { probabilityAtMost: () => 1 / 2 }),
    sharpen: {
      constant: 'the 2',
      printed: SHARP,
      find,
      between: [0, 4],
      resolution,
      along: 'n',
      sizes: Array.from({ length: sizes }, (_, i) => i + 1),
      at: (n: number): Setting => ({ n }),
      with: (c: number) => ({ event: (u: number): boolean => u <= c / 4 }),
    },
  });

/** How often anything wrong is said, and how often the constant is enclosed from both sides. */
function frequencies(find: 'smallest' | 'largest', resolution: number, sizes: number) {
  const claim = planted(find, resolution, sizes);
  // A margin of 0.2 in the probability is one of 0.8 in the constant.
  const sign = find === 'smallest' ? 1 : -1;
  let [wrong, enclosed] = [0, 0];
  for (let seed = 0; seed < SEEDS; seed++) {
    const sharp = sharpen('planted', claim, { seed: `${find} ${seed}`, effort: 'quick', budget: BUDGET });
    if (sharp === undefined || 'message' in sharp) throw new Error(JSON.stringify(sharp));
    const isWrong = sharp.points.some(
      ({ refuted, upheld, printed, disorder }) =>
        disorder !== undefined ||
        printed === 'refuted' ||
        (refuted !== null && sign * (refuted - SHARP) >= 0) ||
        (upheld !== null && sign * (upheld - SHARP) < -4 * MARGIN),
    );
    if (isWrong) wrong++;
    if (sharp.points.every(({ refuted, upheld }) => refuted !== null && upheld !== null)) enclosed++;
  }
  return { wrong: wrong / SEEDS, enclosed: enclosed / SEEDS };
}

describe('a sharp constant that is known', () => {
  test.each([
    ['smallest', 1, 20],
    ['largest', 1, 20],
  ] as const)('is missed no more often than the budget says (%s, %d apart, %d sizes)', (find, resolution, sizes) => {
    const { wrong, enclosed } = frequencies(find, resolution, sizes);
    expect(wrong).toBeLessThan(LIMIT);
    expect(enclosed).toBeGreaterThan(0.9);
  });
});

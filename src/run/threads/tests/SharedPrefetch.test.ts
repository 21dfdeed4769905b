import { describe, expect, test } from 'vitest';
import { integers } from '../../../claim/ranges/integers.ts';
import type { Setting } from '../../../claim/Setting.ts';
import type { Rng } from '../../../random/Rng.ts';
import { checkClaim } from '../../../check/checkClaim.ts';
import { sampleClaim } from '../../../check/tests/sampleClaim.ts';
import type { Helpers } from '../Offer.ts';
import { SharedPrefetch } from '../SharedPrefetch.ts';
import { BLOCK } from '../../../check/decide/Decider.ts';
import { blockSampler, sampleBlocks } from '../../../check/decide/sampleBlocks.ts';
import { drawStreams } from '../../../check/decide/streams.ts';
import type { NamedClaim } from '../../../claim/NamedClaim.ts';
import { SampleBuffer } from '../SampleBuffer.ts';

const SEED = 'ahead';

/** Helpers that make so many of the blocks of every offer at once, in this thread, and how many they made. */
function helpersOf(named: NamedClaim, share: number): Helpers & { readonly made: () => number } {
  let made = 0;
  return {
    offer(draws, first, blocks) {
      const buffer = SampleBuffer.from(first, blocks);
      let left = Math.ceil(share * blocks);
      made += left;
      const { memory, ...at } = structuredClone({ ...draws, memory: buffer.memory });
      new SampleBuffer(memory).fill(blockSampler(named, SEED, at)!, () => --left > 0);
      return buffer;
    },
    isLost: () => false,
    made: () => made,
  };
}

/** Results of a check with helpers that make none, some and all of what they are offered, and how much that was. */
async function withHelp(keys: object, effort: 'quick' | 'standard' = 'quick') {
  const named = { id: 'sample', file: 'sample.claim.ts', claim: sampleClaim(keys) };
  const alone = await checkClaim(named, { seed: SEED, effort });
  const others = [];
  for (const share of [0.1, 0.5, 1]) {
    const helpers = helpersOf(named, share);
    others.push({
      result: await checkClaim(named, {
        seed: SEED,
        effort,
        prefetch: (draws, end) => new SharedPrefetch(helpers, draws, end),
      }),
      made: helpers.made(),
    });
  }
  return { alone, others };
}

const near = ({ n }: Setting): number => 0.5 + 0.03 + Number(n) / 500;
const forAll = { n: integers(1, 8) };
const draw = (rng: Rng): number => rng();

describe('a verdict, its evidence and its draws do not depend on what other threads draw ahead', () => {
  test.for<[string, object]>([
    ['an event', { event: (u: number, at: Setting) => u < near(at), probabilityAtLeast: () => 0.5 }],
    ['a refuted event', { event: (u: number, at: Setting) => u < 1 - near(at), probabilityAtLeast: () => 0.49 }],
    ['a chance', { chance: (u: number, at: Setting) => u ** (2 - near(at)), probabilityAtLeast: () => 0.4 }],
    [
      'a mean',
      { quantity: (u: number, at: Setting) => u + near(at), range: () => [0, 2], meanAtLeast: () => 1 + 1 / 64 },
    ],
    [
      'a claim and its twin',
      {
        event: (u: number, at: Setting) => u < near(at),
        probabilityAtLeast: () => 0.5,
        expect: 'upheld',
        twin: { claims: 'more', probabilityAtLeast: () => 0.52 },
      },
    ],
  ])('%s', async ([, keys]) => {
    const { alone, others } = await withHelp({ forAll, draw, ...keys });
    expect(alone.verdict).not.toBe('faulty');
    for (const { result, made } of others) {
      expect(made).toBeGreaterThan(40);
      expect(result).toEqual(alone);
    }
  });

  test('a fault that comes after many draws, and is in a block that was made elsewhere', async () => {
    const broken = (rng: Rng): number => {
      const u = rng();
      if (u < 0.0005) throw new Error(`no number below that: ${u}`);
      return u;
    };
    const keys = { event: (u: number, at: Setting) => u < near(at), probabilityAtLeast: () => 0.5 };
    const { alone, others } = await withHelp({ forAll, draw: broken, ...keys });
    expect(alone.sentence).toMatch(/^Faulty: draw threw at n = \d+: no number below that/u);
    for (const { result } of others) expect(result).toEqual(alone);
  });
});

test('a claim that draws from something else is found out all the same', async () => {
  let count = 0;
  const keys = {
    draw: () => Math.abs(10_000 * Math.sin(++count)) % 1,
    event: (u: number, at: Setting) => u < near(at),
  };
  const { alone, others } = await withHelp({ forAll, ...keys, probabilityAtLeast: () => 0.5 });
  for (const { sentence } of [alone, ...others.map(({ result }) => result)])
    expect(sentence).toContain('the same draws gave another result the second time');
});

test('blocks of draws are the same in every thread, and a claim that estimates nothing has none', () => {
  const keys = { draw, event: (u: number, at: Setting) => u < near(at), probabilityAtLeast: () => 0.5 };
  const named = { id: 'sample', file: 'sample.claim.ts', claim: sampleClaim({ forAll, ...keys }) };
  const at = { id: 'sample', setting: { n: 2 }, use: 'fresh' } as const;
  const expected = [7, 8].map((block) => {
    const rng = drawStreams(SEED, 'sample', at.setting, 'fresh')(block);
    return Float64Array.from({ length: BLOCK }, () => Number(rng() < near(at.setting)));
  });
  expect(sampleBlocks(named, SEED, at, 7, 2)).toEqual(expected);
  const exact = { ...named, claim: sampleClaim({ forAll, holds: () => true }) };
  expect(() => sampleBlocks(exact, SEED, at, 0, 1)).toThrow('sample estimates nothing from draws');
});

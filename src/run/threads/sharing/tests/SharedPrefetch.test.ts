import { describe, expect, test } from 'vitest';
import { integers } from '../../../../claim/ranges/integers.ts';
import type { Setting } from '../../../../claim/Setting.ts';
import type { Rng } from '../../../../random/Rng.ts';
import { checkClaim } from '../../../../check/checkClaim.ts';
import { sampleClaim } from '../../../../check/tests/sampleClaim.ts';
import type { Helpers } from '../Offer.ts';
import { SharedPrefetch } from '../SharedPrefetch.ts';
import { BLOCK } from '../../../../check/decide/Decider.ts';
import { blockSampler, sampleBlocks } from '../../../../check/decide/blockSampler.ts';
import { drawStreams } from '../../../../check/decide/streams.ts';
import type { NamedClaim } from '../../../../claim/NamedClaim.ts';
import type { KindedThat } from '../../../../claim/kindOf.ts';
import type { Prefetch } from '../../../../check/decide/Prefetched.ts';
import { guardedKindOf } from '../../../../check/validate/guardParameters.ts';
import { drawnAfresh } from '../../../../check/verdict/tightestAfresh.ts';
import { SampleBuffer } from '../SampleBuffer.ts';
import { SharingRecord } from '../SharingRecord.ts';

const SEED = 'ahead';

/** Helpers that make so many of the blocks of every offer at once, in this thread, and what they were offered. */
function helpersOf(
  named: NamedClaim,
  share: number,
): Helpers & { made: number; readonly offers: { readonly use: string; readonly first: number }[] } {
  return {
    made: 0,
    offers: [],
    count: 1,
    offer(draws, first, size) {
      this.offers.push({ use: draws.use, first });
      const buffer = SampleBuffer.from(first, { ...size, threads: 2 });
      let left = Math.ceil(share * size.blocks);
      this.made += left;
      const { memory, ...at } = structuredClone({ ...draws, memory: buffer.memory });
      new SampleBuffer(memory).fill(blockSampler(named, SEED, at)!, () => --left > 0);
      return buffer;
    },
    isLost: () => false,
  };
}

/** A clock by which each block takes so many milliseconds. */
const clock = (pace: number): (() => number) => {
  let time = 0;
  return () => (time += pace);
};

/** Results of a check with helpers that make none, some and all of what they are offered, and how much that was. */
async function withHelp(keys: object, pace = 1, effort: 'quick' | 'standard' = 'quick') {
  const named = { id: 'sample', file: 'sample.claim.ts', claim: sampleClaim(keys) };
  const alone = await checkClaim(named, { seed: SEED, effort });
  const others = [];
  for (const share of [0.1, 0.5, 1]) {
    const helpers = helpersOf(named, share);
    const record = new SharingRecord();
    const now = clock(pace);
    others.push({
      result: await checkClaim(named, {
        seed: SEED,
        effort,
        prefetch: (draws, extent) => new SharedPrefetch(helpers, draws, extent, record, now),
      }),
      helpers,
      record,
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
      'a difference of two sides, with the mean of each',
      {
        left: (u: number, at: Setting) => u < near(at),
        right: (u: number) => u < 0.5,
        differenceAtLeast: () => 0.01,
      },
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
    for (const { result, helpers } of others) {
      expect(helpers.made).toBeGreaterThan(40);
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

test('what was drawn to rank settings and to estimate is drawn ahead, too, and nothing of it is wasted', async () => {
  const keys = { event: (u: number) => u < 0.57, probabilityAtLeast: () => 0.5 };
  const { alone, others } = await withHelp({ forAll, draw, ...keys });
  for (const { result, helpers } of others) {
    expect(result).toEqual(alone);
    expect(new Set(helpers.offers.map(({ use }) => use))).toEqual(new Set(['search', 'rank', 'estimate']));
  }
  const named = { id: 'sample', file: 'sample.claim.ts', claim: sampleClaim({ forAll, draw, ...keys }) };
  const record = new SharingRecord();
  const kinded = guardedKindOf(named.claim) as KindedThat<'atSettings'>;
  const helpers = helpersOf(named, 1);
  const now = clock(1);
  const drawn = (draws: number, prefetch?: Prefetch) =>
    drawnAfresh('sample', kinded, SEED, { n: 3 }, { use: 'estimate', draws, interval: true, prefetch });
  const shared = drawn(1000, (at, extent) => new SharedPrefetch(helpers, at, extent, record, now));
  expect(shared).toEqual(drawn(1000));
  expect([helpers.made, record.wasted]).toEqual([14, 0]);
});

describe('what is offered depends on how long a block takes', () => {
  const keys = { forAll: { n: integers(1, 60) }, draw, event: (u: number) => u < 0.95, probabilityAtLeast: () => 0.5 };

  test('slow draws are offered from the beginning, until too many of them were wasted', async () => {
    const { alone, others } = await withHelp(keys, 50);
    for (const { result, helpers, record } of others) {
      expect(result).toEqual(alone);
      expect(helpers.offers.some(({ use, first }) => use === 'search' && first === 1)).toBe(true);
      // Nearly every test ends within its first block: of 52 only the first were offered more.
      expect([result.settings, record.used, record.wasted]).toEqual([52, 1, 10]);
    }
  });

  test('draws that cost less than an offer are not offered', async () => {
    const { alone, others } = await withHelp(keys, 0.001);
    for (const { result, helpers } of others) {
      expect(result).toEqual(alone);
      expect(helpers.offers).toEqual([]);
    }
  });
});

test('blocks of draws are the same in every thread, and a claim that estimates nothing has none', () => {
  const keys = { draw, event: (u: number, at: Setting) => u < near(at), probabilityAtLeast: () => 0.5 };
  const named = { id: 'sample', file: 'sample.claim.ts', claim: sampleClaim({ forAll, ...keys }) };
  const at = { id: 'sample', setting: { n: 2 }, use: 'fresh' } as const;
  const expected = [7, 8].map((block) => {
    const rng = drawStreams(SEED, 'sample', at.setting, 'fresh')(block);
    return Float64Array.from({ length: BLOCK }, () => Number(rng() < near(at.setting)));
  });
  const sampler = blockSampler(named, SEED, at)!;
  for (const [i, block] of [7, 8].entries()) {
    const values = new Float64Array(BLOCK);
    expect(sampler(block, { values, rights: undefined })).toBe(BLOCK);
    expect(values).toEqual(expected[i]);
  }
  const both = sampleBlocks(named, SEED, at, { first: 7, count: 2 });
  expect([both.subarray(0, BLOCK), both.subarray(BLOCK)]).toEqual(expected);
  const exact = { ...named, claim: sampleClaim({ forAll, holds: () => true }) };
  expect(blockSampler(exact, SEED, at)).toBeUndefined();
  expect(() => sampleBlocks(exact, SEED, at, { first: 0, count: 1 })).toThrow('sample estimates nothing from draws');
  const sides = { left: (u: number) => u, right: (u: number) => u, differenceAtLeast: () => 0 };
  const compared = { ...named, claim: sampleClaim({ forAll, draw, ...sides }) };
  expect(() => sampleBlocks(compared, SEED, at, { first: 0, count: 1 })).toThrow('sample compares two sides');
  const fails = {
    ...keys,
    draw: () => {
      throw new Error('never');
    },
  };
  const broken = { ...named, claim: sampleClaim({ forAll, ...fails }) };
  expect(() => sampleBlocks(broken, SEED, at, { first: 3, count: 1 })).toThrow('a draw of block 3 of sample fails');
});

import { describe, expect, test } from 'vitest';
import { integers } from '../../../claim/ranges/integers.ts';
import type { Setting } from '../../../claim/Setting.ts';
import type { Rng } from '../../../random/Rng.ts';
import { checkClaim } from '../../checkClaim.ts';
import { sampleClaim } from '../../tests/sampleClaim.ts';
import type { Crew } from '../Crew.ts';
import { drawAhead } from '../drawAhead.ts';
import { Stretch } from '../Stretch.ts';

const SEED = 'ahead';

/** Helpers that make so many of the blocks of every offer at once, in this thread, and how many they made. */
function crewOf(named: Parameters<typeof drawAhead>[0], share: number): Crew & { readonly made: () => number } {
  let made = 0;
  return {
    offer(draws, first, blocks) {
      const stretch = Stretch.from(first, blocks);
      let left = Math.ceil(share * blocks);
      made += left;
      drawAhead(named, SEED, structuredClone({ ...draws, memory: stretch.memory }), () => --left > 0);
      return stretch;
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
    const crew = crewOf(named, share);
    others.push({ result: await checkClaim(named, { seed: SEED, effort, crew }), made: crew.made() });
  }
  return { alone, others };
}

const near = ({ n }: Setting): number => 0.5 + 0.03 + Number(n) / 500;
const forAll = { n: integers(1, 8) };
const draw = (rng: Rng): number => rng();

describe('a verdict, its evidence and its draws are the same whatever is drawn ahead elsewhere', () => {
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

import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { atMost } from '../../../../claim/Comparison.ts';
import { integers } from '../../../../claim/ranges/integers.ts';
import { type Setting, settingKey } from '../../../../claim/Setting.ts';
import { checkClaim } from '../../../../check/checkClaim.ts';
import { sampleClaim } from '../../../../check/tests/sampleClaim.ts';
import { decidingAhead } from '../../../../check/verdict/decidingAhead.ts';
import type { SettingResult } from '../../../../results/ClaimResult.ts';
import { decideAhead, type FoundAhead } from '../decideAhead.ts';
import { SharedResults } from '../SharedResults.ts';
import { SharedSignal } from '../SharedSignal.ts';

const SEED = 'ahead';

const settings = (from: number, to: number): Setting[] =>
  Array.from({ length: to - from }, (_, i) => ({ n: from + i }));
const upheld = (setting: Setting): SettingResult => ({ setting, status: 'upheld', draws: 0, tightness: 0 });

/** The settings whose results a helper tells, in their order, where the claim is over after so many were decided. */
function told(begun: number, most: number, fails: readonly number[] = []): readonly unknown[] {
  const signal = new SharedSignal();
  const { port1: near, port2: port } = new MessageChannel();
  signal.settings = begun;
  let decided = 0;
  const decide = (setting: Setting): SettingResult => {
    if (++decided === most) signal.end();
    if (fails.includes(Number(setting['n']))) throw new Error('no');
    return upheld(setting);
  };
  decideAhead({ signal: signal.memory, port }, { parts: [settings(0, 5), settings(5, 8)], decide });
  const found: unknown[] = [];
  for (let next = receiveMessageOnPort(near); next !== undefined; next = receiveMessageOnPort(near))
    found.push((next.message as FoundAhead).result.setting['n']);
  near.close();
  return found;
}

describe('a helper decides the settings of each part from its end', () => {
  test('until the claim is over', () => {
    expect(told(0, 8)).toEqual([4, 3, 2, 1, 0, 7, 6, 5]);
    expect(told(0, 3)).toEqual([4, 3, 2]);
  });

  test('and none that the deciding thread has begun', () => {
    expect(told(2, 6)).toEqual([4, 3, 2, 7, 6, 5]);
    expect(told(6, 2)).toEqual([7, 6]);
  });

  test('and tells nothing of one at which the claim is at fault', () =>
    expect(told(0, 8, [3])).toEqual([4, 2, 1, 0, 7, 6, 5]));
});

/** A check for which helpers have decided every other setting of the first parts, and how many of these it used. */
async function withHelp(keys: object) {
  let decided = 0;
  const counted = Object.fromEntries(
    Object.entries(keys).map(([key, value]) => [
      key,
      key === 'holds' || key === 'value'
        ? (setting: Setting) => (decided++, value(setting) as unknown)
        : (value as unknown),
    ]),
  );
  const named = { id: 'sample', file: 'sample.claim.ts', claim: sampleClaim(counted) };
  const options = { seed: SEED, effort: 'quick' } as const;
  const alone = await checkClaim(named, options);
  const byItself = decided;
  const { parts, decide } = decidingAhead(named, options)!;
  const found: FoundAhead[] = [];
  const tellable = (setting: Setting): void => {
    try {
      found.push(structuredClone({ key: settingKey(setting), result: decide(setting) }));
    } catch {
      // As a helper does.
    }
  };
  for (const part of parts) for (const setting of part.filter((_, at) => at % 2 === 1)) tellable(setting);
  decided = 0;
  const ahead = new SharedResults({ foundAhead: () => found.splice(0), begin: () => undefined }, 'sample');
  return { alone, helped: await checkClaim(named, { ...options, ahead }), saved: byItself - decided };
}

const forAll = { n: integers(1, 1000), m: integers(1, 1000) };
const sum = ({ n, m }: Setting): number => Number(n) + Number(m);

describe('a claim that draws nothing has the same result from what others decided before its turn', () => {
  test.each<[string, object, number]>([
    ['a comparison', { holds: (at: Setting) => atMost(1 / sum(at), 1 / 2) }, 80],
    ['values', { value: (at: Setting) => 1 / sum(at), valueAtMost: () => 1 / 2 }, 80],
    ['one that is refuted', { holds: (at: Setting) => sum(at) < 40 || sum(at) > 42 }, 1],
    ['one whose settings are all tried', { forAll: { n: integers(1, 90) }, holds: () => true, exhaustive: true }, 40],
    ['one that is vacuous in part', { holds: () => true, vacuousWhen: (at: Setting) => sum(at) % 3 === 0 }, 40],
    [
      'one that is at fault',
      {
        holds: (at: Setting) => {
          if (sum(at) === 15) throw new Error('fifteen');
          return true;
        },
      },
      1,
    ],
  ])('%s', async (_what, keys, least) => {
    const { alone, helped, saved } = await withHelp({ forAll, ...keys });
    expect(helped).toEqual(alone);
    expect(JSON.stringify(helped)).toBe(JSON.stringify(alone));
    expect(saved).toBeGreaterThanOrEqual(least);
  });

  test('and its twin takes none of them', async () => {
    // The claim is refuted at the first setting, so that what was decided at others is left, and the twin at the second.
    const twin = { claims: 'more', holds: (at: Setting) => sum(at) < 3 };
    const { alone, helped } = await withHelp({ forAll, holds: (at: Setting) => sum(at) > 2, expect: 'refuted', twin });
    expect([alone.verdict, alone.twin?.verdict]).toEqual(['refuted', 'refuted']);
    expect(helped).toEqual(alone);
  });
});

test('a claim that draws is not decided before its turn', () => {
  const drawn = { draw: (rng: () => number) => rng(), always: () => true };
  const named = { id: 'sample', file: 'sample.claim.ts', claim: sampleClaim({ forAll, ...drawn }) };
  expect(decidingAhead(named, { seed: SEED, effort: 'quick' })).toBeUndefined();
});

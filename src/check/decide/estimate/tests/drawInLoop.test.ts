import { expect, test } from 'vitest';
import { atMost } from '../../../../claim/Comparison.ts';
import { integers } from '../../../../claim/ranges/integers.ts';
import type { Setting } from '../../../../claim/Setting.ts';
import type { Rng } from '../../../../random/Rng.ts';
import { stream } from '../../../../random/stream.ts';
import { sampleClaim } from '../../../tests/sampleClaim.ts';
import { REQUEST, WORDS } from '../../../validate/CallRecord.ts';
import { ClaimFault, OutOfTime, watchRuns } from '../../../validate/ClaimFault.ts';
import type { Estimate } from '../estimateOf.ts';
import { type Observer, observerOf } from '../../observerOf.ts';

const SETTING = { n: 3 };
const MOST = 200;

const observer = (keys: object): Observer =>
  observerOf(
    sampleClaim({ forAll: { n: integers(1, 5) }, draw: (rng: Rng) => rng(), ...keys }) as unknown as Estimate,
    SETTING,
  );

/** The values of draws, and what ended them: one by one, or in a loop. */
function drawn(keys: object, inLoop: boolean): { readonly values: readonly number[]; readonly error: unknown } {
  const { draw, drawMany, isEvent } = observer(keys);
  const rng = stream('loop');
  const filled = { values: isEvent ? new Uint8Array(MOST) : new Float64Array(MOST), count: 0 };
  const one = (): void => {
    filled.values[filled.count] = draw(rng);
    filled.count++;
  };
  let error: unknown;
  try {
    if (inLoop) for (const until of [1, 2, 70, MOST]) drawMany!(filled, until, rng);
    else while (filled.count < MOST) one();
  } catch (thrown) {
    error = thrown instanceof ClaimFault ? thrown.fault : thrown;
  }
  return { values: [...filled.values.subarray(0, filled.count)], error };
}

const bound = { probabilityAtLeast: () => 0.5 };
const mean = { range: () => [0, 1], meanAtLeast: () => 0.5 };
const rare = (u: number): boolean => u > 0.99;

test.each<[string, object]>([
  ['an event', { event: (u: number) => u < 0.3, ...bound }],
  ['a chance', { chance: (u: number) => u ** 2, ...bound }],
  ['a quantity', { quantity: (u: number, { n }: Setting) => (u * Number(n)) / 3, ...mean }],
  ['a number beyond the range by rounding', { quantity: (u: number) => (rare(u) ? 1 + 1e-15 : u), ...mean }],
])('draws are the same in a loop as one by one: %s', (_what, keys) => {
  const alone = drawn(keys, false);
  expect(alone.values).toHaveLength(MOST);
  expect(drawn(keys, true)).toEqual(alone);
});

test.each<[string, object, RegExp]>([
  ['an event that throws', { event: (u: number) => rare(u) && [].at(0)!['x'], ...bound }, /^event threw at n = 3/u],
  [
    'an event that is a number',
    { event: (u: number) => (rare(u) ? 1 : true), ...bound },
    /^event returned 1 at n = 3/u,
  ],
  [
    'a promise',
    { event: (u: number) => (rare(u) ? Promise.resolve(true) : true), ...bound },
    /^event returned a promise/u,
  ],
  [
    'a comparison taken for true',
    { event: (u: number) => !rare(u) || (atMost(u, 0) && true), ...bound },
    /did not ask whether it holds/u,
  ],
  [
    'another name',
    { event: (u: number, { m }: Setting) => u < Number(m), ...bound },
    /^event asks for m, which is not a parameter/u,
  ],
  ['a chance above 1', { chance: (u: number) => (rare(u) ? 2 : u), ...bound }, /^chance returned 2 at n = 3/u],
  [
    'a quantity that is NaN',
    { quantity: (u: number) => (rare(u) ? Number.NaN : u), ...mean },
    /^quantity returned NaN/u,
  ],
  [
    'a draw that throws',
    {
      draw: (rng: Rng) => {
        const u = rng();
        if (rare(u)) throw new Error('rare');
        return u;
      },
      event: () => true,
      ...bound,
    },
    /^draw threw at n = 3: rare/u,
  ],
])('a fault in a loop is that of draws one by one, after as many: %s', (_what, keys, message) => {
  const alone = drawn(keys, false);
  expect(alone.error).toMatchObject({ message: expect.stringMatching(message) as string });
  expect(drawn(keys, true)).toEqual(alone);
});

test('each call is announced in a loop, too, and the time may end before any of them', () => {
  const calls = (inLoop: boolean, most: number): readonly string[] => {
    const keys: string[] = [];
    watchRuns((key) => keys.push(key) > most);
    try {
      const { values, error } = drawn({ event: (u: number) => u < 0.3, ...bound }, inLoop);
      if (most < Infinity) expect(error).toBeInstanceOf(OutOfTime);
      return [...keys, String(values.length)];
    } finally {
      watchRuns(undefined);
    }
  };
  for (const most of [0, 7, 150, Infinity]) expect(calls(true, most)).toEqual(calls(false, most));
  expect(calls(true, 3)).toEqual(['draw', 'event', 'draw', 'event', '1']);
});

test('a loop writes its calls into a record, and asks its watcher where that has a request', () => {
  const words = new Int32Array(WORDS);
  const seen: number[][] = [];
  const [settings, asked]: [Setting[], string[]] = [[], []];
  const numberOf = (key: string): number => (key === 'draw' ? 7 : 8);
  watchRuns((key) => asked.push(key) > 2, { words, numberOf, enter: (setting) => settings.push(setting) });
  const note = (): void => void seen.push([...words]);
  const draw = (rng: Rng): number => {
    note();
    return rng();
  };
  const event = (u: number): boolean => {
    note();
    if (seen.length === 6) words[REQUEST] = 1;
    return u < 0.3;
  };
  try {
    const { values, error } = drawn({ draw, event, ...bound }, true);
    expect(seen.slice(0, 7)).toEqual([
      [7, 1, 0],
      [8, 2, 0],
      [7, 3, 0],
      [8, 4, 0],
      [7, 5, 0],
      [8, 6, 0],
      [7, 7, 1],
    ]);
    expect(settings.every((setting) => setting === SETTING)).toBe(true);
    expect(asked).toEqual(['draw', 'event', 'draw']);
    expect(error).toBeInstanceOf(OutOfTime);
    expect(values).toHaveLength(4);
  } finally {
    watchRuns(undefined);
  }
});

test('a condition, a weight and a comparison of two sides are drawn one by one', () => {
  expect(observer({ event: () => true, givenThat: () => true, ...bound }).drawMany).toBeUndefined();
  const weighed = { weight: () => 1, weightAtMost: () => 2 };
  expect(observer({ event: () => true, ...weighed, ...bound }).drawMany).toBeUndefined();
  expect(observer({ left: () => 1, right: () => 0, differenceAtLeast: () => 0 }).drawMany).toBeUndefined();
});

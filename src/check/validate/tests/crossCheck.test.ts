import { describe, expect, test } from 'vitest';
import { crossCheck, type Linked } from '../crossCheck.ts';

const linked = (id: string, uses?: readonly string[], repairs?: string): Linked => ({
  id,
  file: `${id}.claim.ts`,
  claim: { uses, repairs },
});

const faults = (...claims: Linked[]): Record<string, string> =>
  Object.fromEntries([...crossCheck(claims)].map(([id, { message }]) => [id, message]));

describe('between claims', () => {
  test('nothing is wrong where steps and repairs exist and form no circle', () => {
    expect(faults(linked('a', ['b', 'c']), linked('b', ['c']), linked('c'), linked('b-repaired', ['c'], 'b'))).toEqual(
      {},
    );
  });

  test('a claim that corrects itself is told', () => {
    expect(faults(linked('a', [], 'a'))).toEqual({
      a: 'repairs names the claim itself; it names the refuted claim that this one corrects',
    });
  });

  test('an id that stands twice is told with both files', () => {
    const twice = { ...linked('a'), file: 'x/a.claim.ts' };
    expect(faults(linked('a'), twice, linked('b'))).toEqual({
      a: 'the id a is used twice, in a.claim.ts and in x/a.claim.ts',
    });
  });

  test('a step or repaired claim that there is not is told, with what may have been meant', () => {
    expect(faults(linked('lemma-1'), linked('b', ['lemma1']), linked('c', [], 'lema-1'), linked('d', ['zzz']))).toEqual(
      {
        b: 'uses names lemma1, but no claim has this id; did you mean lemma-1?',
        c: 'repairs names lema-1, but no claim has this id; did you mean lemma-1?',
        d: 'uses names zzz, but no claim has this id',
      },
    );
  });

  test('a circle is told to each claim on it, from its own side, and to no other', () => {
    expect(faults(linked('a', ['b']), linked('b', ['c']), linked('c', ['b', 'd']), linked('d'))).toEqual({
      b: 'its uses form a circle: b → c → b',
      c: 'its uses form a circle: c → b → c',
    });
    expect(faults(linked('a', ['a']))).toEqual({ a: 'its uses form a circle: a → a' });
  });

  test('a long circle is told to each claim on it by its beginning', () => {
    const claims = Array.from({ length: 5000 }, (_, i) => linked(`c${i}`, [`c${(i + 1) % 5000}`]));
    const found = faults(...claims);
    expect(Object.keys(found)).toHaveLength(5000);
    expect(found['c4998']).toBe(
      'its uses form a circle: c4998 → c4999 → c0 → … → c4998 (5000 claims that use each other)',
    );
  });

  test('a claim is told of the shortest circle on which it stands', () => {
    expect(faults(linked('a', ['b']), linked('b', ['c', 'a']), linked('c', ['a']))).toEqual({
      a: 'its uses form a circle: a → b → a',
      b: 'its uses form a circle: b → a → b',
      c: 'its uses form a circle: c → a → b → c',
    });
  });

  test('a long chain is no circle', () => {
    expect(faults(...Array.from({ length: 5000 }, (_, i) => linked(`c${i}`, i === 4999 ? [] : [`c${i + 1}`])))).toEqual(
      {},
    );
  });

  test('what is no list of ids is no link', () => {
    expect(faults(linked('a', 'b' as unknown as string[]))).toEqual({});
  });

  test('many ways through many steps take no time', () => {
    const layers = Array.from({ length: 200 }, (_, layer) =>
      ['x', 'y', 'z'].map((name) =>
        linked(`${name}${layer}`, layer === 0 ? [] : ['x', 'y', 'z'].map((step) => `${step}${layer - 1}`)),
      ),
    ).flat();
    expect(faults(...layers)).toEqual({});
  });
});

import { describe, expect, test } from 'vitest';
import { ClaimFault, fault, placeOf, run, written } from '../ClaimFault.ts';

describe('fault', () => {
  test('keeps of a setting only what results.json may hold', () => {
    const setting = { n: 3, w: 'a', list: [1], none: undefined, far: Infinity, big: 2n } as unknown as { n: number };
    expect(fault('alsoAt', setting, 'wrong').fault.setting).toEqual({
      n: 3,
      w: 'a',
      list: '[1]',
      none: 'undefined',
      far: 'Infinity',
      big: '2n',
    });
  });
});

test('a fault names the function that is at fault, whatever asked for it', () => {
  const inner = (): never =>
    run('sample', { n: 1 }, () => {
      throw new Error('no');
    });
  expect(() => run('event', { n: 1 }, inner)).toThrow(
    expect.objectContaining({ name: ClaimFault.name, message: 'sample threw at n = 1: no' }),
  );
});

test('a bigint is written as one, or it would look like the number that was asked for', () => {
  expect([written(1n), written(1)]).toEqual(['1n', '1']);
});

test('a short list is written out, and of a longer or a deeper one only that it is one', () => {
  expect([[1, 0], [2n, 'a', Number.NaN], [-0]].map(written)).toEqual(['[1, 0]', '[2n, "a", NaN]', '[-0]']);
  expect([[], [1, 2, 3, 4], [[1]], [null]].map(written)).toEqual(Array.from({ length: 4 }, () => 'an array'));
});

describe('the place in a claim file', () => {
  const thrown = (message: string, frame: string): Error =>
    Object.assign(new Error(message), { stack: `Error: ${message}\n    at holds (${frame})` });

  test('is that of the first frame, whatever the message says', () => {
    expect(placeOf(thrown('see other.claim.ts:1:1', '/a/b/lemma-1.claim.ts:12:34'))).toBe('lemma-1.claim.ts:12:34');
    expect(placeOf(thrown('see other.claim.ts:1:1', '/a/b/lemma.ts:12:34'))).toBeUndefined();
    const changed = Object.assign(thrown('before', 'file:///a/x.claim.mts:1:2'), { message: 'after' });
    expect(placeOf(changed)).toBe('x.claim.mts:1:2');
    expect(placeOf('x.claim.ts:1:2')).toBeUndefined();
  });

  test('is found at once, however long the message is', () => {
    const long = 'x'.repeat(5e6);
    expect(placeOf(thrown(long, 'x.claim.ts:1:2'))).toBe('x.claim.ts:1:2');
    expect(placeOf(Object.assign(thrown(long, 'x.claim.ts:1:2'), { message: '' }))).toBe('x.claim.ts:1:2');
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { constantsOf, findSharp, type ConstantStatus } from '../sharpenAtSize.ts';

describe('constantsOf', () => {
  test('goes from the end where the claim is hardest to the other, in round numbers', () => {
    expect(constantsOf({ find: 'smallest', between: [1, 1.4], resolution: 0.1 })).toEqual([1, 1.1, 1.2, 1.3, 1.4]);
    expect(constantsOf({ find: 'largest', between: [1, 2], resolution: 0.3 })).toEqual([1.9, 1.6, 1.3, 1]);
    expect(constantsOf({ find: 'smallest', between: [0, 1], resolution: 1 / 3 })).toHaveLength(4);
  });
});

describe('findSharp', () => {
  const places = fc.record({
    count: fc.integer({ min: 1, max: 70 }),
    refuted: fc.integer({ min: 0, max: 70 }),
    open: fc.integer({ min: 0, max: 8 }),
    find: fc.constantFrom('smallest' as const, 'largest' as const),
  });

  test('finds the last refuted and the first upheld constant wherever they are, and asks none twice', () => {
    fc.assert(
      fc.property(places, ({ count, refuted, open, find }) => {
        const constants = constantsOf({ find, between: [0, count], resolution: 1 });
        const asked: number[] = [];
        const sharp = findSharp(constants, 3.5, (constant) => {
          asked.push(constant);
          const place = find === 'smallest' ? constant : count - constant;
          return place < refuted ? 'refuted' : place < refuted + open ? 'undecided' : 'upheld';
        });
        expect(sharp.disorder).toBeUndefined();
        expect(sharp.refuted).toBe(constants[Math.min(refuted, constants.length) - 1] ?? null);
        expect(sharp.upheld).toBe(constants[refuted + open] ?? null);
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.length).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(count + 2)) + 5);
      }),
    );
  });

  test('asks for the printed constant, which need not be among the others', () => {
    const found = (constant: number): ConstantStatus => (constant < 1.5 ? 'refuted' : 'upheld');
    expect(findSharp([1, 2, 3], 10, found)).toEqual({ refuted: 1, upheld: 2, printed: 'upheld' });
    expect(findSharp([1, 2, 3], 0, found)).toEqual({ refuted: 1, upheld: 2, printed: 'refuted' });
  });

  test('calls nothing upheld where the claim is vacuous', () => {
    const found = (constant: number): ConstantStatus => (constant < 3 ? 'refuted' : 'vacuous');
    expect(findSharp([1, 2, 3, 4], 4, found)).toEqual({ refuted: 2, upheld: null, printed: 'vacuous' });
  });

  test('gives no constant where an upheld one comes before a refuted one', () => {
    const band = (constant: number): ConstantStatus => (constant < 20 || constant >= 90 ? 'refuted' : 'upheld');
    const growing = constantsOf({ find: 'smallest', between: [0, 100], resolution: 1 });
    const found = findSharp(growing, 50, band);
    expect(found).toMatchObject({ refuted: null, upheld: null, printed: 'upheld' });
    expect(found.disorder!.upheld).toBeLessThan(found.disorder!.refuted);
    const other = findSharp(growing.toReversed(), 50, band);
    expect(other.disorder!.upheld).toBeGreaterThan(other.disorder!.refuted);
  });
});

test('constants of many digits stay apart', () => {
  const constants = constantsOf({ find: 'smallest', between: [1e15, 1e15 + 10], resolution: 1 });
  expect(constants).toEqual(Array.from({ length: 11 }, (_, i) => 1e15 + i));
  const found = findSharp(constants, 1e15 + 5, (a) => (a >= 1e15 + 3 ? 'upheld' : 'refuted'));
  expect(found).toEqual({ refuted: 1e15 + 2, upheld: 1e15 + 3, printed: 'upheld' });
});

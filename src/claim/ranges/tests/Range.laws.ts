import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateFormula } from '../../formula/evaluateFormula.ts';
import { exactValue } from '../../exact/exactValue.ts';
import { parseFormula } from '../../formula/parseFormula.ts';
import type { Range } from '../Range.ts';
import type { Scalar, Setting } from '../../Setting.ts';

/** What a range is checked against. */
export interface RangeCase<T extends Scalar> {
  readonly range: Range<T>;
  /** Whether a value belongs to it, told by other code than the range's own. */
  readonly contains: (value: T) => boolean;
  /** Values of its type, in the range or not. */
  readonly others: fc.Arbitrary<T>;
  /** The parameters before it. */
  readonly earlier?: Setting;
}

const RUNS = { seed: 1, numRuns: 200 };

/** Values of a range that are listed, at most. */
const LISTED = 3000;

/**
 * The laws that every range of a parameter must satisfy, as a group of tests.
 *
 * @example obeysRangeLaws('integers(1, 9)', { range: integers(1, 9), contains: (n) => n >= 1 && n <= 9, others: fc.integer() });
 */
export function obeysRangeLaws<T extends Scalar>(
  name: string,
  { range, contains, others, earlier = {} }: RangeCase<T>,
) {
  const isIn = (value: T): boolean => contains(value) && Object.is(range.nearest(value, earlier), value);
  const listed = (): T[] => [...first(range.all(earlier) ?? [], LISTED)];
  const chosen = range.arbitrary(earlier);

  describe(`${name}, as a range`, () => {
    test('chooses values of its own', () => {
      fc.assert(fc.property(chosen, isIn), RUNS);
    });

    test('chooses values of its own near one', () => {
      const near = chosen.chain((centre) => range.near(centre, earlier));
      fc.assert(fc.property(near, isIn), RUNS);
    });

    test('has one or more edges, each once, and they are its own', () => {
      const edges = range.edges(earlier);
      expect(edges.length).toBeGreaterThan(0);
      expect(new Set(edges).size).toBe(edges.length);
      expect(edges.every(isIn)).toBe(true);
    });

    test('has no edge besides its only value, where it names one', () => {
      if (range.only !== undefined) expect(range.edges(earlier)).toEqual([range.only]);
    });

    test('moves every value into itself, and a second time not at all', () => {
      fc.assert(
        fc.property(others, (value) => isIn(range.nearest(value, earlier)!)),
        RUNS,
      );
    });

    test('leaves its own values where they are and moves others', () => {
      fc.assert(
        fc.property(others, (value) => Object.is(range.nearest(value, earlier), value) === contains(value)),
        RUNS,
      );
    });

    test('lists its values without repeating one, the simplest first', () => {
      const values = listed();
      expect(new Set(values).size).toBe(values.length);
      expect(values.every(isIn)).toBe(true);
      expect([...range.simpler(values[0]!, earlier)]).toEqual([]);
    });

    test('finds simpler values only among its own, and only such as are listed before', () => {
      const place = new Map(listed().map((value, at) => [value, at]));
      fc.assert(
        fc.property(chosen, (value) =>
          [...range.simpler(value, earlier)].every(
            (simpler) =>
              isIn(simpler) && (place.get(simpler) ?? LISTED) < (place.get(value) ?? Infinity) && simpler !== value,
          ),
        ),
        RUNS,
      );
    });

    test('comes to an end, whichever simpler value is taken', () => {
      fc.assert(
        fc.property(chosen, fc.infiniteStream(fc.nat()), (start, choices) => {
          let value = start;
          for (let steps = 0; steps < 10_000; steps++) {
            const simpler = [...range.simpler(value, earlier)];
            if (simpler.length === 0) return true;
            value = simpler[(choices.next().value as number) % simpler.length]!;
          }
          return false;
        }),
        { ...RUNS, numRuns: 30 },
      );
    });

    test('reads back what it has written', () => {
      for (const value of range.edges(earlier)) expect(range.parse(String(value))).toBe(value);
      fc.assert(
        fc.property(chosen, (value) => Object.is(range.parse(String(value)), value)),
        RUNS,
      );
    });

    test('reads no value from other text', () => {
      for (const text of ['', ' ', 'NaN', 'Infinity', '1/0', 'abc', '--1']) expect(range.parse(text)).toBeUndefined();
    });

    test('tells a solver what holds for all of its values', () => {
      const fact = range.fact('x');
      if (fact === '') return;
      const formula = parseFormula(fact);
      const isTrue = (value: T): boolean => {
        const values = Object.entries({ ...earlier, x: value }).map(([key, of]) => [key, exactValue(of)!]);
        return evaluateFormula(formula, Object.fromEntries(values)) === true;
      };
      expect(range.edges(earlier).every(isTrue)).toBe(true);
      fc.assert(fc.property(chosen, isTrue), RUNS);
    });

    test('names the parameter in its description', () => {
      expect(range.describe('q')).toMatch(/\bq\b/u);
    });
  });
}

function* first<T>(values: Iterable<T>, most: number): Generator<T> {
  let count = 0;
  for (const value of values) {
    if (count++ >= most) return;
    yield value;
  }
}

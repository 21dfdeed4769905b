import { jsonNumber, type JsonNumber } from '../../jsonNumber.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareExactly } from '../../../claim/Comparison.ts';
import { sidesText } from '../sidesText.ts';

const text = (value: bigint): string => String(value);

test.each<[JsonNumber, JsonNumber, object]>([
  [0.5, 0.25, { left: '0.5', right: '0.25' }],
  [0.5, 0.5, { left: '0.5', right: '0.5' }],
  [0.1 + 0.2, 0.3, { left: '0.30000000000000004', right: '0.3' }],
  [0.500_004, 0.5, { left: '0.500004', right: '0.5' }],
  [1 / 3, '1/3', { left: '0.3333333333333333', right: '1/3' }],
  [0.1, '1/10', { left: '0.1', right: '1/10', apart: '5.551·10⁻¹⁸' }],
  ['3/10', 0.3, { left: '3/10', right: '0.3', apart: '1.11·10⁻¹⁷' }],
  ['-1/10', -0.1, { left: '−1/10', right: '−0.1', apart: '5.551·10⁻¹⁸' }],
  ['2/3', 0.7, { left: '2/3', right: '0.7' }],
  ['∞', 3, { left: '∞', right: '3' }],
  [text(2n ** 53n + 1n), 2 ** 53, { left: '9007199254740993', right: '9007199254740992' }],
  [text(-(2n ** 60n)), -(2 ** 60), { left: '−1152921504606846976', right: '−1152921504606846976' }],
  [text(10n ** 60n), text(10n ** 60n + 1n), { left: '≈ 10⁶⁰', right: '≈ 10⁶⁰', apart: '1' }],
  [text(10n ** 60n), text(10n ** 60n + 10n ** 50n), { left: '≈ 10⁶⁰', right: '≈ 1.0000000001·10⁶⁰' }],
  [text(10n ** 400n), 1, { left: '≈ 10⁴⁰⁰', right: '1' }],
  [`${10n ** 60n + 1n}/${3n * 10n ** 60n}`, '1/3', { left: '≈ 0.3333', right: '1/3', apart: '3.333·10⁻⁶¹' }],
])('%s against %s', (left, right, sides) => {
  expect(sidesText(left, right)).toEqual(sides);
});

test('sides that differ never read alike, unless it is said how far apart they are', () => {
  const double = fc.double({ noNaN: true, noDefaultInfinity: true });
  const near = fc.tuple(double, fc.integer({ min: -3, max: 3 })).map(([x, by]) => [x, x * (1 + by * Number.EPSILON)]);
  const integer = fc.bigInt({ min: -(10n ** 70n), max: 10n ** 70n });
  const exact = fc.tuple(integer, fc.integer({ min: -2, max: 2 })).map(([x, by]) => [x, x + BigInt(by)]);
  const mixed = fc.tuple(fc.oneof(double, integer), fc.oneof(double, integer));
  fc.assert(
    fc.property(fc.oneof(near, exact, mixed), ([a, b]) => {
      fc.pre(Number.isFinite(Number(a)) && Number.isFinite(Number(b)));
      const { left, right, apart } = sidesText(jsonNumber(a), jsonNumber(b));
      if (compareExactly(a, b) !== 0) expect(left !== right || apart !== undefined).toBe(true);
    }),
    { seed: 1, numRuns: 2000 },
  );
});

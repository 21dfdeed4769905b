import { describe, expect, test } from 'vitest';
import { relativeError } from './accuracy.laws.ts';
import { integrate } from '../integrate.ts';

describe('integrate', () => {
  test.each([
    ['eˣ on [0, 1]', Math.exp, 0, 1, Math.E - 1],
    ['sin on [0, 10]', Math.sin, 0, 10, 1 - Math.cos(10)],
    ['a bell in a corner', (x: number) => Math.exp(-1e4 * x * x), 0, 1, Math.sqrt(Math.PI) / 200],
    ['a kink', (x: number) => Math.abs(x - 1 / 3), 0, 1, 5 / 18],
    ['√x', Math.sqrt, 0, 1, 2 / 3],
    ['ln x', Math.log, 0, 1, -1],
    ['1/√x', (x: number) => 1 / Math.sqrt(x), 0, 1, 2],
    ['x² backwards', (x: number) => x * x, 1, 0, -1 / 3],
  ])('knows the integral of %s', (_, f, lo, hi, exact) => {
    const { value, error } = integrate(f, lo, hi);
    expect(relativeError(value, exact)).toBeLessThan(1e-12);
    expect(error).toBeLessThanOrEqual(1e-12 * Math.abs(value));
  });

  test('stops sooner when asked for less', () => {
    let calls = 0;
    const { error } = integrate((x) => (calls++, Math.abs(x - 0.3)), 0, 1, { absolute: 1e-3, relative: 0 });
    expect(error).toBeLessThanOrEqual(1e-3);
    expect(calls).toBeLessThan(200);
  });

  test('gives up, with the numbers, where it cannot reach the tolerance', () => {
    expect(() => integrate(Math.exp, 0, 1, { relative: 0 })).toThrow(
      /^invalid tolerance; not reached with \d+ pieces of \[0, 1\]: error \S+ > 0$/,
    );
  });

  test('names what is not finite', () => {
    expect(() => integrate(Math.exp, 0, Infinity)).toThrow('invalid limits of integration; not finite: [0, Infinity]');
    expect(() => integrate(() => NaN, 0, 1)).toThrow('invalid integrand; not finite at 0.5: NaN');
  });

  test('is 0 over nothing', () => {
    expect(integrate(Math.exp, 2, 2)).toEqual({ value: 0, error: 0 });
  });
});

import { describe, expect, test } from 'vitest';
import { choices } from '../../../claim/ranges/choices.ts';
import { integers } from '../../../claim/ranges/integers.ts';
import { edgeSettings } from '../edgeSettings.ts';

const always = (): boolean => true;

describe('the corners of a domain', () => {
  test('are all combinations of extreme values, the smallest first', () => {
    expect(edgeSettings({ n: integers(1, 9), inputs: choices('a', 'b') }, always, 24)).toEqual([
      { n: 1, inputs: 'a' },
      { n: 1, inputs: 'b' },
      { n: 9, inputs: 'a' },
      { n: 9, inputs: 'b' },
    ]);
  });

  test('depend on the earlier parameters where the ranges do', () => {
    expect(edgeSettings({ n: integers(2, 5), k: integers(1, 'n') }, always, 24)).toEqual([
      { n: 2, k: 1 },
      { n: 2, k: 2 },
      { n: 5, k: 1 },
      { n: 5, k: 5 },
    ]);
  });

  test('are left out where they do not meet the precondition', () => {
    expect(edgeSettings({ n: integers(1, 9), m: integers(1, 9) }, ({ n, m }) => n !== m, 24)).toHaveLength(2);
  });

  test('are one where there are no parameters', () => {
    expect(edgeSettings({}, always, 24)).toEqual([{}]);
  });

  test('are an even choice where they are many, with the first and the last', () => {
    const domain = Object.fromEntries('abcdefg'.split('').map((name) => [name, integers(0, 1)]));
    const some = edgeSettings(domain, always, 10);
    expect(new Set(some.map((setting) => Object.values(setting).join(''))).size).toBe(10);
    expect([some[0], some.at(-1)].map((setting) => Object.values(setting!).join(''))).toEqual(['0000000', '1111111']);
    expect(edgeSettings(domain, always, 1)).toEqual([some[0]]);
  });

  test('are not all listed where they are too many for that', () => {
    const domain = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`p${i}`, integers(0, 1)]));
    expect(edgeSettings(domain, always, 24)).toHaveLength(24);
  });
});

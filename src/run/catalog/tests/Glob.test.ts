import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Glob } from '../Glob.ts';

/** What a glob without braces around braces means, as a regular expression. */
const expression = (pattern: string): RegExp => {
  const source = pattern
    .replaceAll(/\*+/gu, '.*')
    .replaceAll('?', '.')
    .replaceAll(/\{([^{}]*)\}/gu, (_all, choices: string) => `(?:${choices.replaceAll(',', '|')})`)
    .replaceAll(/[{}]/gu, String.raw`\$&`);
  return new RegExp(`^(?:${source})$`, 'u');
};

test('a glob means what the regular expression with the same signs means', () => {
  const signs = fc.array(fc.constantFrom('a', 'b', '-', '*', '?', '{', ',', '}', '{a,b*}'), { maxLength: 8 });
  const text = fc.array(fc.constantFrom('a', 'b', '-', ',', '{', '}'), { maxLength: 8 });
  fc.assert(
    fc.property(signs, text, (pattern, letters) => {
      const [glob, id] = [pattern.join(''), letters.join('')];
      expect(new Glob(glob).matches(id)).toBe(expression(glob).test(id));
    }),
    { seed: 1, numRuns: 3000 },
  );
});

test('a text that a glob means has every beginning of it', () => {
  const glob = new Glob('l*-{one,t?o}');
  for (const length of [0, 1, 5, 9, 11]) expect(glob.couldBegin('lemma-3-two'.slice(0, length))).toBe(true);
  expect(new Glob('{a,b}-1').couldBegin('c')).toBe(false);
});

test('stars and braces multiply no work', () => {
  const text = 'a'.repeat(2000);
  expect(new Glob(`${'a*'.repeat(100)}b`).matches(text)).toBe(false);
  expect(new Glob(`${'{a,a*,*a}'.repeat(50)}b`).matches(text)).toBe(false);
});

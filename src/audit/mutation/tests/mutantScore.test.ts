import { expect, test } from 'vitest';
import type { Fate } from '../fateOf.ts';
import type { Mutant } from '../Mutant.ts';
import { mutantScore, weakness } from '../mutantScore.ts';

const mutants = (...fates: Fate[]): Mutant[] =>
  fates.map((fate) => ({ id: 'a', rule: 'half', where: '1:1', changes: '2 → 1', fate }));

test('the score is of those known to be false, the share of all that count', () => {
  const found = mutantScore(mutants('refuted', 'refuted', 'refuted', 'clearly false', 'true too', 'same', 'no claim'));
  expect(found).toMatchObject({ counted: 5, refuted: 3, clearlyFalse: 1, trueToo: 1, score: 3 / 4, share: 3 / 5 });
  expect(mutantScore(mutants('same', 'too slow'))).toMatchObject({ counted: 0, score: undefined, share: undefined });
});

test.each<[string | undefined, Fate[]]>([
  [undefined, ['refuted', 'true too', 'out of reach']],
  [undefined, ['same']],
  ['a clearly false look-alike survives', ['refuted', 'clearly false']],
  ['2 clearly false look-alikes survive', ['clearly false', 'clearly false']],
  ['none of its 2 look-alikes is refuted', ['true too', 'says nothing', 'same']],
  ['no rule finds anything in it that could be changed', []],
])('%s: why a claim is weak', (why, fates) => {
  expect(weakness(mutants(...fates))).toBe(why);
});

import { expect, test } from 'vitest';
import type { MutantStatus } from '../mutantStatus.ts';
import type { MutantResult } from '../MutantResult.ts';
import { mutationScore, weakness } from '../mutationScore.ts';

const mutants = (...statuses: MutantStatus[]): MutantResult[] =>
  statuses.map((status) => ({ id: 'a', rule: 'half', where: '1:1', changes: '2 → 1', status }));

test('the score is of those known to be false, the share of all that count', () => {
  const found = mutationScore(mutants('killed', 'killed', 'killed', 'survived', 'also true', 'equivalent', 'invalid'));
  expect(found).toMatchObject({ counted: 5, killed: 3, survived: 1, alsoTrue: 1, score: 3 / 4, share: 3 / 5 });
  expect(mutationScore(mutants('equivalent', 'timed out'))).toMatchObject({
    counted: 0,
    score: undefined,
    share: undefined,
  });
});

test.each<[string | undefined, MutantStatus[]]>([
  [undefined, ['killed', 'also true', 'undetermined']],
  [undefined, ['equivalent']],
  ['a false mutant survives', ['killed', 'survived']],
  ['2 false mutants survive', ['survived', 'survived']],
  ['none of its 2 mutants is killed', ['also true', 'vacuous', 'equivalent']],
  ['no rule applies to it', []],
])('%s: why a claim is weak', (why, statuses) => {
  expect(weakness(mutants(...statuses))).toBe(why);
});

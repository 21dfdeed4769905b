import { expect, test } from 'vitest';
import type { ClaimResult } from '../../../../results/ClaimResult.ts';
import { isComparable, sameOutcome, SharedTrust } from '../SharedTrust.ts';

const ONE = '3f9ac210.a1b2c3d4.20.8.alpha';
const OTHER = '3f9ac211.a1b2c3d4.20.8.alpha';

test('believes every worker until it is shut out, by its name and by its id', () => {
  const trust = new SharedTrust();
  expect([trust.isShutOut(ONE), trust.isShutOut('3f9ac210'), trust.shutOut]).toEqual([false, false, []]);
  trust.shut(ONE, 'lemma-1');
  expect([trust.isShutOut(ONE), trust.isShutOut('3f9ac210'), trust.shutOut]).toEqual([true, true, [ONE]]);
  expect([OTHER, '3f9ac211', '3f9ac21', ''].filter((name) => trust.isShutOut(name))).toEqual([]);
});

test('says once what else a worker has decided, and nothing of what others have', () => {
  const trust = new SharedTrust();
  trust.note(ONE, 'lemma-1');
  trust.note(OTHER, 'lemma-2');
  trust.note(ONE, 'lemma-3');
  trust.note(ONE, 'lemma-1');
  const wrong =
    'worker 3f9ac210 on alpha gave another answer than this machine, from the same code and the same draws, and is shut out';
  expect(trust.shut(ONE, 'lemma-4')).toBe(
    `lemma-4: ${wrong}; decide again what else it has decided in this run: lemma-1, lemma-3.`,
  );
});

test('names twenty of many, and counts the others', () => {
  const trust = new SharedTrust();
  for (let i = 1; i <= 23; i++) trust.note(ONE, `c${i}`);
  expect(trust.shut(ONE, 'x')).toMatch(/: c1, c2, .*, c20 and 3 more\.$/u);
  expect(new SharedTrust().shut(OTHER, 'x')).toMatch(/is shut out\.$/u);
});

test('compares what no limit has cut short', () => {
  const result = (evidence: object) => ({ answer: { evidence } as ClaimResult });
  expect(isComparable({ answer: undefined })).toBe(true);
  expect(isComparable(result({ by: 'draws' }))).toBe(true);
  expect(isComparable(result({ by: 'time' }))).toBe(false);
  expect(isComparable({ fault: { message: 'm' } })).toBe(true);
  expect(isComparable({ fault: { message: 'm', stopped: true } })).toBe(false);
});

test('tells outcomes apart by all that they say', () => {
  expect(sameOutcome({ answer: { a: 1, b: [2] } }, { answer: { a: 1, b: [2] } })).toBe(true);
  expect(sameOutcome({ answer: { a: 1 } }, { answer: { a: 1 + 2 ** -52 } })).toBe(false);
  expect(sameOutcome({ answer: undefined }, { fault: { message: 'm' } })).toBe(false);
  expect(sameOutcome({ answer: { a: Infinity } }, { answer: { a: -Infinity } })).toBe(false);
});

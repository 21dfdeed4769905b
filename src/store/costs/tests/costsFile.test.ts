import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ABOUT_COSTS, type Costs, COSTS_SCHEMA } from '../Costs.ts';
import { readCosts, secondsAt, withSeconds, writeCosts } from '../costsFile.ts';

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'refutable-costs-'));
  file = path.join(folder, 'costs.json');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const costs = (seconds: Costs['seconds']): Costs => ({ schema: COSTS_SCHEMA, about: ABOUT_COSTS, seconds });

test('what is written is read again', async () => {
  const some = costs({ quick: { a: 0.25 }, thorough: { a: 90, b: 1e-3 } });
  await writeCosts(file, some);
  expect(await readCosts(file)).toEqual(some);
  expect(await readCosts(path.join(folder, 'nowhere.json'))).toBeUndefined();
});

test.each([
  ['', /cannot use the costs in .*costs\.json: it is not JSON: /u],
  ['{}', /: schema: "refutable-costs-1", not nothing$/u],
  [JSON.stringify({ ...costs({}), seconds: { quick: { a: '1' } } }), /: seconds\.quick\.a: a number, not "1"$/u],
  [JSON.stringify(costs({ standard: { a: -1 } })), /: the claim a took -1 seconds$/u],
])('%j is no file of costs', async (text, sentence) => {
  await writeFile(file, text);
  await expect(readCosts(file)).rejects.toThrow(sentence);
  expect(await readFile(file, 'utf8')).toBe(text);
});

test('seconds are those of the effort, or else of the greatest other one', () => {
  const some = costs({ quick: { a: 1 }, standard: { a: 2 }, thorough: {} });
  expect([...secondsAt(some, 'quick')]).toEqual([['a', 1]]);
  expect([...secondsAt(some, 'thorough')]).toEqual([['a', 2]]);
  expect([...secondsAt(undefined, 'quick')]).toEqual([]);
});

test('a run replaces what it saw, and drops claims that are gone', () => {
  const before = costs({ quick: { a: 1, gone: 5 }, standard: { b: 7 } });
  const after = withSeconds(before, 'quick', new Map(Object.entries({ b: 0.123456 })), new Set(['a', 'b']));
  expect(after).toEqual(costs({ quick: { a: 1, b: 0.123 }, standard: { b: 7 } }));
  expect(withSeconds(undefined, 'quick', new Map(), new Set())).toEqual(costs({}));
});

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClaimResult } from '../src/results/ClaimResult.ts';
import type { Results } from '../src/results/Results.ts';
import { resultsJson } from '../src/results/resultsJson.ts';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { type ClaimFolder, claimFolder } from './claimFolder.ts';
import type { Ended } from './runCli.ts';
import { runHere } from './runHere.ts';

const claimFile = (bound: number): string => `
import { claim, integers } from 'refutable';
export default claim({
  title: 'A coin shows heads often', place: 'Here', statement: 'p',
  forAll: { n: integers(1, 9) },
  draw: (rng) => rng() < 0.6, event: (heads) => heads, probabilityAtLeast: () => ${bound},
});
`;
const PROVED = `
import { claim, integers } from 'refutable';
export default claim({
  title: 'Squares are not negative', place: 'Here', statement: 's', uses: ['wrong'],
  forAll: { n: integers(1, 9) }, holds: ({ n }) => n * n >= 0, exhaustive: true,
});
`;

let folder: ClaimFolder;
let whole: Results;
const file = (name: string): string => folder.in(name, 'results.json');
const inOneThread = (...words: readonly string[]): Promise<Ended> =>
  runHere([...words, '--properties', folder.in('claims'), '--workers', '1']);
const report = (out: string, ...more: readonly string[]): Promise<Ended> =>
  inOneThread('report', '--effort', 'quick', '--out', folder.in(out), ...more);
const verify = (name: string, ...more: readonly string[]): Promise<Ended> => inOneThread('verify', name, ...more);
const read = async (name: string): Promise<Results> => {
  const { digest: _digest, ...results } = JSON.parse(await readFile(file(name), 'utf8')) as Results;
  return results;
};

/** Writes the results, one claim of them changed, with a digest that fits. */
async function forged(id: string, change: (result: ClaimResult) => Partial<ClaimResult>): Promise<string> {
  const claims = whole.claims.map((result) => (result.id === id ? { ...result, ...change(result) } : result));
  const name = folder.in('forged.json');
  await writeFile(name, resultsJson({ ...whole, claims }));
  return name;
}

beforeAll(async () => {
  folder = await claimFolder({
    'claims/right.claim.ts': claimFile(0.4),
    'claims/wrong.claim.ts': claimFile(0.7),
    'claims/proved.claim.ts': PROVED,
  });
  await report('whole');
  whole = await read('whole');
});

afterAll(() => folder.remove());

describe('results that are true are the same when decided again', () => {
  test.each<[string, string[]]>([
    ['of one round', []],
    ['of two rounds', ['--rounds', '2']],
    ['with counterexamples that are remembered', ['--remember']],
  ])('%s', async (_what, more) => {
    await report('true', ...more);
    // What is remembered now is tried first from the second run on.
    await report('true', ...more);
    const { code, stdout } = await verify(file('true'));
    expect([code, stdout]).toEqual([0, expect.stringContaining('3 of 3 claims are the same when decided again.')]);
  });

  test('also as an earlier version wrote them, without a digest', async () => {
    await writeFile(folder.in('old.json'), JSON.stringify(whole));
    const { code, stdout } = await verify(folder.in('old.json'));
    expect([code, stdout]).toEqual([0, expect.stringContaining('has no digest')]);
  });
});

describe('what is false in a file with a digest that fits is found', () => {
  test('in a table, with the exit code 1', async () => {
    const name = await forged('right', ({ draws }) => ({ draws: draws + 1, title: 'A coin always shows heads' }));
    const { code, stdout } = await verify(name);
    expect(code).toBe(1);
    expect(stdout).toContain('Differs: right');
    expect(stdout).toContain('2 of 3 claims are the same');
    expect(stdout).toMatch(/\| `right` \| title \| "A coin always shows heads" \| "A coin shows heads often" \|/u);
    expect(stdout).toMatch(/\| `right` \| draws \| \d+ \| \d+ \|/u);
  });

  test('as JSON', async () => {
    const name = await forged('wrong', () => ({ settings: 1000 }));
    const { code, stdout } = await verify(name, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      same: expect.arrayContaining(['right', 'proved']) as string[],
      differing: [{ id: 'wrong', isChanged: false, differences: [{ at: 'settings', recorded: '1000' }] }],
      notCompared: [],
      assembly: [],
    });
  });

  test('a whole verdict with all that belongs to it', async () => {
    const { kind, ...proved } = whole.claims.find(({ id }) => id === 'proved')!;
    const name = await forged('right', ({ id, file: of, title }) => ({ ...proved, kind, id, file: of, title }));
    const { code, stdout } = await verify(name, '--only', 'right');
    expect([code, stdout]).toEqual([1, expect.stringContaining('| `right` | verdict | "proved" | "upheld" |')]);
  });

  test('what is put together from the claims, too', async () => {
    const proof = { status: 'sound', broken: [], unrepaired: [], open: [] } as const;
    const name = await forged('proved', () => ({ proof }));
    const { code, stdout } = await verify(name, '--only', 'right');
    expect([code, stdout]).toEqual([1, expect.stringMatching(/proof\.status \| "sound" \| "broken" \|/u)]);
  });
});

test('claims of the folder that results lack are named where these are said to be complete', async () => {
  const claims = whole.claims.filter(({ id }) => id !== 'wrong' && id !== 'proved');
  const write = (complete: boolean): Promise<void> =>
    writeFile(folder.in('less.json'), resultsJson({ ...whole, claims, complete, sections: [] }));
  const sentence = 'no result of 2 claims of the folder: proved, wrong.';
  await write(true);
  const { code, stdout } = await verify(folder.in('less.json'));
  expect([code, stdout]).toEqual([1, expect.stringContaining(sentence)]);
  await write(false);
  expect((await verify(folder.in('less.json'))).stdout).not.toContain('of the folder');
});

test('a claim whose file has changed is compared, and named', async () => {
  await folder.write({ 'claims/wrong.claim.ts': claimFile(0.8) });
  try {
    const { code, stdout } = await verify(file('whole'));
    expect(code).toBe(1);
    expect(stdout).toContain('code that it shares or the checker is another one now: wrong.');
  } finally {
    await folder.write({ 'claims/wrong.claim.ts': claimFile(0.7) });
  }
});

test('a claim whose time had run out is not compared', async () => {
  const evidence = { by: 'time', limit: 1 } as const;
  const name = await forged('right', () => ({ verdict: 'undecided', evidence }));
  const { code, stdout } = await verify(name);
  expect([code, stdout]).toEqual([0, expect.stringContaining('Not compared: right, for its time had run out.')]);
});

describe('a share', () => {
  test('is chosen by a seed, the same each time and another one for another seed', async () => {
    const chosen = async (seed: string): Promise<unknown> => {
      const { stdout } = await verify(file('whole'), '--share', '30%', '--seed', seed, '--json');
      return (JSON.parse(stdout) as { same: unknown }).same;
    };
    const choices = [];
    for (const seed of ['1', '2', '3', '4', '5', '6']) choices.push(await chosen(seed));
    expect(await chosen('1')).toEqual(choices[0]);
    expect(choices.every((ids) => (ids as string[]).length === 1)).toBe(true);
    expect(new Set(choices.flat()).size).toBeGreaterThan(1);
  });

  test('is chosen by a fresh seed where none is named, which is printed', async () => {
    const { stdout } = await verify(file('whole'), '--share', '50%');
    expect(stdout).toMatch(/2 claims of 3, chosen by the seed [0-9a-f]{10};/u);
  });
});

describe('a file that cannot be used ends with the exit code 2 and a sentence', () => {
  test.each<[string, (text: string) => string, string]>([
    ['cut off', (text) => text.slice(0, -400), 'cut off'],
    ['edited', (text) => text.replace('"verdict": "upheld"', '"verdict": "proved"'), 'were they edited?'],
    ['of another version', (text) => text.replace('refutable-results-1', 'refutable-results-2'), 'run them again'],
  ])('%s', async (_what, damage, sentence) => {
    await writeFile(folder.in('damaged.json'), damage(resultsJson(whole)));
    const { code, stderr } = await verify(folder.in('damaged.json'));
    expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });

  test('of another paper', async () => {
    const properties = path.join(PACKAGE_FOLDER, 'test/fixtures/green');
    const { code, stderr } = await runHere(['verify', file('whole'), '--properties', properties]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('are of another paper')]);
  });

  test.each([
    ['a share of nothing', ['--share', '0'], 'invalid --share "0"; write a percentage such as 10%'],
    ['a claim that is not in it', ['--only', 'rihgt'], 'did you mean right?'],
  ])('%s', async (_what, more, sentence) => {
    const { code, stderr } = await verify(file('whole'), ...more);
    expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });
});

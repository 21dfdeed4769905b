import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseMeasurements } from '../src/results/parseMeasurements.ts';
import { claimFolder } from './claimFolder.ts';
import { runHere } from './runHere.ts';

/** A claim that draws, true or not, which its author expects to be true. */
const claimFile = (bound: number): string => `
import { claim, integers } from 'refutable';
export default claim({
  title: 'A coin shows heads often', place: 'Here', statement: 'p', expect: 'upheld',
  forAll: { n: integers(1, 3) },
  draw: (rng) => rng() < 0.6, event: (heads) => heads, probabilityAtLeast: () => ${bound},
  twin: { claims: 'More often', probabilityAtLeast: () => 0.9 },
});
`;

let folder: string;
const soak = (...more: string[]) =>
  runHere(['soak', '--properties', folder, '--out', folder, '--workers', '1', ...more]);
const table = async (id: string) =>
  parseMeasurements(await readFile(path.join(folder, 'soak.json'), 'utf8')).tables.find((one) => one.id === id);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'refutable-soak-'));
  await writeFile(path.join(folder, 'right.claim.ts'), claimFile(0.4));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a soak resumes where it was stopped, and counts wrong verdicts', async () => {
  const first = await soak('--seeds', '2');
  expect([first.code, first.stdout]).toEqual([0, expect.stringContaining('2 seeds, 2 verdicts, 0 not as expected')]);
  await appendFile(path.join(folder, 'soak.jsonl'), '{"seed":"soak-3","cla');
  const second = await soak('--seeds', '4');
  expect(second.stdout).toContain('4 seeds, 2 of them already done');
  expect(second.stdout).toMatch(/1 line of .*soak\.jsonl was cut off, changed/u);
  const { columns, rows } = (await table('verdicts'))!;
  const all = Object.fromEntries(columns.map(({ name }, i) => [name, rows.at(-1)![i]]));
  expect(all).toMatchObject({ claims: 1, verdicts: 4, 'as expected': 4, undecided: 0, wrong: 0 });
  expect(all['error rate at most']).toBeCloseTo(1 - 0.05 ** (1 / 4), 3);

  // With another claim these are other claims, whose seeds are not combined with the earlier ones.
  await writeFile(path.join(folder, 'wrong.claim.ts'), claimFile(0.7));
  const third = await soak('--seeds', '2');
  expect([third.code, third.stdout]).toEqual([1, expect.stringContaining('0 of them already done')]);
  expect((await table('exceptions'))!.rows.map(([id, seed, , found]) => [id, seed, found])).toEqual([
    ['wrong', 'soak-1', 'refuted'],
    ['wrong', 'soak-2', 'refuted'],
  ]);
});

test('a surprise is explained as by check, and the files left out are named', async () => {
  const made = await claimFolder({
    'twinless.claim.ts': claimFile(0.4).replace('=> 0.9', '=> 0.41'),
    'broken.claim.ts': `import './not-there.ts';`,
  });
  const { code, stdout } = await runHere(['soak', '--seeds', '1', '--properties', made.path, '--out', made.in('out')]);
  expect(stdout).toContain('1 claim that draws, 1 seed, ');
  expect(stdout).toContain('Left out: broken.claim.ts is faulty: the file cannot be imported');
  expect(stdout).toContain('soak-1: twinless: its twin should be refuted, and is upheld. Upheld at 3 settings');
  expect(code).toBe(1);
  await made.remove();
});

test.each([
  [['--seeds', 'many'], '--seeds'],
  [['lemma-x'], 'lemma-x'],
])('a wrong argument is reported: %j', async (args, sentence) => {
  const { code, stderr } = await soak(...args);
  expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)]);
});

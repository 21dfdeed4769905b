import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SoakedSeed } from '../../src/audit/soak/SoakedSeed.ts';
import type { MutantResult } from '../../src/audit/mutation/MutantResult.ts';
import type { ClaimResult, Evidence, SettingResult } from '../../src/results/ClaimResult.ts';
import type { Results } from '../../src/results/Results.ts';
import { resultsJson } from '../../src/results/resultsJson.ts';
import { beginJournal } from '../../src/store/previous/runJournal.ts';
import { journalLine } from '../../src/store/journal.ts';
import { type ClaimFolder, claimFolder } from '../claimFolder.ts';
import type { Ended } from '../runCli.ts';
import { runHere } from '../runHere.ts';

/** A coin of 0.6, or more at larger n. */
const coin = (bound: number, expectation: string): string => `
import { claim, integers } from 'refutable';
export default claim({
  title: 'A coin shows heads often', place: 'Here', statement: 'p', expect: '${expectation}',
  forAll: { n: integers(1, 12) },
  draw: (rng, { n }) => rng() < 0.6 + n / 1000, event: (heads) => heads, probabilityAtLeast: () => ${bound},
  twin: { claims: 'More often', probabilityAtLeast: () => 0.9 },
});
`;
const EXACT = `
import { claim, integers } from 'refutable';
export default claim({
  title: 'Squares are not small', place: 'Here', statement: 's',
  forAll: { n: integers(1, 5000), m: integers(1, 5000) },
  value: ({ n, m }) => n * n + m, valueAtLeast: ({ n, m }) => n + m,
});
`;
const STEP = `
import { claim, reals } from 'refutable';
export default claim({
  title: 'A square is not negative', place: 'Here', statement: 's',
  forAll: { x: reals(-9, 9) }, concludes: 'x^2 >= 0',
});
`;

let folder: ClaimFolder;
let whole: Results;
let twoRounds: string;
const at = (out: string, name = 'results.json'): string => folder.in('out', out, name);
const run = (command: string, out: string, ...more: readonly string[]): Promise<Ended> =>
  runHere([command, '--properties', folder.in('claims'), '--out', folder.in('out', out), '--workers', '1', ...more]);
const report = (out: string, ...more: readonly string[]): Promise<Ended> =>
  run('report', out, '--effort', 'quick', ...more);
const resultsIn = (out: string): Promise<string> => readFile(at(out), 'utf8');

/** The file with the codes that runs go on from. */
const CODES = 'search-codes.json';

/** Puts results into a folder, with a digest that fits, or without one. */
async function put(out: string, results: Results, isSealed = true): Promise<void> {
  await mkdir(folder.in('out', out), { recursive: true });
  await writeFile(at(out), isSealed ? resultsJson(results) : JSON.stringify(results));
  if (out !== 'whole') await copyFile(at('whole', CODES), at(out, CODES));
}

/** The results with one claim changed. */
const withClaim = (id: string, change: (result: ClaimResult) => ClaimResult): Results => ({
  ...whole,
  claims: whole.claims.map((result) => (result.id === id ? change(result) : result)),
});

/** The smallest counterexample, said to be at another setting. */
function elsewhere({ evidence }: ClaimResult): Evidence {
  if (evidence.by !== 'counterexample') throw new Error(evidence.by);
  return { ...evidence, smallest: { ...evidence.smallest, setting: { n: 2 } } };
}

beforeAll(async () => {
  folder = await claimFolder({
    'claims/right.claim.ts': coin(0.4, 'upheld'),
    'claims/wrong.claim.ts': coin(0.7, 'refuted'),
    'claims/squares.claim.ts': EXACT,
    'claims/step.claim.ts': STEP,
  });
  await report('whole');
  const { digest: _, ...results } = JSON.parse(await resultsIn('whole')) as Results;
  whole = results;
  await report('rounds', '--rounds', '2');
  twoRounds = await resultsIn('rounds');
});

afterAll(() => folder.remove());

describe('results without a digest', () => {
  const forged = (): Results => withClaim('right', (result) => ({ ...result, draws: 10 ** 9 }));

  test('are no evidence for --more: what they say is checked again', async () => {
    await put('unsealed', forged(), false);
    const { stdout } = await report('unsealed', '--more');
    expect(stdout).toMatch(/results\.json has no digest, .* 4 claims will be checked again\./u);
    expect(await resultsIn('unsealed')).toBe(twoRounds);
  });

  test('nor for --resume', async () => {
    await put('unsealed', { ...forged(), claims: forged().claims.slice(1), missing: ['right'] }, false);
    const { stdout } = await report('unsealed', '--resume');
    expect(stdout).toContain('3 claims will be checked again');
    expect(JSON.parse(await resultsIn('unsealed'))).toMatchObject(whole);
  });
});

/** A result with one of its settings changed. */
const withSetting = (
  result: ClaimResult,
  at: number,
  change: (setting: SettingResult) => SettingResult,
): ClaimResult => ({
  ...result,
  tried: result.tried.map((setting, i) => (i === at ? change(setting) : setting)),
});

/** One setting measured to be a little more, with all that follows from it. */
const measuredMore = (setting: SettingResult): SettingResult => {
  const measured = Number(setting.measured) + 1 / setting.draws;
  const { interval: _, ...rest } = setting;
  return { ...rest, measured, slack: measured - Number(setting.claimed) };
};

const asProved = (result: ClaimResult): ClaimResult => ({
  ...result,
  verdict: 'proved',
  surprise: true,
  evidence: { by: 'enumeration', size: 12 },
  sentence: 'Proved: true at all 12 settings of the domain.',
});

describe('evidence with a digest that fits, and that is false all the same, is found out', () => {
  /** Each forgery of a round of them is of another claim. */
  const forgeries: ReadonlyArray<Readonly<Record<string, (result: ClaimResult) => ClaimResult>>> = [
    {
      right: asProved,
      wrong: (result) => ({ ...result, verdict: 'upheld', surprise: true }),
      squares: (result) => ({ ...result, settings: result.settings + 5 }),
      step: (result) => ({ ...result, title: 'A cube is not negative' }),
    },
    {
      right: (result) => ({ ...result, draws: 10 ** 9 }),
      wrong: (result) => ({ ...result, evidence: elsewhere(result) }),
      squares: (result) => withSetting(result, 3, (one) => ({ ...one, setting: { n: 0, m: 1 } })),
      step: (result) => ({ ...result, sentence: 'Proved beyond all doubt.' }),
    },
    {
      right: (result) => withSetting(result, 3, (one) => ({ ...one, setting: { n: 13 } })),
      wrong: (result) => ({ ...result, draws: -1 }),
    },
  ];
  const forged = (round: (typeof forgeries)[number]): Results => ({
    ...whole,
    claims: whole.claims.map((result) => round[result.id]?.(result) ?? result),
  });
  const doubted = (stdout: string): string[] =>
    [...stdout.matchAll(/recorded of (\S+) is not believed, and the claim is checked again: .+\./gu)]
      .map(([, id]) => id!)
      .sort();

  test.each(forgeries.map((round, at) => [at, round] as const))(
    'by --more, which says of which claim: round %i',
    async (_at, round) => {
      await put('forged', forged(round));
      const { stdout } = await report('forged', '--more');
      expect(doubted(stdout)).toEqual(Object.keys(round).toSorted());
      expect(await resultsIn('forged')).toBe(twoRounds);
    },
  );

  test.each(forgeries.map((round, at) => [at, round] as const))('by --resume, too: round %i', async (_at, round) => {
    const { claims, ...rest } = forged(round);
    await put('forged', { ...rest, claims: claims.filter(({ id }) => id !== 'squares'), missing: ['squares'] });
    const { stdout } = await report('forged', '--resume');
    expect(doubted(stdout)).toEqual(
      Object.keys(round)
        .toSorted()
        .filter((id) => id !== 'squares'),
    );
    expect(await resultsIn('forged')).toBe(resultsJson(whole));
  });

  test('by --more: one draw more with another outcome, at any of the settings', async () => {
    for (const at of [0, 11]) {
      await put(
        'forged',
        withClaim('right', (result) => withSetting(result, at, measuredMore)),
      );
      const { stdout } = await report('forged', '--more');
      expect(stdout).toMatch(/of right is not believed, .* at n = \d+ measured is/u);
      expect(await resultsIn('forged')).toBe(twoRounds);
    }
  });

  test('while evidence that is true is believed', async () => {
    await put('true', whole);
    const { stdout } = await report('true', '--more');
    expect(doubted(stdout)).toEqual([]);
    expect(await resultsIn('true')).toBe(twoRounds);
  });
});

test.each([0, 17, 2.5, 1e9])('results of %s rounds are refused, for no run has as many', async (rounds) => {
  await put('endless', { ...whole, rounds });
  const { code, stderr } = await report('endless', '--more');
  expect([code, stderr]).toEqual([2, expect.stringContaining(`gives ${rounds} rounds; a run has from 1 to 16`)]);
});

describe('a journal', () => {
  const journal = (out: string): string => at(out, 'unfinished.jsonl');
  const begin = async (out: string, seed = whole.seed): Promise<string> => {
    const head = { paper: whole.paper.title, seed, effort: 'quick', rounds: 1 } as const;
    await mkdir(folder.in('out', out), { recursive: true });
    await beginJournal(folder.in('out', out), head, whole.claims.slice(0, 2));
    return await readFile(journal(out), 'utf8');
  };

  test('whose first line was changed is refused', async () => {
    const text = await begin('headless');
    await writeFile(journal('headless'), text.replace('"rounds":1', '"rounds":2'));
    const { code, stderr } = await report('headless', '--resume');
    expect([code, stderr]).toEqual([2, expect.stringMatching(/first line of its unfinished\.jsonl .*; remove that/u)]);
    expect((await report('headless')).code).toBe(0);
  });

  test('gives nothing of a run with another seed, whose lines were put into it', async () => {
    const [head = ''] = (await begin('mixed', whole.seed)).split('\n');
    const other = (await begin('mixed', 'another seed')).trimEnd().split('\n').slice(1);
    await writeFile(journal('mixed'), [head, ...other, ''].join('\n'));
    const { stdout } = await report('mixed', '--resume');
    expect(stdout).toContain('2 claims of the unfinished run cannot be read');
    expect(JSON.parse(await resultsIn('mixed'))).toMatchObject(whole);
  });
});

describe('what soak noted of a seed counts only if these claims can give it', () => {
  const soak = (seeds: number) => run('soak', 'soaked', '--seeds', String(seeds));
  const table = async (): Promise<unknown> => JSON.parse(await readFile(at('soaked', 'soak.json'), 'utf8'));
  let noted: SoakedSeed;
  let tables: unknown;

  beforeAll(async () => {
    await soak(2);
    tables = await table();
    const [line = ''] = (await readFile(at('soaked', 'soak.jsonl'), 'utf8')).split('\n');
    noted = JSON.parse(line.slice(line.indexOf(' ') + 1)) as SoakedSeed;
  });

  test.each<[string, (seed: SoakedSeed) => object]>([
    ['more claims than there are', (seed) => ({ ...seed, counts: { probability: 1000 } })],
    ['claims of another kind', (seed) => ({ ...seed, counts: { ...seed.counts, mean: 3 } })],
    ['a negative number of draws', (seed) => ({ ...seed, draws: -1 })],
    ['a number of settings that is no number', (seed) => ({ ...seed, settings: '9' })],
    ['no list of what was unexpected', (seed) => ({ ...seed, unexpected: undefined })],
    [
      'a claim that is as expected among those that are not',
      (seed) => ({
        ...seed,
        unexpected: [
          { id: 'right', kind: 'probability', expect: 'upheld', verdict: 'upheld', twin: 'refuted', sentence: '' },
        ],
      }),
    ],
  ])('%s', async (_what, change) => {
    await writeFile(at('soaked', 'soak.jsonl'), journalLine(JSON.stringify(change(noted))));
    const { stdout } = await soak(2);
    expect(stdout).toContain('2 seeds, 0 of them already done');
    expect(stdout).toMatch(/1 line of .*soak\.jsonl was cut off, changed/u);
    expect(await table()).toEqual(tables);
  });
});

describe('what mutate noted counts only for the mutant that it is about', () => {
  const mutate = () => run('mutate', 'mutants', 'squares');
  const journal = (): string => at('mutants', '.mutants.jsonl');
  let noted: string;
  let found: string;
  const foundIn = ({ stdout }: Ended): string => stdout.slice(stdout.indexOf('squares:'));

  beforeAll(async () => {
    found = foundIn(await mutate());
    noted = await readFile(journal(), 'utf8');
  });

  test.each<[string, (noted: MutantResult) => object]>([
    ['another mutant', (noted) => ({ ...noted, changes: 'something else' })],
    ['a status that its rule cannot have', (noted) => ({ ...noted, status: 'not needed' })],
    ['a form of another version', (noted) => ({ ...noted, at: 7 })],
  ])('%s', async (_what, change) => {
    const forged = noted
      .trimEnd()
      .split('\n')
      .map((line) =>
        journalLine(JSON.stringify(change(JSON.parse(line.slice(line.indexOf(' ') + 1)) as MutantResult))),
      );
    await writeFile(journal(), forged.join(''));
    expect(foundIn(await mutate())).toBe(found);
  });
});

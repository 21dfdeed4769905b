import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Results } from '../src/results/Results.ts';
import { PACKAGE_FOLDER, SCHEMAS_FOLDER } from '../src/store/folders.ts';
import { machineFiles } from '../src/report/machine/machineFiles.ts';
import { parseResults } from '../src/results/parseResults.ts';
import { resultsJson } from '../src/results/resultsJson.ts';
import { packageVersion } from '../src/store/reportFiles/packageVersion.ts';
import { type Ended, runCli } from './runCli.ts';
import { runHere } from './runHere.ts';

const GUIDE = await readFile(path.join(PACKAGE_FOLDER, 'guides/machines.md'), 'utf8');
const blocks = (language: string): string[] =>
  [...GUIDE.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\n\`\`\``, 'gu'))].map((match) => match[1]!);
const GREEN = ['--properties', path.join(PACKAGE_FOLDER, 'test/fixtures/green'), '--effort', 'quick', '--workers', '1'];

let scratch: string;
let first: Ended;
let results: Results;
const inScratch = (...parts: string[]): string => path.join(scratch, ...parts);
const textOf = (...parts: string[]): Promise<string> => readFile(inScratch(...parts), 'utf8');
/** A file of results in the scratch folder. */
async function kept(name: string, text: string): Promise<string> {
  await writeFile(inScratch(name), text);
  return inScratch(name);
}

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'refutable-machines-'));
  // As a job runs it; the other tests run commands in this process.
  first = await runCli(['report', ...GREEN, '--out', inScratch('first')], {
    env: { GITHUB_STEP_SUMMARY: await kept('job.md', 'What another step said.\n') },
  });
  results = parseResults(await textOf('first', 'results.json'));
});

afterAll(async () => {
  await rm(scratch, { recursive: true, force: true });
});

describe('a report', () => {
  test('is the files that the help and the guide name, and no other', async () => {
    expect(first.code).toBe(0);
    const written = (await readdir(inScratch('first'))).toSorted();
    const named = GUIDE.split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => [...line.split('|')[1]!.matchAll(/`([^`]+)`/gu)].map((match) => match[1]!));
    // The appendix needs measurements, the whole page is written where it is asked for, and these claims keep every setting.
    const elsewhere = new Set(['appendix.html', 'report-full.html', 'search-codes.json']);
    expect(named.filter((name) => !elsewhere.has(name)).toSorted()).toEqual(written);
    const { stdout } = await runHere(['report', '--help']);
    expect(written.filter((name) => !stdout.includes(name))).toEqual([]);
  });

  test('has the files that its results give, and they depend neither on the time nor on the machine', async () => {
    for (const [name, text] of Object.entries(
      machineFiles(
        results,
        undefined,
        { properties: 'test/fixtures/green', scripts: '.' },
        { version: packageVersion() },
      ),
    ))
      expect(await textOf('first', name)).toBe(text);
  });

  test('adds its summary to that of a job, after its previous content', async () => {
    expect(await textOf('job.md')).toBe(`What another step said.\n${await textOf('first', 'summary.md')}\n`);
  });

  test('does not fail if the summary of the job cannot be written', async () => {
    const { code, stdout } = await runHere(['check', 'sum-is-small', ...GREEN], {
      GITHUB_STEP_SUMMARY: scratch,
    });
    expect(stdout).toContain('The summary of the job could not be written: ');
    expect(code).toBe(0);
  });
});

describe('a run that is compared', () => {
  test('with the same run reports that nothing changed, even if it overwrites it', async () => {
    const file = inScratch('again', 'results.json');
    await cp(inScratch('first'), inScratch('again'), { recursive: true });
    const { code, stdout } = await runHere(['report', ...GREEN, '--out', inScratch('again'), '--compare', file]);
    expect(stdout).toMatch(/Changed since results\.json\n {2}Nothing changed: 3 claims with the same verdict/u);
    expect(code).toBe(0);
    expect(await textOf('again', 'results.json')).toBe(resultsJson(results));
    expect(await textOf('again', 'index.html')).toContain('Nothing changed: 3 claims');
  });

  test('with one of another seed and other verdicts reports the seed first, then what changed, in all outputs', async () => {
    const claims = results.claims.map((claim) =>
      claim.id === 'sum-is-small' ? { ...claim, verdict: 'upheld' as const } : claim,
    );
    const file = await kept('upheld.json', resultsJson({ ...results, seed: 'other', claims: claims.slice(0, 2) }));
    const job = await kept('changed.md', '');
    const { stdout } = await runHere(['report', ...GREEN, '--out', inScratch('changed'), '--compare', file], {
      GITHUB_STEP_SUMMARY: job,
    });
    expect(stdout).toMatch(/Changed since upheld\.json\n {2}The seed was other and is now green\./u);
    expect(stdout).toContain(`New: ${results.claims[2]!.id}.`);
    expect(stdout).toContain('sum-is-small: upheld before, refuted now.');
    expect(await textOf('changed.md')).toContain('- **sum-is-small**: upheld before, refuted now');
    expect(await textOf('changed', 'index.html')).toContain('What changed since upheld.json');
    // What changed is no part of the results: they depend on nothing but their own run.
    expect(await textOf('changed', 'results.json')).toBe(resultsJson(results));
  });

  test('of some claims leaves the others alone', async () => {
    const file = inScratch('first', 'results.json');
    const { code, stdout } = await runHere(['check', 'sum-is-small', ...GREEN, '--compare', file]);
    expect(stdout).toContain('Nothing changed: 1 claim with the same verdict and the same figures as before.');
    expect(stdout).toContain('2 claims of the earlier results not checked this time.');
    expect(code).toBe(0);
  });

  test.for<[string, () => Promise<string>, RegExp]>([
    ['that is not there', async () => inScratch('none.json'), /none\.json: there is no such file/u],
    [
      'that is a folder',
      async () => inScratch('first'),
      /it is a folder, not the results\.json in it; --compare needs the results\.json of an earlier run/u,
    ],
    ['that is cut off', () => kept('cut.json', resultsJson(results).slice(0, 500)), /these results are cut off/u],
    [
      'that is damaged',
      () => kept('damaged.json', resultsJson(results).replace('"upheld"', '"certain"')),
      /these results are damaged; claims\[\d\]\.\w+/u,
    ],
    [
      'of an older version',
      () => kept('older.json', resultsJson(results).replace('refutable-results-1', 'refutable-results-0')),
      /are of the form "refutable-results-0", and this version reads "refutable-results-1": run them again/u,
    ],
    [
      'of another paper',
      () => kept('paper.json', resultsJson({ ...results, paper: { ...results.paper, title: 'Other' } })),
      /are of another paper, Other \(Nobody\); these claims are of A paper whose claims do as expected/u,
    ],
  ])('with a file %s is not started', async ([, file, sentence]) => {
    const { code, stdout, stderr } = await runHere(['check', '*', ...GREEN, '--compare', await file()]);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toContain('    at ');
    expect([code, stdout]).toEqual([2, '']);
  });
});

describe('what the guide shows', () => {
  const commands = blocks('sh').flatMap((block) => block.split('\n'));

  test.for(commands)('%s does what it should', async (command) => {
    const [, , script, , ...args] = command.split(/\s+/u).map((word) => word.replaceAll("'", ''));
    if (script === 'schemas') {
      expect(await runHere(['schemas', '--out', inScratch('schemas')])).toMatchObject({ code: 0, stderr: '' });
      expect(await readdir(inScratch('schemas'))).toEqual(await readdir(SCHEMAS_FOLDER));
      return;
    }
    if (script === 'capabilities') {
      const { stdout, code } = await runHere([script, ...args]);
      expect([code, JSON.parse(stdout)]).toMatchObject([0, { schema: 'refutable-capabilities-1' }]);
      return;
    }
    // The claims and results of a small paper in place of those of a long run.
    const words = args.map((word) =>
      word.startsWith('reports/') ? inScratch(word.replace('reports/', 'first/')) : word.replace('lemma-2*', '*'),
    );
    const out = args.includes('--out') ? [] : ['--out', inScratch('shown')];
    const run = await runHere([
      script!,
      ...words.filter((word) => word !== '--effort' && word !== 'quick'),
      ...GREEN,
      ...out,
    ]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
  });

  test('reads results like a program', async () => {
    const source = blocks('js')[0]!.replace(
      "'reports/results.json'",
      JSON.stringify(inScratch('first', 'results.json')),
    );
    const ran = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', source], {
      cwd: PACKAGE_FOLDER,
    });
    expect(ran.stdout).toMatch(/^sum-is-small: Refuted at n = 1/u);
  });

  test('has settings for the viewer that name the file', () => {
    const [settings] = blocks('json').map((block) => JSON.parse(block) as Record<string, string[]>);
    expect(settings!['tyche.observationGlobs']).toEqual(['**/reports/observations.jsonl']);
  });
});

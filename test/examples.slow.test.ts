import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Results } from '../src/results/Results.ts';
import { filesBelow } from '../src/store/files/filesBelow.ts';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { type ClaimFolder, claimFolder } from './claimFolder.ts';
import type { Ended } from './runCli.ts';
import { runHere } from './runHere.ts';

const EXAMPLES = path.join(PACKAGE_FOLDER, 'examples');
const papers = (await readdir(EXAMPLES, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(papers)('the example %s', (name) => {
  const folder = path.join(EXAMPLES, name);
  let scratch: ClaimFolder;
  let ended: Ended;
  let results: Results;
  beforeAll(async () => {
    scratch = await claimFolder();
    ended = await runHere(['report', '--effort', 'quick', '--properties', folder, '--out', scratch.path]);
    results = JSON.parse(await readFile(scratch.in('results.json'), 'utf8')) as Results;
  });
  afterAll(() => scratch.remove());

  test('gets the verdicts that it expects', () => {
    expect(results.claims.filter(({ surprise }) => surprise).map(({ id, sentence }) => `${id}: ${sentence}`)).toEqual(
      [],
    );
    expect([ended.code, ended.stderr]).toEqual([0, '']);
  });

  test('states what it expects, and a twin for each claim that it expects to be upheld', () => {
    for (const { id, kind, expect: expected, twin, verdict } of results.claims) {
      expect(expected, id).toBeDefined();
      // A claim of growth is never refuted; its twin may only not be upheld.
      if (verdict === 'upheld')
        expect(twin?.verdict, `the twin of ${id}`).toBe(kind === 'growth' ? 'undecided' : 'refuted');
    }
    expect(new Set(results.claims.map(({ verdict }) => verdict))).toContain('refuted');
  });

  test('has every claim in a section, in the order stated there', async () => {
    expect(results.sections.flatMap(({ claims }) => claims)).toHaveLength(results.claims.length);
    expect(ended.stdout).not.toContain('in paper.ts');
  });

  test('has a report in which nothing is of the first paper', async () => {
    const page = (await readFile(scratch.in('index.html'), 'utf8')).replaceAll(/<(script|style)\b[^]*?<\/\1>/gu, '');
    expect(page).toContain(results.paper.title);
    for (const text of ['lemma-', 'uperposition', 'Edmonds', 'laboratory', 'npm run mutate'])
      expect(page.split(text).length - 1, `"${text}" on the page`).toBe(0);
  });

  test.runIf(name === 'markov-models')('has its estimates in a table of its README, as they are found', async () => {
    const readme = await readFile(path.join(folder, 'README.md'), 'utf8');
    const rows = /<!-- draws -->([^]*?)<!-- end -->/u.exec(readme)![1]!.matchAll(/^\| `([\w-]+)` \| (.*) \|$/gmu);
    const found = [...rows].map(([, id, cells]) => ({ id, cells: cells!.split(' | ') }));
    expect(found.map(({ id }) => id)).toEqual(
      results.claims.filter(({ kind }) => kind === 'mean' || kind === 'probability').map(({ id }) => id),
    );
    for (const { id, cells } of found) {
      const { sentence, verdict, twin } = results.claims.find((claim) => claim.id === id)!;
      const [setting, reference, estimate, draws, ...verdicts] = cells;
      const found = sentence.replace(/, assuming .*?(?=, from )/u, '');
      expect(found).toContain(`${setting}: estimated ${estimate}, claimed ${reference}, from ${draws} `);
      expect(verdicts).toEqual([verdict, twin?.verdict ?? '']);
    }
  });

  test.runIf(name === 'algorithms')('has every claim in a table of its README, as it is found', async () => {
    const readme = await readFile(path.join(folder, 'README.md'), 'utf8');
    const rows = /<!-- verdicts -->([^]*?)<!-- end -->/u.exec(readme)![1]!.matchAll(/^\| `([\w-]+)` \| (.*) \|$/gmu);
    expect([...rows].map(([, id, cells]) => `${id} | ${cells}`.trim())).toEqual(
      results.claims.map(({ id, sentence, twin }) =>
        `${id} | ${sentence.replace(/\.$/u, '')} | ${twin?.verdict ?? ''}`.trim(),
      ),
    );
  });

  test('imports nothing but the words of claims, numbers and its own helpers', async () => {
    for (const file of await filesBelow(folder)) {
      if (!file.endsWith('.ts')) continue;
      const text = await readFile(path.join(folder, file), 'utf8');
      for (const [, from] of text.matchAll(/^(?:import|\}) .*?from '([^']+)';$/gmu))
        expect(from, file).toMatch(/^(?:refutable|refutable\/numeric|\.{1,2}\/[\w./-]+)$/u);
    }
  });
});

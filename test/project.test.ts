import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { inWords } from '../bin/nodeVersion.cjs';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { belowThree, check, claimFolder } from './claimFolder.ts';

const read = (file: string): Promise<string> => readFile(path.join(PACKAGE_FOLDER, file), 'utf8');
const { version, license, scripts, engines } = JSON.parse(await read('package.json')) as {
  version: string;
  license: string;
  scripts: Readonly<Record<string, string>>;
  engines: { readonly node: string };
};
const inFolder = async (folder: string, ending: string): Promise<string[]> =>
  (await readdir(path.join(PACKAGE_FOLDER, folder)))
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name));
const PAGES = [
  ...(await inFolder('.', '.md')),
  ...(await inFolder('guides', '.md')),
  path.join('test', 'README.md'),
  path.join('bench', 'README.md'),
];

/** The name by which a page's heading is linked to, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

describe('the papers of the project', () => {
  test('name the versions of Node that package.json names', async () => {
    expect(await read('README.md')).toContain(`Node ${inWords(engines.node)}; nothing else.`);
  });

  test('name the version and the licence of the package', async () => {
    const citation = await read('CITATION.cff');
    expect(/^version: (.*)$/mu.exec(citation)?.[1]).toBe(version);
    expect(/^license: (.*)$/mu.exec(citation)?.[1]).toBe(license);
    expect(/^cff-version: (.*)$/mu.exec(citation)?.[1]).toBe('1.2.0');
    const released = [...(await read('CHANGELOG.md')).matchAll(/^## \[([^\]]*)\](?: - (.*))?$/gmu)];
    expect(released.map(([, name]) => name)).toContain(version);
    expect(released[0]?.[1]).toBe('Unreleased');
    for (const [, name, date] of released.slice(1)) expect(date, name).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  });

  test.each(PAGES)('%s links to files and headings that exist', async (page) => {
    const text = (await read(page)).replaceAll(/```[^]*?```|`[^`\n]*`/gu, '');
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)\s]+)\)/gu)) {
      const [file = '', anchor] = target.split('#');
      const linked = file === '' ? page : path.join(path.dirname(page), file);
      const content = await read(linked).catch(() => undefined);
      expect(content, `${page} links to ${target}`).toBeDefined();
      if (anchor === undefined) continue;
      const headings = [...content!.matchAll(/^#+ (.*)$/gmu)].map(([, heading = '']) => anchorOf(heading));
      expect(headings, `${page} links to ${target}`).toContain(anchor);
    }
  });

  test.each(PAGES)('%s names commands that exist', async (page) => {
    for (const [, script = ''] of (await read(page)).matchAll(/\bnpm run (?:--silent )?([a-z:]+)/gu)) {
      expect(Object.keys(scripts), `npm run ${script}`).toContain(script);
    }
    for (const [, project = ''] of (await read(page)).matchAll(/--project ([a-z]+)/gu)) {
      expect(await read('vitest.config.ts')).toContain(`name: '${project}'`);
    }
  });

  test('the workflow runs on the oldest of each line of Node that the package supports, and all tests', async () => {
    const workflow = await read('.github/workflows/ci.yml');
    const nodes = [...(/^ +node: \[(.*)\]$/mu.exec(workflow)?.[1] ?? '').matchAll(/'([^']*)'/gu)].map(
      ([, name]) => name,
    );
    expect(nodes).toEqual(expect.arrayContaining(engines.node.match(/\d+\.\d+\.\d+/gu)!));
    const runs = [...workflow.matchAll(/^ +- run: (.*)$/gmu)].map(([, command]) => command);
    expect(runs).toEqual(['npm ci', 'npm run test:all']);
  });
});

test('an editor finds the location of a fault in the output of a check', async () => {
  const { tasks } = JSON.parse(await read('.vscode/tasks.json')) as {
    tasks: readonly {
      readonly label: string;
      readonly problemMatcher: { readonly pattern: { readonly regexp: string } };
    }[];
  };
  const { pattern } = tasks.find(({ label }) => label === 'check claims')!.problemMatcher;
  const folder = await claimFolder({
    'sub/throws.claim.ts': belowThree("vacuousWhen: () => { throw new Error('(no reason)'); },"),
    'misspelt.claim.ts': belowThree().replace('integers(1', 'integrs(1'),
  });
  try {
    const faults = (await check(folder.path)).stdout.split('\n').filter((line) => line.startsWith('! faulty'));
    const places = faults.map((line) => new RegExp(pattern.regexp, 'u').exec(line)?.slice(2));
    expect(places).toHaveLength(2);
    expect(places).toContainEqual(['misspelt.claim.ts', '4', expect.stringMatching(/^\d+$/u)]);
    expect(places).toContainEqual(['throws.claim.ts', '5', expect.stringMatching(/^\d+$/u)]);
  } finally {
    await folder.remove();
  }
});

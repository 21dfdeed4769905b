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

test('an editor finds the claims in the output of a check that are refuted or faulty, and GitHub does', async () => {
  const { tasks } = JSON.parse(await read('.vscode/tasks.json')) as {
    tasks: readonly {
      readonly label: string;
      readonly command: string;
      readonly problemMatcher: { readonly pattern: { readonly regexp: string } };
    }[];
  };
  const task = tasks.find(({ label }) => label === 'check claims')!;
  expect(task.command).toContain('--annotate lines');
  const { regexp } = task.problemMatcher.pattern;
  const folder = await claimFolder({
    'sub/throws.claim.ts': belowThree("vacuousWhen: () => { throw new Error('(no reason)'); },"),
    'misspelt.claim.ts': belowThree().replace('integers(1', 'integrs(1'),
    'known.claim.ts': belowThree("expect: 'refuted',"),
    'true.claim.ts': belowThree().replace('n < 3', 'n < 30'),
  });
  const outputOf = async (form: string): Promise<string> =>
    (await check(folder.path, ['*'], '--annotate', form)).stdout.replaceAll(`${folder.path}/`, '');
  try {
    const found = [...(await outputOf('lines')).matchAll(new RegExp(regexp, 'gmu'))].map(([, ...parts]) => parts);
    const [column, message] = [expect.stringMatching(/^\d+$/u), expect.any(String)] as string[];
    expect(found.toSorted(([a], [b]) => a!.localeCompare(b!))).toEqual([
      ['known.claim.ts', '3', '1', 'info', expect.stringMatching(/^known: Refuted at n = 3/u)],
      ['misspelt.claim.ts', '4', column, 'error', message],
      ['sub/throws.claim.ts', '5', column, 'error', message],
    ]);
    expect((await outputOf('github')).match(/^::\w+ file=.*$/gmu)).toHaveLength(3);
  } finally {
    await folder.remove();
  }
});

test('the guide on editors shows the task that this repository has, and a container has a Node that is supported', async () => {
  const [, shown = ''] = /```json\n([^]*?)```/u.exec(await read('guides/editors.md')) ?? [];
  type Tasks = { readonly tasks: readonly { readonly label: string; readonly problemMatcher: unknown }[] };
  const matcher = ({ tasks }: Tasks): unknown => tasks.find(({ label }) => label === 'check claims')!.problemMatcher;
  expect(matcher(JSON.parse(shown) as Tasks)).toEqual(matcher(JSON.parse(await read('.vscode/tasks.json')) as Tasks));
  const { image, customizations } = JSON.parse(await read('.devcontainer/devcontainer.json')) as {
    readonly image: string;
    readonly customizations: { readonly vscode: { readonly extensions: readonly string[] } };
  };
  expect(image).toMatch(/typescript-node:(?:22|24)$/u);
  const { recommendations } = JSON.parse(await read('.vscode/extensions.json')) as { recommendations: string[] };
  expect(customizations.vscode.extensions).toEqual(recommendations);
});

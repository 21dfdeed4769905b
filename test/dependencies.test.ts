import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { satisfies, subset } from 'semver';
import { describe, expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';

const read = (file: string): Promise<string> => readFile(path.join(PACKAGE_FOLDER, file), 'utf8');

interface Package {
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional: boolean }>>;
}
const { engines, dependencies, devDependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(
  await read('package.json'),
) as Package;

interface Locked {
  readonly optional?: boolean;
  readonly engines?: { readonly node?: string };
}
const { packages } = JSON.parse(await read('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

const guide = await read('guides/dependencies.md');
const [, needed = '', inBuild = '', peers = '', tools = ''] = guide.split(/^## .*\n/mu);

/** The rows of a table: name and licence of each package. */
const rows = (table: string): (readonly [name: string, licence: string])[] =>
  [...table.matchAll(/^\| `([^`]+)` \| ([^|]+) \| \S[^|]* \|$/gmu)].map(([, name, licence]) => [name!, licence!]);

describe('guides/dependencies.md', () => {
  test.each([
    ['what a run needs', needed, dependencies],
    ['what goes into the build, and what tests and tools need', inBuild + peers + tools, devDependencies],
  ])('lists %s, no more and no less', (_what, table, listed) => {
    expect(
      rows(table)
        .map(([name]) => name)
        .toSorted(),
    ).toEqual(Object.keys(listed).toSorted());
  });

  test.each([...rows(needed), ...rows(inBuild), ...rows(peers), ...rows(tools)])(
    'names the licence of %s',
    async (name, licence) => {
      const installed = JSON.parse(await read(`node_modules/${name}/package.json`)) as { readonly license: string };
      expect(licence).toBe(installed.license);
    },
  );
});

test('what the program imports is a dependency, and what only tests import is not', async () => {
  const folders = ['bin', 'src', 'templates', 'tools/build'];
  const files = (
    await Promise.all(
      folders.map(async (folder) =>
        (await readdir(path.join(PACKAGE_FOLDER, folder), { recursive: true })).map((file) => path.join(folder, file)),
      ),
    )
  )
    .flat()
    .filter((file) => /\.(?:ts|[mc]js)$/u.test(file) && !file.split(path.sep).includes('tests'));
  expect(files.length).toBeGreaterThan(500);
  const imported = new Set<string>();
  for (const text of await Promise.all(files.map((file) => read(file))))
    for (const [, name = ''] of text.matchAll(
      /(?:\bfrom |\bimport |\bimport\(|\bresolve\()'((?:@[\w.-]+\/)?[\w.-]+)/gu,
    ))
      imported.add(name);
  expect(Object.keys(dependencies).filter((name) => !imported.has(name))).toEqual([]);
  // Only a checkout, which has all packages, makes builds and runs the sources; and only tests that run in vitest import refutable/vitest.
  // The compiler with which claims are watched is that of their own project, where it has one.
  expect(Object.keys(devDependencies).filter((name) => imported.has(name))).toEqual(
    [...rows(inBuild + peers).map(([name]) => name), 'tsx', 'typescript', 'vitest'].toSorted(),
  );
});

test('vitest and the packages of a queue are left to whoever has them, in versions that these tests run', () => {
  expect(Object.keys(peerDependencies)).toEqual([...rows(peers).map(([name]) => name), 'vitest'].toSorted());
  for (const [name, versions] of Object.entries(peerDependencies)) {
    expect(peerDependenciesMeta[name], name).toEqual({ optional: true });
    expect(satisfies(devDependencies[name]!, versions), name).toBe(true);
  }
});

test('every package runs on every version of Node that package.json names', () => {
  const wanting = Object.entries(packages).filter(
    // A package for another system is left out where it does not fit.
    ([, { optional = false, engines: asked }]) =>
      !optional && asked?.node !== undefined && !subset(engines.node, asked.node),
  );
  expect(wanting.map(([name, asked]) => `${name} asks for Node ${asked.engines!.node}`)).toEqual([]);
  expect(packages['']!.engines).toEqual(engines);
});

test('versions are exact', () => {
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/u);
});

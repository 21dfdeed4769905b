import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow } from '../src/store/files/filesBelow.ts';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';

const SOURCE = path.join(PACKAGE_FOLDER, 'src');
/** Most files in a folder, unless the guide names it as a catalogue. */
const MAX_FILES = 20;
const IMPORTED = /(?:\bfrom|\bimport)\s*\(?\s*'(\.{1,2}\/[^']+)'/gu;

const guide = await readFile(path.join(PACKAGE_FOLDER, 'guides/architecture.md'), 'utf8');
const words = (cell: string): string[] => [...cell.matchAll(/`([\w/]+)`/gu)].map(([, word]) => word!);
/** The rows of a table of the guide, by its first heading. */
function rows(heading: string): readonly string[][] {
  const [, table = ''] = new RegExp(`^\\| ${heading} \\|.*\\n\\|[-|]+\\n((?:\\|.*\\n)+)`, 'mu').exec(guide) ?? [];
  return [...table.matchAll(/^\| (.*) \|$/gmu)].map(([, row]) => row!.split(' | '));
}

const rooms = new Map(rows('room').map((row) => [words(row[0]!)[0]!, row.at(-1)!]));
const mayImport = (room: string, other: string): boolean =>
  room === other || rooms.get(room) === 'every room' || words(rooms.get(room) ?? '').includes(other);
const catalogues = rows('catalogue').flatMap(([name]) => words(name!));

const isTest = (file: string): boolean => file.split('/').includes('tests');
const files = (await filesBelow(SOURCE))
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.(?:ts|mjs|cjs)$/u.test(file) && !isTest(file));
const texts = await Promise.all(
  files.map(async (file) => [file, await readFile(path.join(SOURCE, file), 'utf8')] as const),
);
/** The files of src that a file imports, by its text. */
const importsOf = ([file, text]: readonly [string, string]): string[] =>
  [...text.matchAll(IMPORTED)]
    .map(([, name]) => path.posix.join(path.posix.dirname(file), name!))
    .filter((name) => name !== file && files.includes(name));
const imports = new Map(texts.map((of) => [of[0], importsOf(of)]));
/** The same without imports of types only, which are absent when the code runs. */
const valueImports = new Map(
  texts.map(([file, text]) => [file, importsOf([file, text.replaceAll(/^import type [^;]*;$/gmu, '')])]),
);
const roomOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : 'door');

/** The nodes that can be reached from each node, over one edge or more. */
function circles(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const reaches = (from: string): Set<string> => {
    const found = new Set<string>();
    const waiting = [from];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop())
      for (const next of edges.get(node) ?? [])
        if (!found.has(next)) {
          found.add(next);
          waiting.push(next);
        }
    return found;
  };
  return [...edges.keys()].filter((node) => reaches(node).has(node));
}

test('the table of rooms names every folder of src, and allows no circle', async () => {
  const folders = await readdir(SOURCE, { withFileTypes: true });
  const named = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect([...rooms.keys()].sort()).toEqual(named.sort());
  const edges = new Map(
    [...rooms.keys()].map((room) => [room, new Set([...rooms.keys()].filter((o) => o !== room && mayImport(room, o)))]),
  );
  expect(circles(edges)).toEqual([]);
});

test('no import goes where the table does not allow it', () => {
  const forbidden = [...imports].flatMap(([file, named]) =>
    named
      .filter((name) => roomOf(file) !== 'door' && roomOf(name) !== 'door' && !mayImport(roomOf(file), roomOf(name)))
      .map((name) => `${file} → ${name}`),
  );
  expect(forbidden).toEqual([]);
  // A check that imports are read correctly: these exist.
  expect(imports.get('cli/program.ts')).toContain('cli/usage/report.ts');
  expect(imports.size).toBeGreaterThan(400);
});

test('no files need each other in a circle to run', () => {
  const edges = new Map([...valueImports].map(([file, named]) => [file, new Set(named)]));
  expect(circles(edges)).toEqual([]);
});

test('no folder is crowded, except for the catalogues', () => {
  const counts = new Map<string, number>();
  for (const file of files) {
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const crowded = [...counts].filter(([, count]) => count > MAX_FILES).map(([folder]) => folder);
  expect(crowded.filter((folder) => !catalogues.includes(folder))).toEqual([]);
  expect(catalogues.filter((folder) => !crowded.includes(folder))).toEqual([]);
});

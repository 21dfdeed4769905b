import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ClaimFolder, claimFolder } from '../../../../test/claimFolder.ts';
import type { Outcome } from '../../Job.ts';
import type { ClaimModule } from '../ClaimModule.ts';
import { bundleModule } from '../bundleModule.ts';
import { FileSnapshot } from '../FileSnapshot.ts';
import { importModule } from '../importModule.ts';
import { sourceMapOf } from '../sourcePlaces.ts';

let scratch: ClaimFolder;
beforeAll(async () => {
  scratch = await claimFolder();
});
afterAll(() => scratch.remove());

const bundle = (
  folder: string,
  file: string,
  more: { readonly snapshot?: FileSnapshot; readonly text?: string } = {},
): Promise<Outcome<ClaimModule>> =>
  bundleModule({ properties: scratch.in(folder), file, snapshot: new FileSnapshot(), ...more });

/** What a file exports by default. */
async function exported(folder: string, file: string, text?: string): Promise<unknown> {
  const { answer, fault } = await bundle(folder, file, text === undefined ? {} : { text });
  if (answer === undefined) throw new Error(fault.message);
  return importModule(answer.code);
}

describe('a module of claims', () => {
  test('holds all that its file imports by a path, and what lies in packages or in Node stays there', async () => {
    await scratch.write({
      'all/wh?y#/deep.ts': `export const deep: number = 1;\nexport const url = import.meta.url;`,
      'all/near.js': `export { deep, url } from './wh?y#/deep.js';`,
      'all/late.ts': `export const late = await Promise.resolve(2);`,
      'all/old.cjs': `module.exports = { old: 3 };`,
      'all/table.json': '[4]',
      'all/node_modules/known/package.json': '{ "name": "known", "type": "module", "exports": "./here.js" }',
      'all/node_modules/known/here.js': `export const where = import.meta.url;`,
      'all/node_modules/data/package.json': '{ "name": "data" }',
      'all/node_modules/data/rows.json': '[5]',
      'all/a.ts': `
        import { deep, url } from './near';
        import { late } from './late.ts';
        import old from './old.cjs';
        import table from './table.json' with { type: 'json' };
        import { where } from 'known';
        import rows from 'data/rows.json' with { type: 'json' };
        import { sep } from 'node:path';
        import { integers } from 'refutable';
        const more = await import('./wh?y#/deep.ts');
        export default { deep, url, late, old: old.old, table, rows, where, sep, integers: typeof integers, more: more.deep };`,
    });
    const { url, where, ...others } = (await exported('all', 'a.ts')) as Record<string, unknown>;
    expect(others).toEqual({
      deep: 1,
      late: 2,
      old: 3,
      table: [4],
      rows: [5],
      sep: path.sep,
      integers: 'function',
      more: 1,
    });
    expect(url).toMatch(/^file:.*\/all\/wh%3Fy%23\/deep\.ts$/u);
    expect(where).toMatch(/^file:.*\/all\/node_modules\/known\/here\.js$/u);
  });

  test('makes objects of its own each time', async () => {
    await scratch.write({
      'own/table.ts': 'export const table = [1, 2, 3];',
      'own/a.ts': `export { table as default } from './table.ts';`,
    });
    const first = (await exported('own', 'a.ts')) as number[];
    first.reverse();
    expect(await exported('own', 'a.ts')).toEqual([1, 2, 3]);
  });

  test('may be made of another text than its file', async () => {
    await scratch.write({ 'text/two.ts': 'export const two = 2;', 'text/a.ts': 'export default 1;' });
    expect(await exported('text', 'a.ts', `export { two as default } from './two.ts';`)).toBe(2);
  });

  test('has the files as they were first read', async () => {
    await scratch.write({
      'once/help.ts': 'export const n = 1;',
      'once/a.ts': `export { n as default } from './help.ts';`,
    });
    const snapshot = new FileSnapshot();
    const first = await bundle('once', 'a.ts', { snapshot });
    await scratch.write({ 'once/help.ts': 'export const n = 2;' });
    expect(await bundle('once', 'a.ts', { snapshot })).toEqual(first);
    expect((await bundle('once', 'a.ts')).answer!.digest).not.toBe(first.answer!.digest);
  });

  test.each(['//# ', '/*@ '])('has no source map but its own, whatever a file names in %s', async (sign) => {
    const map = { version: 3, sources: ['elsewhere.ts'], sourcesContent: ['1'], names: [], mappings: 'AAAA' };
    const text = `${sign}sourceMappingURL=own.map${sign === '//# ' ? '' : ' */'}`;
    await scratch.write({
      'map/own.map': JSON.stringify(map),
      'map/a.ts': `export const text = '//# sourceMappingURL=x';\nexport default text;\n${text}`,
    });
    const { answer } = await bundle('map', 'a.ts');
    expect(sourceMapOf(answer!.code)!.payload.sources).toEqual([expect.stringMatching(/\/map\/a\.ts$/u)]);
    expect(await importModule(answer!.code)).toBe('//# sourceMappingURL=x');
  });

  test('has a digest of every file that it holds, and of no other', async () => {
    await scratch.write({
      'digest/claims/low.claim.ts': `import { most } from '../laws/most.js';\nimport { table } from './help/deep.ts';\nexport default [most, table];`,
      'digest/claims/help/deep.ts': `import table from './table.json';\nexport { table };`,
      'digest/claims/help/table.json': '[]',
      'digest/claims/help/types.ts': 'export type T = 1;',
      'digest/claims/other.ts': 'export default 1;',
      'digest/laws/most.ts': `export const most = await import("./more");`,
      'digest/laws/more.ts': 'export const more = 1;',
      'digest/tsconfig.json': '{}',
    });
    const digest = async (): Promise<string> => (await bundle('digest/claims', 'low.claim.ts')).answer!.digest;
    const before = await digest();
    const changes = async (file: string): Promise<boolean> => {
      const text = await readFile(scratch.in('digest', file), 'utf8');
      await scratch.write({ [`digest/${file}`]: `${text}\n` });
      const after = await digest();
      await scratch.write({ [`digest/${file}`]: text });
      return after !== before;
    };
    for (const file of ['claims/other.ts', 'claims/help/types.ts', 'tsconfig.json'])
      expect([file, await changes(file)]).toEqual([file, false]);
    for (const file of [
      'claims/low.claim.ts',
      'laws/more.ts',
      'laws/most.ts',
      'claims/help/table.json',
      'claims/help/deep.ts',
    ])
      expect([file, await changes(file)]).toEqual([file, true]);
  });
});

describe('what is wrong with a file is said in a sentence, with its place', () => {
  test.each([
    ['export default claim({\n  title: "cut', 'Unterminated string literal', 'a.claim.ts:2:14'],
    [`import './not-there.ts';`, `Cannot find module './not-there.ts'`, 'a.claim.ts:1:8'],
    [
      `import x from 'no-such'; export default x;`,
      `Cannot find package 'no-such'; install it beside the claims, or correct its name`,
      'a.claim.ts:1:15',
    ],
    [
      `import { x } from 'refutable/superposicion'; export default x;`,
      'this package has no module refutable/superposicion; did you mean refutable/superposition?',
      'a.claim.ts:1:19',
    ],
    [`import { x } from './b.ts'; export default x;`, 'No matching export in "b.ts" for import "x"', 'a.claim.ts:1:10'],
    [`const fs = require('fs');`, `require('fs') is not available here; write import ... from 'fs'`, 'a.claim.ts:1:20'],
    [`import x from './c.csv'; export default x;`, 'c.csv is neither code nor JSON', 'a.claim.ts:1:15'],
  ])('%s', async (text, message, place) => {
    await scratch.write({ 'wrong/a.claim.ts': text, 'wrong/b.ts': 'export const y = 1;', 'wrong/c.csv': '1' });
    expect(await bundle('wrong', 'a.claim.ts')).toEqual({
      fault: { message: `the file cannot be imported: ${message}`, place },
    });
  });
});

describe('a file on which the bundler crashes', () => {
  /** Files of which the bundler survives the reading only after some times. */
  class Deadly extends FileSnapshot {
    readonly #left: Record<string, number>;

    constructor(deaths: Readonly<Record<string, number>>) {
      super();
      this.#left = { ...deaths };
    }

    override read(file: string): Promise<Buffer> {
      const name = path.basename(file);
      const left = this.#left[name] ?? 0;
      this.#left[name] = left - 1;
      if (left > 0) for (const child of bundlers()) child.kill('SIGKILL');
      return super.read(file);
    }
  }

  const files = ['a.ts', 'b.ts', 'c.ts'];
  const all = (snapshot: FileSnapshot) => Promise.all(files.map((file) => bundle('deadly', file, { snapshot })));

  test('is faulty, and the others are as they are alone', async () => {
    await scratch.write(Object.fromEntries(files.map((file) => [`deadly/${file}`, `export default '${file}';`])));
    const [a, b, c] = await all(new FileSnapshot());
    // The end of a process that a signal meets is nobody's fault.
    expect(await all(new Deadly({ 'b.ts': 1 }))).toEqual([a, b, c]);
    const [first, deadly, last] = await all(new Deadly({ 'b.ts': Infinity }));
    expect([first, last]).toEqual([a, c]);
    expect(deadly!.fault!.message).toMatch(/^the file cannot be imported: the bundler crashed on it twice; /u);
    expect(await all(new FileSnapshot())).toEqual([a, b, c]);
  });
});

/** The processes of the bundler that this one has started. */
function bundlers(): readonly ChildProcess[] {
  const list = Reflect.get(process, '_getActiveHandles') as () => readonly object[];
  const handles = Reflect.apply(list, process, []);
  return handles.filter(
    (handle): handle is ChildProcess => handle instanceof ChildProcess && handle.spawnfile.includes('esbuild'),
  );
}

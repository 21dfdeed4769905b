import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { belowThree, check, type ClaimFolder, claimFolder, claimsIn, sentencesIn } from './claimFolder.ts';

let scratch: ClaimFolder;

beforeAll(async () => {
  scratch = await claimFolder();
});

afterAll(() => scratch.remove());

const REFUTED = 'Refuted at n = 3.';

describe('a folder behind a symbolic link', () => {
  test('gives the results of the folder itself', async () => {
    await scratch.write({
      'real/low.claim.ts': belowThree(),
      'real/paper.ts': `import { paper } from 'refutable';
        export default paper({ title: 'T', author: 'A', year: 2025, seed: 's', about: '', sections: [] });`,
      'real/helped.claim.ts': `import { most } from './help.ts';\n${belowThree('where: ({ n }) => n <= most')}`,
      'real/help.ts': 'export const most: number = 8;',
    });
    await scratch.link('link', 'real');
    await scratch.link('far', scratch.in('link'));
    const real = await check(scratch.in('real'), ['*'], '--json');
    expect(real.stdout.split(REFUTED)).toHaveLength(3);
    for (const link of ['link', 'far'])
      expect((await check(scratch.in(link), ['*'], '--json')).stdout).toBe(real.stdout);
  });

  test('may be inside the properties folder, and is read once, even if it is circular', async () => {
    await scratch.write({ 'loop/part/low.claim.ts': belowThree() });
    await scratch.link('loop/again', 'part');
    await scratch.link('loop/part/back', '..');
    expect(await claimsIn(scratch.in('loop'))).toMatchObject({ low: { file: 'part/low.claim.ts', sentence: REFUTED } });
    await scratch.write({ 'linked/one.claim.ts': belowThree() });
    await scratch.link('linked/more', '../loop/part');
    expect(await sentencesIn(scratch.in('linked'))).toEqual({ one: REFUTED, low: REFUTED });
  });

  test('that is broken or circular is reported', async () => {
    await scratch.link('gone', 'not-there');
    await scratch.link('itself', 'itself');
    expect((await check(scratch.in('gone'))).stderr).toContain('gone: there is no such folder');
    expect((await check(scratch.in('itself'))).stderr).toContain(
      'itself: it is a symbolic link that leads back to itself',
    );
  });
});

describe('a claim file that is a link', () => {
  test('is the claim to which it points, with the files beside that', async () => {
    await scratch.write({
      'store/kept.ts': `import { most } from './most.ts';\n${belowThree('where: ({ n }) => n <= most')}`,
      'store/most.ts': 'export const most: number = 8;',
      'shown/own.claim.ts': belowThree(),
    });
    await scratch.link('shown/named.claim.ts', '../store/kept.ts');
    await scratch.link('shown/gone.claim.ts', '../store/gone.ts');
    const { gone, ...others } = await sentencesIn(scratch.in('shown'));
    expect(others).toEqual({ named: REFUTED, own: REFUTED });
    expect(gone).toBe("Faulty: the file cannot be imported: Cannot find module 'gone.claim.ts'.");
  });
});

const LAWS = `
import { integers } from 'refutable';
export const year = (): number => new Date().getFullYear();
export const likely = (): boolean => Math.random() < 2;
export const sizes = () => integers(1, 2);
`;
const LATE = `
import { claim, readings } from 'refutable';
import { hrtime } from 'node:process';
import { likely, sizes, year } from '../laws/laws.ts';
const said = { title: 'It is late', place: 'Here', statement: 'n', forAll: { n: sizes() } };
const deep = (k: number): number => (k === 0 ? Date.now() : deep(k - 1));
export default readings({
  'late-fixed': claim({ ...said, holds: () => new Date(0).getTime() === 0 && [0].map(String).length === 1 }),
  'late-own': claim({ ...said, holds: () => new Date().getTime() > 0 }),
  'late-chance': claim({ ...said, holds: () => Math.random() < 2 }),
  'late-helped': claim({ ...said, holds: () => year() > 2000 }),
  'late-helper': claim({ ...said, value: year, valueAtLeast: () => 2000 }),
  'late-helper-chance': claim({ ...said, holds: likely }),
  'late-handed': claim({ ...said, value: Date.now, valueAtLeast: () => 2000 }),
  'late-handed-draw': claim({ ...said, draw: Math.random, event: (u) => u < 2, probabilityAtLeast: () => 0.5 }),
  'late-mapped': claim({ ...said, holds: () => [0].map(Math.random).length === 1 }),
  'late-deep': claim({ ...said, holds: () => deep(1000) > 0 }),
  'late-imported': claim({ ...said, holds: () => hrtime()[0] >= 0 }),
  'late-made': claim({ ...said, holds: () => new Function('return Date.now() > 0')() }),
  'late-constructor': claim({ ...said, holds: () => new (new Date(0).constructor as DateConstructor)().getTime() > 0 }),
  'late-format': claim({ ...said, holds: () => new Intl.DateTimeFormat('en').format() !== '' }),
  'late-origin': claim({ ...said, holds: () => performance.timeOrigin + performance.toJSON().timeOrigin > 0 }),
});
`;

/** What is asked for in each of the claims of LATE but the first. */
const ASKED: Readonly<Record<string, string>> = {
  'late-own': 'new Date()',
  'late-chance': 'Math.random()',
  'late-helped': 'new Date()',
  'late-helper': 'new Date()',
  'late-helper-chance': 'Math.random()',
  'late-handed': 'Date.now()',
  'late-handed-draw': 'Math.random()',
  'late-mapped': 'Math.random()',
  'late-deep': 'Date.now()',
  'late-imported': 'process.hrtime()',
  'late-made': 'Date.now()',
  'late-constructor': 'new Date()',
  'late-format': 'Intl.DateTimeFormat.format()',
  'late-origin': 'performance.timeOrigin',
};

/** A claim that asks for the time itself and by a helper, which is all that depends on the kind of its module. */
const OWN = `
import { claim, integers, readings } from 'refutable';
import { year } from '../laws/laws.ts';
const said = { title: 'It is late', place: 'Here', statement: 'n', forAll: { n: integers(1, 2) } };
export default readings({
  'late-fixed': claim({ ...said, holds: () => new Date(0).getTime() === 0 }),
  'late-own': claim({ ...said, holds: () => new Date().getTime() > 0 }),
  'late-helper': claim({ ...said, value: year, valueAtLeast: () => 2000 }),
});
`;

describe('a claim that uses the clock or unkeyed randomness is faulty', () => {
  /** Checks the claims of a folder. @returns the ids of the faulty ones, sorted */
  const faulty = async (folder: string): Promise<string[]> => {
    const { 'late-fixed': fixed, ...others } = await sentencesIn(folder);
    expect(fixed).toMatch(/^Upheld at 2 settings/u);
    const asked = Object.entries(others).map(([id, sentence]) => [
      id,
      / n = 1: (.*) was called; /u.exec(sentence)?.[1],
    ]);
    expect(Object.fromEntries(asked)).toEqual(
      Object.fromEntries(Object.entries(ASKED).filter(([id]) => Object.hasOwn(others, id))),
    );
    expect(others['late-helper']).toContain('(laws.ts:3:21)');
    return Object.keys(others).toSorted();
  };

  test('whatever it asks for, and however', async () => {
    await scratch.write({ 'all/claims/late.claim.ts': LATE, 'all/laws/laws.ts': LAWS });
    expect(await faulty(scratch.in('all/claims'))).toEqual(Object.keys(ASKED).toSorted());
  });

  // A file must be guarded whether or not it is taken for an ES module.
  test.each([
    ['in a folder without a package', {}],
    ['in an ES module', { 'package.json': '{ "type": "module" }' }],
    ['in a package of CommonJS', { 'package.json': '{ "type": "commonjs" }' }],
  ])('%s, also through a link, and so is its helper outside of the folder', async (what, files) => {
    const root = what.replaceAll(' ', '-');
    await scratch.write({ [`${root}/claims/late.claim.ts`]: OWN, [`${root}/laws/laws.ts`]: LAWS });
    for (const [name, text] of Object.entries(files)) await scratch.write({ [`${root}/${name}`]: text });
    await scratch.link(`${root}/link`, 'claims');
    for (const way of ['claims', 'link'])
      expect(await faulty(scratch.in(root, way))).toEqual(['late-helper', 'late-own']);
  });

  test('in a package that others may install', async () => {
    const folder = 'installed/node_modules/a-paper/claims';
    await scratch.write({ [`${folder}/late.claim.ts`]: OWN, 'installed/node_modules/a-paper/laws/laws.ts': LAWS });
    expect(await faulty(scratch.in(folder))).toEqual(['late-helper', 'late-own']);
  });
});

test('a solver may use the clock, and WebAssembly of a claim may not', async () => {
  // A module that hands on its import: (import "a" "b" (func $f (result f64))) (func (export "c") (result f64) call $f).
  const bytes = [
    [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    [1, 5, 1, 0x60, 0, 1, 0x7c],
    [2, 7, 1, 1, 0x61, 1, 0x62, 0, 0],
    [3, 2, 1, 0],
    [7, 5, 1, 1, 0x63, 0, 1],
    [10, 6, 1, 4, 0, 0x10, 0, 0x0b],
  ].flat();
  await scratch.write({
    'compiled/clock.claim.ts': `
import { claim, integers, positiveRationals, readings } from 'refutable';
const said = { place: 'Here', statement: 'n' };
const ask = () => {
  const made = new WebAssembly.Module(new Uint8Array(${JSON.stringify(bytes)}));
  return (new WebAssembly.Instance(made, { a: { b: () => performance.now() } }).exports.c as () => number)();
};
export default readings({
  'clock-solver': claim({ ...said, title: 'Two', forAll: { n: positiveRationals() }, concludes: '2*n >= n' }),
  'clock-compiled': claim({ ...said, title: 'Late', forAll: { n: integers(1, 2) }, holds: () => ask() > 0 }),
});
`,
  });
  const { 'clock-solver': solver, 'clock-compiled': compiled } = await sentencesIn(scratch.in('compiled'));
  expect(solver).toMatch(/^Proved for all parameters/u);
  expect(compiled).toContain('performance.now() was called');
});

test('folders may have any name', async () => {
  const names = ['why?', 'a b', 'a#b', 'a%20b', 'é', "a'b", 'a&b+c', '[x]', '日本語'];
  const text = `const limit: number = 3;\n${belowThree('holds: ({ n }) => n < limit')}`;
  await scratch.write(Object.fromEntries(names.map((name, at) => [`w?#%20é/${name}/low-${at}.claim.ts`, text])));
  const found = await sentencesIn(scratch.in('w?#%20é'));
  expect(found).toEqual(Object.fromEntries(names.map((_name, at) => [`low-${at}`, REFUTED])));
});

test('claim files are recognized by their names', async () => {
  await scratch.write({
    'names/low.claim.ts': belowThree(),
    'names/plain.claim.mjs': belowThree().replace(': { n: number }', ''),
    'names/._low.claim.ts': '\u0000\u0005\u0016\u0007',
    'names/.history/old.claim.ts': belowThree(),
    'names/node_modules/other/theirs.claim.ts': belowThree(),
    'names/folder.claim.ts/inside.claim.ts': belowThree(),
    'names/low.claim.ts.orig': belowThree(),
    'names/low.claim.md': '',
    ...Object.fromEntries(
      ['cts', 'cjs', 'tsx', 'TS'].map((ending) => [`names/${ending}.claim.${ending}`, belowThree()]),
    ),
  });
  const { low, plain, inside, ...wrong } = await sentencesIn(scratch.in('names'));
  expect([low, plain, inside]).toEqual([REFUTED, REFUTED, REFUTED]);
  expect(Object.keys(wrong).toSorted()).toEqual(['TS', 'cjs', 'cts', 'tsx']);
  for (const [id, sentence] of Object.entries(wrong))
    expect(sentence).toContain(`${id}.claim.${id} is named like a claim file, but claim files end in .claim.ts`);
});

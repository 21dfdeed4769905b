import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseMeasurements } from '../../src/results/parseMeasurements.ts';
import type { Ended } from '../runCli.ts';
import { runHere } from '../runHere.ts';
import { belowThree, check, type ClaimFolder, claimFolder, sentencesIn } from '../claimFolder.ts';

let scratch: ClaimFolder;
beforeAll(async () => {
  scratch = await claimFolder();
});
afterAll(() => scratch.remove());

const REFUTED = 'Refuted at n = 3.';

/** Names that mean something in an address, a shell or a pattern. */
const NAMES = ['why?', 'a b', 'a#b', 'a%20b', '100%', 'q?x=1', 'a;b', 'a:b', '"a"', "a'b", 'back\\slash', 'two\nlines'];

/** Names that hold all of these characters, for what takes a run for each. */
const HARDEST = [`a;b c#d%20e?x=1 100%`, `"a":b'c'\\d\ne`];

/** A claim that is refuted at n = 3 if the helper that it imports can be. */
const helped = (helper: string): string =>
  `import { most } from ${JSON.stringify(helper)};\n${belowThree('where: ({ n }) => n <= most')}`;

/** A helper that imports this package itself. */
const HELPER = `import { integers } from 'refutable';
import { logBinomial } from 'refutable/numeric';
export const most: number = typeof integers === 'function' && logBinomial(3, 1) > 0 ? 8 : 0;
`;

/** A claim with draws. */
const DRAWN = `import { claim, integers } from 'refutable';
  export default claim({
    title: 'u is mostly below 0.9', place: 'Here', statement: 'u<0.9', forAll: { n: integers(1, 2) },
    draw: (rng) => rng(), event: (u: number) => u < 0.9, probabilityAtLeast: () => 0.8,
    twin: { claims: '0.95', probabilityAtLeast: () => 0.95 },
  });`;

/** Runs a command on the claims of a folder, in this process. */
const on = (claims: string, ...words: readonly string[]): Promise<Ended> =>
  runHere([...words, '--properties', claims, '--workers', '1']);

const mkfifo = (...names: readonly string[]): Promise<unknown> =>
  promisify(execFile)(
    'mkfifo',
    names.map((name) => scratch.in(name)),
  );

describe('names of folders and files', () => {
  test('may contain anything, for a folder, for a helper, and for the properties folder itself', async () => {
    await scratch.write(
      Object.fromEntries(
        NAMES.flatMap((name, at) => [
          [`odd/${name}/folder-${at}.claim.ts`, helped('./help.ts')],
          [`odd/${name}/help.ts`, HELPER],
          [`odd/as-written-${at}.claim.ts`, helped(`./${name}.ts`)],
          [`odd/as-address-${at}.claim.ts`, helped(`./${encodeURIComponent(name)}.ts`)],
          [`odd/${name}.ts`, HELPER],
        ]),
      ),
    );
    const found = await sentencesIn(scratch.in('odd'));
    expect(Object.keys(found)).toHaveLength(3 * NAMES.length);
    expect(new Set(Object.values(found))).toEqual(new Set([REFUTED]));
    for (const name of HARDEST) {
      await scratch.write({ [`${name}/low.claim.ts`]: belowThree() });
      expect(await sentencesIn(scratch.in(name)), name).toEqual({ low: REFUTED });
    }
  });

  test('of a claim file must be such that the claim can be asked for', async () => {
    await scratch.write(Object.fromEntries(NAMES.map((name) => [`claims/${name}.claim.ts`, belowThree()])));
    const { 'two\nlines': two, ...others } = await sentencesIn(scratch.in('claims'));
    expect(new Set(Object.values(others))).toEqual(new Set([REFUTED]));
    expect(two).toBe(
      String.raw`Faulty: the id "two\nlines" contains the character U+000A, which cannot be typed; choose another id.`,
    );
  });
});

describe('a helper that imports refutable', () => {
  const PACKAGES = { none: '', module: '{ "type": "module" }', commonjs: '{ "type": "commonjs" }', bare: '{}' };

  test.each(Object.entries(PACKAGES))('works wherever it lies, in a package: %s', async (what, text) => {
    const root = `helpers-${what}`;
    if (text !== '') await scratch.write({ [`${root}/package.json`]: text });
    await scratch.write({
      [`${root}/claims/beside.claim.ts`]: helped('./help.ts'),
      [`${root}/claims/help.ts`]: HELPER,
      [`${root}/claims/outside.claim.ts`]: helped('../lib/deep/help.ts'),
      [`${root}/claims/linked.claim.ts`]: helped('./linked/help.ts'),
      [`${root}/claims/passed-on.claim.ts`]: helped('../lib/passed-on.ts'),
      [`${root}/claims/awaited.claim.ts`]: helped('../lib/awaited.ts'),
      [`${root}/claims/script.claim.ts`]: helped('../lib/script.mjs'),
      [`${root}/claims/common.claim.ts`]: helped('../lib/common.cts'),
      [`${root}/lib/deep/help.ts`]: HELPER,
      [`${root}/lib/passed-on.ts`]: `export { most } from './deep/help';`,
      [`${root}/lib/awaited.ts`]: `export const { most } = await import('./deep/help.ts');`,
      [`${root}/lib/script.mjs`]: HELPER.replace(': number', ''),
      [`${root}/lib/common.cts`]: HELPER,
    });
    await scratch.link(`${root}/claims/linked`, '../lib/deep');
    const found = await sentencesIn(scratch.in(root, 'claims'));
    expect(found).toEqual(
      Object.fromEntries(
        ['awaited', 'beside', 'common', 'linked', 'outside', 'passed-on', 'script'].map((id) => [id, REFUTED]),
      ),
    );
  });

  test('by require is told how to import it', async () => {
    await scratch.write({
      'required/low.claim.ts': helped('./help.cjs'),
      'required/help.cjs': `exports.most = require('refutable').integers ? 8 : 0;`,
    });
    expect((await sentencesIn(scratch.in('required')))['low']).toMatch(
      /^Faulty: .*require\('refutable'\) is not available here; write import \.\.\. from 'refutable' \(help\.cjs:1:\d+\)\.$/u,
    );
  });
});

test('measurements do not record where folders are on the machine, and their commands work', async () => {
  await scratch.write({ 'measured/drawn.claim.ts': DRAWN });
  const out = scratch.in('measurements');
  await on(scratch.in('measured'), 'soak', '--seeds', '1', '--out', out);
  await on(scratch.in('measured'), 'mutate', '--most', '1', '--out', out);
  for (const name of ['soak', 'mutants']) {
    const { command } = parseMeasurements(await readFile(path.join(out, `${name}.json`), 'utf8'));
    const [, words = '', folder = ''] = /^npm run (.* --properties (\S+))$/u.exec(command) ?? [];
    expect(path.isAbsolute(folder)).toBe(false);
    const again = await runHere([...words.replace(' --', '').split(' '), '--workers', '1', '--out', out]);
    expect(again).toMatchObject({ code: 0, stderr: '' });
  }
});

describe('what is no file', () => {
  const NO_FILE = 'it is a named pipe, not a file';

  test('is not waited for: a claim file, a helper, over a link too', async () => {
    await scratch.write({
      'pipes/low.claim.ts': belowThree(),
      'pipes/helped.claim.ts': helped('./help.ts'),
      'pipes/part/unused': '',
    });
    await mkfifo('pipes/pipe.claim.ts', 'pipes/help.ts', 'pipes/unused', 'pipes/.hidden.claim.ts');
    await scratch.link('pipes/linked.claim.ts', 'pipe.claim.ts');
    await scratch.link('pipes/zero.claim.ts', '/dev/zero');
    await scratch.link('pipes/itself.claim.ts', 'itself.claim.ts');
    await scratch.link('pipes/part/up', '..');
    const found = await sentencesIn(scratch.in('pipes'));
    const said = (sentence: string): string => `Faulty: the file cannot be imported: ${sentence}.`;
    expect(found).toMatchObject({
      low: REFUTED,
      helped: said(`help.ts cannot be read: ${NO_FILE} (helped.claim.ts:1:22)`),
      pipe: said(`pipe.claim.ts cannot be read: ${NO_FILE}`),
      linked: said(`pipe.claim.ts cannot be read: ${NO_FILE}`),
      zero: said('zero cannot be read: it is a device, not a file'),
      itself: said('itself.claim.ts cannot be read: it is a symbolic link that leads back to itself'),
    });
  });

  const OUTPUT = [
    'unfinished.jsonl',
    'results.json',
    'index.html',
    'observations.jsonl',
    'soak.jsonl',
    '.mutants.jsonl',
  ];

  test.each(OUTPUT)('is not waited for as %s in an output folder', async (name) => {
    const out = `output ${name}`;
    await scratch.write({ [`${out}/claims/low.claim.ts`]: DRAWN });
    await mkfifo(`${out}/${name}`);
    const commands = [['report'], ['report', '--resume'], ['soak', '--seeds', '1'], ['mutate', '--fresh']];
    for (const command of commands) {
      const { code, stderr } = await on(scratch.in(out, 'claims'), ...command, '--out', scratch.in(out));
      expect([code, stderr], command.join(' ')).toEqual([
        2,
        `error: cannot write ${scratch.in(out, name)}: ${NO_FILE}; remove it, or name another folder after --out\n`,
      ]);
    }
  });

  test.each([['report', '--compare'], ['report', '--more'], ['verify']])(
    'is not waited for by %s %s',
    async (...words) => {
      const folder = `read by ${words.join(' ')}`;
      await scratch.write({ [`${folder}/low.claim.ts`]: DRAWN });
      await mkfifo(`${folder}/pipe`);
      const { code, stderr } = await on(scratch.in(folder), ...words, scratch.in(folder, 'pipe'));
      expect([code, stderr]).toEqual([2, expect.stringContaining(`cannot read the results in`)]);
      expect(stderr).toMatch(/^error: .*it is a named pipe, not a file.*\n$/u);
    },
  );

  test.each([
    ['results.json', 2],
    ['unfinished.jsonl', 2],
    ['a draft of a file', 1],
  ])('is not waited for if it takes the place of %s during the run', async (name, expected) => {
    const folder = `made ${name}`;
    const out = (file: string): string => scratch.in(folder, 'out', file);
    await scratch.write({
      [`${folder}/low.claim.ts`]: `import { existsSync } from 'node:fs';
        ${belowThree(`where: () => { while (!existsSync(${JSON.stringify(out('go'))})); return true; }`)}`,
    });
    const ended = on(scratch.in(folder), 'report', '--out', out(''));
    while (!existsSync(out('unfinished.jsonl'))) await wait(20);
    const file = out(name.startsWith('a draft') ? `.results.json.${process.pid}.tmp` : name);
    await rm(file, { force: true });
    await promisify(execFile)('mkfifo', [file]);
    await writeFile(out('go'), '');
    const { code, stderr } = await ended;
    expect([code, stderr.includes(NO_FILE)]).toEqual([expected, expected === 2]);
  });

  test.each(['package.json', 'tsconfig.json'])('is not waited for as %s', async (name) => {
    const folder = `pipe ${name}`;
    await scratch.write({ [`${folder}/low.claim.ts`]: helped('./help.ts'), [`${folder}/help.ts`]: HELPER });
    await mkfifo(`${folder}/${name}`);
    expect((await sentencesIn(scratch.in(folder)))['low']).toContain(`${name} cannot be read: ${NO_FILE}`);
  });

  test('is not waited for as remembered counterexamples', async () => {
    await scratch.write({ 'corpus/low.claim.ts': belowThree() });
    await mkfifo('corpus/refutations.json');
    const { code, stdout } = await check(scratch.in('corpus'));
    expect([code, stdout]).toEqual([1, expect.stringContaining(`are not used: ${NO_FILE}.`)]);
  });

  test.each(['paper.ts', 'laboratory.ts'])('is told as %s', async (name) => {
    const folder = `pipe ${name}`;
    await scratch.write({ [`${folder}/low.claim.ts`]: belowThree() });
    await mkfifo(`${folder}/${name}`);
    const { code, stderr } = await check(scratch.in(folder), ['*'], '--out', scratch.in(folder, 'out'));
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(new RegExp(`^error: cannot use ${name}: .*${NO_FILE}\n$`, 'u')),
    ]);
  });
});

// Other systems allow no such name.
test.skipIf(process.platform !== 'linux')('a name that is not UTF-8 is told, of a file and of a folder', async () => {
  await scratch.write({ 'bytes/low.claim.ts': belowThree() });
  const bytes = (name: string): Buffer =>
    Buffer.concat([Buffer.from(`${scratch.in('bytes')}/`), Buffer.from(name, 'latin1')]);
  await writeFile(bytes('a\u00FF.claim.ts'), belowThree());
  expect(await sentencesIn(scratch.in('bytes'))).toEqual({
    low: REFUTED,
    'a\uFFFD':
      'Faulty: the file cannot be imported: a\uFFFD.claim.ts cannot be read: its name is not UTF-8; rename it.',
  });
  await mkdir(bytes('b\u00FF'));
  const { code, stderr } = await check(scratch.in('bytes'));
  expect([code, stderr]).toEqual([2, expect.stringContaining('cannot read the folder b\uFFFD in ')]);
  expect(stderr).toContain('its name is not UTF-8; rename it');
});

test('a package.json that is not JSON is told', async () => {
  await scratch.write({
    'broken/package.json': '{ not JSON',
    'broken/low.claim.ts': helped('./help.ts'),
    'broken/help.ts': HELPER,
  });
  expect((await sentencesIn(scratch.in('broken')))['low']).toMatch(
    /^Faulty: the file cannot be imported: package\.json is not valid JSON: .* \(low\.claim\.ts:1:22\)\.$/u,
  );
});

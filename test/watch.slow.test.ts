import { rename } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { belowThree, claimFolder, type ClaimFolder } from './claimFolder.ts';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { runHere } from './runHere.ts';
import { hasTerminal } from './running.ts';
import { type Watching, watching } from './watching.ts';

let scratch: ClaimFolder;
let watch: Watching | undefined;

/** Watches the claims in the folder `p` of files. */
async function watched(files: Readonly<Record<string, string>>, ids: readonly string[] = [], isTerminal = false) {
  scratch = await claimFolder(Object.fromEntries(Object.entries(files).map(([name, text]) => [`p/${name}`, text])));
  const options = ['--effort', 'quick', '--workers', '1', '--properties', scratch.in('p')];
  watch = watching([...ids, ...options], isTerminal);
  return watch;
}
/** Replaces a file in one step, so that no half of it can be read. */
async function put(name: string, text: string): Promise<void> {
  const draft = path.join(path.dirname(name), '.draft');
  await scratch.write({ [draft]: text });
  await rename(scratch.in(draft), scratch.in(name));
}
const save = (name: string, text: string): Promise<void> => put(`p/${name}`, text);

afterEach(async () => {
  watch?.signal('SIGTERM');
  await watch?.ended;
  watch = undefined;
  await scratch.remove();
});

const LIMITED = belowThree()
  .replace('export', `import { limit } from '../limit.ts';\nexport`)
  .replace('n < 3,', 'n < limit,');

test('a formula that cannot be read is shown in its line, and what the compiler beside the claims says follows', async () => {
  scratch = await claimFolder({
    'p/low.claim.ts': belowThree().replace('holds: ({ n }: { n: number }) => n < 3', `concludes:\n    '2n < 3'`),
    'p/lower.claim.ts': belowThree().replace('holds', 'note: 3, holds'),
    'tsconfig.json': JSON.stringify({ extends: path.join(PACKAGE_FOLDER, 'tsconfig.json') }),
    'package.json': '{ "type": "module" }',
    'node_modules/.keep': '',
  });
  const installed = { typescript: 'node_modules/typescript', '@types': 'node_modules/@types', refutable: '' };
  for (const [name, at] of Object.entries(installed)) {
    await scratch.link(`node_modules/${name}`, path.join(PACKAGE_FOLDER, at));
  }
  watch = watching(['--effort', 'quick', '--workers', '1', '--properties', scratch.in('p')]);
  expect(await watch.next()).toMatch(/cannot read the formula "2n < 3"[^]* 6 \| '2n < 3',\n +\| \^/u);
  expect(await watch.next()).toMatch(/TypeScript finds 1 error:\nlower\.claim\.ts:5:3\n[^]*string[^]* 5 \| note: 3/u);
});

describe('a claim is decided again', () => {
  test('when its file is saved: with a new verdict, with a syntax error, and repaired', async () => {
    const { next, signal, ended } = await watched({ 'low.claim.ts': belowThree(), 'other.claim.ts': belowThree() });
    expect(await next()).toMatch(
      /Refuted at n = 3[^]*Refuted at n = 3[^]*0 of 2 claims as expected; not: low, other\./u,
    );

    await save('low.claim.ts', belowThree().replace('n < 3,', 'n < 10,'));
    const upheld = await next();
    expect(upheld).toMatch(/Changed: low\n[^]*upheld {4}low[^]*1 of 2 claims as expected; not: other\./u);
    expect(upheld).not.toContain(' other  ');

    await save('low.claim.ts', belowThree().replace('integers(1, 9)', 'integers(1 9)'));
    const broken = await next();
    expect(broken).toMatch(/faulty {4}low .*Expected "\)" but found "9" \(low\.claim\.ts:4:83\)/u);
    const [line, mark] = broken.split('\n').slice(broken.split('\n').findIndex((text) => text.startsWith('    4 | ')));
    expect(line!.slice(mark!.indexOf('^'))).toMatch(/^9\)/u);

    await save('low.claim.ts', belowThree().replace('n < 3,', 'nn < 3,'));
    expect(await next()).toMatch(/holds threw at n = 1: nn is not defined \(low\.claim\.ts:5:\d+\)/u);

    await save('low.claim.ts', belowThree());
    expect(await next()).toContain('Refuted at n = 3');

    signal('SIGINT');
    expect(await ended).toBe(130);
  });

  test('when a file that it imports is saved, also one outside of the folder, and no other claim is', async () => {
    const { next } = await watched({
      'a/low.claim.ts': LIMITED,
      'limit.ts': 'export const limit = 4;',
      'x.claim.ts': belowThree(),
    });
    await next();
    await save('limit.ts', 'export const limit = 6;');
    const [, changed] = /Changed: (.*)/u.exec(await next())!;
    expect(changed).toBe('low');

    await scratch.write({ 'elsewhere/limit.ts': 'export const limit = 7;' });
    await save('limit.ts', `export { limit } from '../elsewhere/limit.ts';`);
    expect(await next()).toContain('Refuted at n = 7');
    await put('elsewhere/limit.ts', 'export const limit = 8;');
    expect(await next()).toContain('Refuted at n = 8');
  });

  test('when files are replaced, made, renamed and removed, in new folders too', async () => {
    const { next } = await watched({ 'low.claim.ts': belowThree() });
    await next();
    for (const limit of [4, 5]) {
      await save('low.claim.ts', belowThree().replace('n < 3,', `n < ${limit},`));
      expect(await next()).toContain(`Refuted at n = ${limit}`);
    }
    // Written in place, it may be read while it is empty, and is read again.
    await scratch.write({ 'p/low.claim.ts': belowThree().replace('n < 3,', 'n < 6,') });
    while (!(await next()).includes('Refuted at n = 6'));
    await save('new/deep/high.claim.ts', belowThree());
    expect(await next()).toMatch(/Changed: high\n/u);
    await save('new/deep/high.claim.ts', belowThree().replace('n < 3,', 'n < 7,'));
    expect(await next()).toContain('Refuted at n = 7');
    await rename(scratch.in('p/new'), scratch.in('p/old'));
    await rename(scratch.in('p/old/deep/high.claim.ts'), scratch.in('p/old/deep/higher.claim.ts'));
    while (!(await next()).includes('Changed: higher\n'));
    await scratch.drop('p/old');
    expect(await next()).toContain('Removed: higher');
    await rename(scratch.in('p'), scratch.in('q'));
    expect(await next()).toContain('there is no such folder');
    await rename(scratch.in('q'), scratch.in('p'));
    expect(await next()).toContain('All claims can be read again.');
    await save('low.claim.ts', belowThree());
    expect(await next()).toContain('Refuted at n = 3');
  });

  test('when paper.ts has another seed; an error in it is reported with its place', async () => {
    const paper = (seed: string): string =>
      `import { paper } from 'refutable';\nexport default paper({ title: 'P', author: 'A', year: 1, seed: '${seed}', about: '', sections: [] });`;
    const { next } = await watched({ 'low.claim.ts': belowThree(), 'paper.ts': paper('one') });
    expect(await next()).toContain('low@one@n=3@exact');
    await save('paper.ts', paper('two').replace('year: 1', 'year 1'));
    expect(await next()).toMatch(/cannot use paper\.ts: .*Expected "\}" but found "1" \(paper\.ts:2:\d+\)/u);
    await save('paper.ts', paper('two'));
    expect(await next()).toContain('low@two@n=3@exact');
  });

  test('at once, while another one takes long, which is decided after it', async () => {
    const endless = belowThree().replace('n < 3,', '{ if (slow) for (;;); return n < 3; },');
    const text = (slow: boolean): string => `const slow = ${slow};${endless}`;
    const { next, seen } = await watched({ 'slow.claim.ts': text(true), 'low.claim.ts': belowThree() });
    await seen('refuted   low');
    await save('low.claim.ts', belowThree().replace('n < 3,', 'n < 4,'));
    await seen('Refuted at n = 4');
    await seen('Deciding slow');
    await save('slow.claim.ts', text(false));
    expect(await next()).toMatch(/Changed: slow\n[^]*refuted {3}slow[^]*0 of 2 claims as expected/u);
  });
});

/** What empties a terminal. */
const CLEARED = '\u001B[2J\u001B[H';

describe.skipIf(!hasTerminal)('on a terminal', () => {
  const files = { 'low.claim.ts': belowThree(), 'high.claim.ts': belowThree().replace('n < 3,', 'n < 10,') };

  test('a key decides the same claims, all or those that failed, each on an empty screen; q quits', async () => {
    const { next, type, ended } = await watched(files, [], true);
    expect(await next()).toContain(`${CLEARED}Deciding high, low`);
    type('f');
    expect(await next()).toContain(`${CLEARED}Deciding again: low\r\n`);
    type('\r');
    expect(await next()).toContain('Deciding again: low\r\n');
    type('a');
    expect(await next()).toContain('Deciding again: high, low\r\n');
    await save('high.claim.ts', belowThree());
    expect(await next()).toContain(`${CLEARED}Changed: high\r\n`);
    type('q');
    expect(await ended).toBe(0);
  });

  test('Ctrl-C quits with exit code 130', async () => {
    const { seen, type, ended } = await watched(files, ['low'], true);
    await seen('Keys: enter decides these claims again, a all, f those not as expected; q quits.');
    type('\u0003');
    expect(await ended).toBe(130);
  });
});

test.each([
  [['*', '--json'], '--json needs a run that ends'],
  [['*', '--out', 'x'], '--out needs a run that ends'],
  [['nothing'], 'no claim is called nothing'],
])('a watch that cannot be begun ends with exit code 2 and a sentence: %j', async (words, sentence) => {
  scratch = await claimFolder({ 'low.claim.ts': belowThree() });
  const { code, stdout, stderr } = await runHere(['check', '--watch', ...words, '--properties', scratch.path]);
  expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(sentence)]);
});

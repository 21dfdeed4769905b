import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClaimFolder, claimFolder } from './claimFolder.ts';
import type { Ended } from './runCli.ts';
import { runHere } from './runHere.ts';

/** Control sequences of a terminal, and characters that reverse the direction of writing. */
// oxlint-disable-next-line no-control-regex -- they are what the test looks for
const ORDERS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF]/u;

const WILD = String.raw`Red \u001B[31m, a signal \u0007, \u009B2J, turned \u202E and \u2067, half \uD800\r\nand on`;

let scratch: ClaimFolder;
const run = (command: string, ...more: string[]): Promise<Ended> =>
  runHere([command, ...more, '--properties', scratch.in('wild\u001B[31m')]);
const quick = ['--effort', 'quick', '--workers', '1'];

beforeAll(async () => {
  scratch = await claimFolder({
    'wild\u001B[31m/paper.ts': `import { paper } from 'refutable';
      export default paper({ title: '${WILD}', author: '${WILD}', year: 1, seed: 's', about: '${WILD}',
        sections: [{ title: '${WILD}', folder: '.' }, { title: '${WILD}', folder: '\\u001B[32m' }] });`,
    'wild\u001B[31m/low.claim.ts': `import { choices, claim } from 'refutable';
      export default claim({ title: '${WILD}', place: '${WILD}', statement: 'n<3', note: '${WILD.replaceAll('[', '')}',
        forAll: { n: choices('a', 'b\\u001B[31m\\u202E\\n') }, holds: ({ n }) => n === 'a',
        show: () => ({ 'what\\u001B[31m': 'shown\\u001B[31m\\u0007' }) });`,
    'wild\u001B[31m/throws.claim.ts': `import { claim, integers } from 'refutable';
      console.log('${WILD}');
      export default claim({ title: 'x', place: 'y', statement: 'n', forAll: { n: integers(1, 2) },
        holds: () => { throw new Error('${WILD}'); } });`,
    'wild\u001B[31m/broken.claim.ts': `throw new Error('${WILD}');`,
    'wild\u001B[31m/sub\u0007/signal\u0007.claim.ts': `import { claim, integers } from 'refutable';
      export default claim({ title: 'x', place: 'y', statement: 'n', forAll: { n: integers(1, 2) }, holds: () => true });`,
  });
});
afterAll(() => scratch.remove());

describe('no character of a claim, a file or a paper controls the terminal', () => {
  test.each<[string, () => Promise<Ended>]>([
    ['list', () => run('list')],
    ['check', () => run('check', '*', ...quick)],
    ['check with --json', () => run('check', '*', ...quick, '--json')],
    ['report', () => run('report', ...quick, '--out', scratch.in('out'))],
    ['mutate', () => run('mutate', '--list')],
    ['replay', () => run('replay', 'low@s@n=b%1B%5B31m%E2%80%AE%0A@exact')],
    ['replay of an unknown claim', () => run('replay', 'low\u001B[31m@s@n=x@exact')],
    ['replay of a faulty claim', () => run('replay', 'broken@s@n=x@exact')],
    ['soak', () => run('soak', '--seeds', '1', '--out', scratch.in('out'))],
    ['new', () => run('new', 'low')],
    ['new, with a wild name', () => run('new', 'a\u001B[31m')],
    ['an unknown id', () => run('check', 'lo\u001B[31m')],
    ['an unknown option', () => run('check', 'low', '--\u001B[31m')],
    ['a comparison', () => run('check', 'low', '--compare', scratch.in('none\u001B[31m'))],
    ['a missing folder', () => runHere(['list', '--properties', scratch.in('\u001B[31mx')])],
  ])('%s', async (_what, command) => {
    const { stdout, stderr } = await command();
    expect(stdout + stderr).not.toMatch(ORDERS);
    expect(stdout + stderr).not.toBe('');
  });

  test('a claim is one line of the list', async () => {
    const { stdout } = await run('list', 'low');
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
    expect(stdout).toContain('turned  and , half \uFFFD and on');
  });

  test('a counterexample is replayed', async () => {
    const { code, stdout } = await run('replay', 'low@s@n=b%1B%5B31m%E2%80%AE%0A@exact');
    expect([code, stdout]).toEqual([0, expect.stringContaining('The claim fails here')]);
    expect(stdout).toContain('what[31m = shown[31m');
  });
});

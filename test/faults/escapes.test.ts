import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { belowThree, type ClaimFolder, claimFolder } from '../claimFolder.ts';
import { type Ended, runCli } from '../runCli.ts';
import { runHere } from '../runHere.ts';
import { surpriseError } from '../../src/testing/surpriseError.ts';
import { parseResults } from '../../src/results/parseResults.ts';
import { resultsJson } from '../../src/results/resultsJson.ts';
import { sampleClaim } from '../../src/report/tests/sampleClaim.ts';

// What a terminal without colours is told is tested in test/terminal.slow.test.ts.

/** What a terminal would take for an order, but for the colours that this program itself gives. */
const ORDERS =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /\u001B(?!\[(?:0|1|2|31|32|33|34|35|90)m)|[\u0000-\u0008\u000B-\u001A\u001C-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u;

/** Blinks, conceals, colours the background, moves, names the window, rings, turns; then a line that looks like a verdict. */
const WILD = String.raw`\u001B[5m\u001B[8m\u001B[41m\u001B[2A\u001B]0;title\u0007\u009B2J\u202E\u2067\rover\nFORGED`;

/** Ways to write `order`, an escape sequence and a text, past the console. */
const PAST: Readonly<Record<string, string>> = {
  ended: 'process.stdout.end(order)',
  inner: `process.stdout._write(order, 'utf8', () => undefined)`,
  corked: 'process.stdout.cork(); process.stdout.write(order); process.stdout.uncork()',
  raw: 'process._rawDebug(order)',
  bytewise: 'for (const byte of Buffer.from(order)) writeSync(2, Buffer.of(byte))',
};

/** A claim that writes once by a way. */
const writing = (name: string): string => `
  import { writeSync } from 'node:fs';
  const order = '${WILD}past the console: ${name};';
  let isWritten = false;
  ${belowThree(`where: () => { if (!isWritten) { isWritten = true; ${PAST[name]}; } return true; }`)}`;

let scratch: ClaimFolder;
beforeAll(async () => {
  scratch = await claimFolder({
    ...Object.fromEntries(Object.keys(PAST).map((name) => [`past/${name}.claim.ts`, writing(name)])),
    'wild/paper.ts': `import { paper } from 'refutable';
      export default paper({ title: '${WILD}', author: '${WILD}', year: 1, seed: 's', about: '${WILD}',
        sections: [{ title: '${WILD}', folder: '.' }, { title: 'x', folder: '${WILD}' }] });`,
    'wild/low.claim.ts': belowThree().replace("'n is below 3'", `'${WILD}'`).replace("'Here'", `'${WILD}'`),
    'wild/shows.claim.ts': belowThree(`show: () => ({ '${WILD}': '${WILD}' }), repairs: '${WILD}'`),
    'wild/throws.claim.ts': belowThree(`vacuousWhen: () => { throw new Error('${WILD}'); }`),
    'wild/broken.claim.ts': `throw new Error('${WILD}');`,
    'wild/warns.claim.ts': `process.emitWarning('${WILD}');\nconsole.log('${WILD}');\n${belowThree()}`,
    'wild/named.claim.ts': `import { readings } from 'refutable';\nexport default readings({ '${WILD}': {} });`,
    'wild/sub\u001B[5m/sign\u0007.claim.ts': belowThree(),
  });
});
afterAll(() => scratch.remove());

/** The same with the signs themselves. */
const wild = (): string => JSON.parse(`"${WILD}"`) as string;

const quick = ['--effort', 'quick', '--workers', '1'];
const run = (command: string, ...more: string[]): Promise<Ended> =>
  runHere([command, ...more, '--properties', scratch.in('wild')], { FORCE_COLOR: '1', NO_COLOR: '' });

describe('where there are colours, no sign of a claim, a file or an error is an order to the terminal', () => {
  const report = (...more: string[]): Promise<Ended> => run('report', ...quick, '--out', scratch.in('out'), ...more);

  test.each<[string, () => Promise<Ended>]>([
    ['list', () => run('list')],
    ['list --json', () => run('list', '--json')],
    ['check', () => run('check', '*', ...quick)],
    ['check --json', () => run('check', '*', ...quick, '--json')],
    ['report', () => report()],
    ['report --resume', () => report('--resume')],
    ['report --more', () => report('--more', scratch.in('out/results.json'))],
    ['report --compare', () => report('--compare', scratch.in('out/results.json'))],
    ['mutate', () => run('mutate', 'low', ...quick, '--out', scratch.in('out'))],
    ['soak', () => run('soak', '--seeds', '1', '--out', scratch.in('out'))],
    ['replay', () => run('replay', 'shows@s@n=3@exact')],
    ['replay of what throws', () => run('replay', 'throws@s@n=3@exact')],
    ['replay of a token that is none', () => run('replay', wild())],
    ['an id that is none', () => run('check', wild())],
    ['an option that is none', () => run('check', `--${wild()}`)],
    ['a folder that is none', () => runHere(['list', '--properties', scratch.in(wild())], { FORCE_COLOR: '1' })],
  ])('%s', { timeout: 300_000 }, async (_what, command) => {
    const { stdout, stderr } = await command();
    expect(stdout + stderr).not.toBe('');
    expect(stdout + stderr).not.toMatch(ORDERS);
    // What a claim prints itself goes to the standard error.
    expect(stdout.split('\n').filter((line) => line.startsWith('FORGED'))).toEqual([]);
  });

  test('a comparison with results that another program wrote', async () => {
    const { paper, claims, ...more } = parseResults(await readFile(scratch.in('out/results.json'), 'utf8'));
    const other = claims.map((claim, at) => ({ ...claim, id: at === 0 ? `${claim.id}${wild()}` : claim.id }));
    await writeFile(scratch.in('other.json'), resultsJson({ ...more, paper, claims: other }));
    const compared = await report('--compare', scratch.in('other.json'));
    expect(compared.stdout).toContain('Changed since');
    await writeFile(
      scratch.in('none.json'),
      resultsJson({ ...more, claims, paper: { ...paper, author: `x${wild()}` } }),
    );
    const refused = await report('--compare', scratch.in('none.json'));
    expect(refused.stderr).toContain('of another paper');
    for (const { stdout, stderr } of [compared, refused]) expect(stdout + stderr).not.toMatch(ORDERS);
  });

  test('what a claim prints, and its warnings, in a process of its own', async () => {
    const { stderr } = await runCli(['check', 'warns', ...quick, '--properties', scratch.in('wild')], {
      env: { FORCE_COLOR: '1', NO_COLOR: '' },
    });
    expect(stderr).toContain('title');
    expect(stderr).not.toMatch(ORDERS);
  });

  test('what a claim writes past its console, or in parts', async () => {
    const { stderr } = await runCli(['check', '*', ...quick, '--properties', scratch.in('past')], {
      env: { FORCE_COLOR: '1', NO_COLOR: '' },
    });
    for (const name of Object.keys(PAST)) expect(stderr).toContain(`past the console: ${name}`);
    expect(stderr).not.toMatch(ORDERS);
  });

  test('the error of a surprise in a test run', () => {
    const text = wild();
    const { message } = surpriseError(
      sampleClaim({ id: `low${text}`, file: 'paper.ts', verdict: 'refuted', surprise: true, sentence: `${text}.` }),
      'properties',
    );
    expect(message).not.toMatch(ORDERS);
    expect(message).not.toContain('\nFORGED');
  });
});

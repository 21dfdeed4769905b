import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Exploration, WorkedDraw } from '../src/results/Exploration.ts';
import { type ClaimFolder, claimFolder } from './claimFolder.ts';
import type { Ended } from './runCli.ts';
import { runHere } from './runHere.ts';

const said = `title: 'A title', place: 'Here', statement: 's'`;
const coin = `
import { claim, integers } from 'refutable';
export default claim({
  ${said}, forAll: { p: integers(1, 99), k: integers(1, 'p') }, where: ({ k }) => k < 90,
  draw: (rng) => ({ u: rng() }), event: ({ u }, { p }) => u < p / 100, probabilityAtLeast: () => 1 / 2,
  twin: { claims: 'more', probabilityAtLeast: () => 0.999 },
});
`;

let folder: ClaimFolder;
const explore = (...args: string[]): Promise<Ended> =>
  runHere(['explore', ...args, '--properties', folder.path, '--workers', '1']);
const found = async (...args: string[]): Promise<Exploration & { readonly command: string }> => {
  const { stdout, stderr } = await explore(...args, '--json');
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Exploration & { readonly command: string };
};
/** The words that a printed command has for the program. */
const words = (command: string): string[] => command.replace(/^.*run explore -- /u, '').split(' ');

beforeAll(async () => {
  folder = await claimFolder({
    'coin.claim.ts': coin,
    'square.claim.ts': `import { choices, claim, integers } from 'refutable';
      export default claim({ ${said}, forAll: { n: integers(1, 1000), by: choices('a hand', 'x,y=z') },
        value: ({ n }) => n * n, valueAtMost: () => 100 });`,
    'throws.claim.ts': `import { claim, integers } from 'refutable';
      export default claim({ ${said}, forAll: { n: integers(1, 9) },
        holds: ({ n }) => { if (n > 4) throw new Error('too large'); return true; } });`,
    'malformed.claim.ts': `import { claim, integers } from 'refutable';
      export default claim({ ${said}, forAll: { n: integers(1, 9) }, hold: () => true });`,
    'endless.claim.ts': `import { claim, integers } from 'refutable';
      export default claim({ ${said}, forAll: { n: integers(1, 3) },
        draw: (rng) => { for (let i = 0; i < 3e4; i++) rng(); return rng(); },
        event: (u) => u < 0.5, probabilityAtLeast: () => 0.1,
        twin: { claims: 'more', probabilityAtLeast: () => 0.999 } });`,
  });
});
afterAll(() => folder.remove());

describe('explore --over', () => {
  test('says where it is, what was chosen, and has a line for each place, without a plot in a pipe', async () => {
    const { code, stdout, stderr } = await explore('coin', '--over', 'p=10:90:3', '--draws', '500');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('coin · Here · A title\nAlong p, at k = ');
    expect(stdout).toContain('(k chosen; --at sets it)');
    expect(stdout).toMatch(/^ +10 .*≥ 0\.5 .*✗ fails\n +50 .*≥ 0\.5 .*\? open\n +90 .*≥ 0\.5 .*✓ holds$/mu);
    expect(stdout.replaceAll(/\s+/gu, ' ')).toContain('With probability at least 95 %, all intervals of this curve');
    expect(stdout).not.toContain('| interval');
  });

  test('gives the same curve again by the command that it prints', async () => {
    const first = await found('coin', '--over', 'p=20:80:4', '--draws', '200', '--seed', 'again');
    expect(first).toMatchObject({ along: 'p', draws: 200, confidence: 0.95, seed: 'again', interrupted: false });
    expect(first.points.map(({ setting }) => setting['p'])).toEqual([20, 40, 60, 80]);
    const { stdout } = await runHere(['explore', ...words(first.command), '--json']);
    expect({ ...JSON.parse(stdout), chosen: first.chosen }).toEqual(first);
    const other = await found('coin', '--over', 'p=20:80:4', '--draws', '200', '--seed', 'other');
    expect(other.points).not.toEqual(first.points);
  });

  test('runs through the whole range of the first parameter where nothing is said', async () => {
    const { along, points, draws } = await found('coin', '--draws', '10');
    expect([along, points[0]!.setting['p'], points.at(-1)!.setting['p'], draws]).toEqual(['p', 1, 99, 10]);
  });

  test('shows places outside of the domain as such', async () => {
    const { points } = await found('coin', '--over', 'p=40,95,200', '--at', 'k=40', '--draws', '10');
    expect(points.map(({ side }) => side === 'outside')).toEqual([false, false, true]);
    const { stdout } = await explore('coin', '--over', 'k=30,92,99', '--at', 'p=95', '--draws', '10');
    expect(stdout).toContain('– outside: the precondition of the claim (where) is not met');
    expect(stdout).toContain('– outside: k = 99, which is not in 1 ≤ k ≤ p');
  });

  test('has more draws with more effort, and wider intervals with more confidence', async () => {
    const width = ({ points }: Exploration): number =>
      Number(points[0]!.interval![1]) - Number(points[0]!.interval![0]);
    const at = ['coin', '--over', 'p=50', '--at', 'k=1'];
    const quick = await found(...at, '--effort', 'quick');
    const standard = await found(...at, '--effort', 'standard');
    const sure = await found(...at, '--effort', 'quick', '--confidence', '99.99%');
    expect([quick.draws, standard.draws]).toEqual([1000, 10_000]);
    expect(sure.confidence).toBeCloseTo(0.9999, 12);
    expect(width(standard)).toBeLessThan(width(quick));
    expect(width(sure)).toBeGreaterThan(width(quick));
    expect(sure.command).toContain('--confidence 99.99%');
  });

  test('shows exact values, and words as they can be typed', async () => {
    const { points, draws, confidence, command } = await found('square', '--over', 'n=5,10,11', '--at', 'by=x%2Cy%3Dz');
    expect([draws, confidence]).toEqual([0, 1]);
    expect(points.map(({ measured, side }) => [measured, side])).toEqual([
      [25, 'holds'],
      [100, 'holds'],
      [121, 'fails'],
    ]);
    expect(command).toContain('by=x%2Cy%3Dz');
    expect(command).not.toContain('--seed');
    const { points: ofWords } = await found('square', '--over', 'by', '--at', 'n=3');
    expect(ofWords.map(({ setting }) => setting['by'])).toEqual(['a hand', 'x,y=z']);
  });

  test('writes a picture', async () => {
    const { stdout } = await explore('square', '--svg', folder.in('a', 'curve.svg'));
    expect(stdout).toMatch(/Wrote .*curve\.svg/u);
    expect(await readFile(folder.in('a', 'curve.svg'), 'utf8')).toMatch(
      /^<svg\s+xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^]*<\/svg>\n$/u,
    );
  });

  test('keeps the places at which the code of the claim does not fail', async () => {
    const { code, stdout } = await explore('throws', '--over', 'n=3:6');
    expect(code).toBe(2);
    expect(stdout).toMatch(/ 4 {2}✓ holds\n +5 {2}! faulty: holds threw at n = 5: too large/u);
  });

  test('keeps the draws made when the time limit of a place is reached', async () => {
    const { points, draws } = await found('endless', '--over', 'n=1', '--draws', '10000000', '--timeout', '1');
    expect(draws).toBe(1e7);
    expect(points[0]!.draws).toBeGreaterThan(0);
    expect(points[0]!.draws).toBeLessThan(1e7);
    expect(points[0]!.interval).toBeDefined();
  });

  test('ends at Ctrl-C', async () => {
    const listeners = process.listenerCount('SIGINT');
    const timer = setInterval(() => {
      if (process.listenerCount('SIGINT') === listeners) return;
      // A second one would end this process.
      clearInterval(timer);
      process.emit('SIGINT');
    }, 10);
    const { code, stdout } = await explore('endless', '--over', 'n=1,2,3', '--draws', '10000000').finally(() =>
      clearInterval(timer),
    );
    expect([code, stdout]).toEqual([130, expect.stringContaining('Interrupted')]);
  });
});

describe('explore --worst', () => {
  test('lists the settings nearest to failing, as many as asked for', async () => {
    const { code, stdout } = await explore('square', '--worst', '3');
    expect(code).toBe(0);
    expect(stdout).toContain('tried as by check, effort quick, seed');
    expect(stdout.match(/(✗ refuted|✓ upheld)$/gmu)).toHaveLength(3);
    expect(stdout).toMatch(/^ {2}n = 11, by = a hand +121 +≤ 100 +−21 +✗ refuted$/mu);
    expect(stdout).toMatch(/^Around n = .*: npm .*run explore -- square --over n --at 'by=a hand' /mu);
  });

  test('finds what check finds', async () => {
    const worst = JSON.parse((await explore('coin', '--worst', '--json', '--seed', 'w')).stdout) as {
      readonly verdict: string;
      readonly tried: number;
      readonly settings: readonly { readonly status: string }[];
    };
    const { stdout } = await runHere([
      'check',
      'coin',
      '--seed',
      'w',
      '--effort',
      'quick',
      '--json',
      '--properties',
      folder.path,
      '--workers',
      '1',
      '--no-corpus',
    ]);
    const { claims } = JSON.parse(stdout) as { readonly claims: readonly { verdict: string; settings: number }[] };
    expect([worst.verdict, worst.tried]).toEqual([claims[0]!.verdict, claims[0]!.settings]);
    expect(worst.settings[0]!.status).toBe('refuted');
    expect(worst.settings.length).toBeLessThanOrEqual(10);
  });
});

describe('explore --draw', () => {
  test('works through a draw that its command makes again', async () => {
    const { code, stdout } = await explore('coin', '--draw', 'p=30,k=2', '--nth', '70');
    expect(code).toBe(0);
    expect(stdout).toMatch(/At p = 30, k = 2, draw 70, seed /u);
    expect(stdout).toMatch(/drawn\n {2}u = 0\.\d+ {3}\(number\)/u);
    expect(stdout).toMatch(/returned\n {2}event = (true|false)\n {2}bound = ≥ 0\.5/u);
    const again = /^Again: (.*)$/mu.exec(stdout)![1]!;
    expect((await runHere(['explore', ...words(again)])).stdout).toBe(stdout);
  });

  test('names the values that it chose, and takes those of --at', async () => {
    const { stdout } = await explore('coin', '--draw', '--at', 'p=30', '--json');
    const worked = JSON.parse(stdout) as WorkedDraw;
    expect([worked.setting['p'], worked.chosen]).toEqual([30, ['k']]);
  });
});

test.each([
  [['none'], 'no claim is called none'],
  [['*'], 'matches 5 claims; name one of them'],
  [['malformed'], 'did you mean holds?'],
  [['coin', '--over', 'q=1:2'], 'q is not a parameter; the parameters are p, k'],
  [['coin', '--over', 'p=1:2:3:4'], 'write it as in m=10:1000'],
  [['coin', '--over', 'p=10:20:1'], 'the third number is how many places there are, from 2 to 500'],
  [['coin', '--over', '=3'], 'write it as in m=10:1000'],
  [['coin', '--over', 'p=9:3'], 'write the smaller number first'],
  [['coin', '--over', 'p=200:300'], 'p = 200, which is not in 1 ≤ p ≤ 99; choose values in its domain'],
  [['coin', '--at', 'p'], 'write each parameter once, as in n=200,k=5'],
  [['coin', '--at', 'p=1,p=2'], 'write each parameter once'],
  [['coin', '--at', 'p=1.5'], 'p = "1.5" is no value of 1 ≤ p ≤ 99'],
  [['coin', '--at', 'p=3,k=2'], '--at gives every parameter a value'],
  [['coin', '--draws', '0'], 'write a whole number from 1'],
  [['coin', '--draws', '5', '--effort', 'quick'], '--effort and --draws both say how many draws'],
  [['coin', '--confidence', '100%'], 'write a percentage below 100'],
  [['coin', '--nth', '3'], 'add --draw'],
  [['coin', '--worst', '--draw'], '--draw does not go with --worst'],
  [['coin', '--worst', '--at', 'p=3'], '--at does not go with --worst'],
  [['coin', '--draw', '--svg', 'x.svg'], '--svg does not go with --draw'],
  [['coin', '--draw', 'p=3', '--at', 'p=4'], '--draw and --at both give p'],
  [['coin', '--draw', 'p=300'], 'the claim says nothing there: p = 300'],
  [['square', '--svg', '/dev/null/x.svg'], 'name another file after --svg'],
])('a mistake is one sentence with what to do: %j', async (args, sentence) => {
  const { code, stdout, stderr } = await explore(...args);
  expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stdout.includes('Wrote')).toBe(false);
});

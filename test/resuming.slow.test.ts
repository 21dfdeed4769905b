import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClaimResult } from '../src/results/ClaimResult.ts';
import type { Results } from '../src/results/Results.ts';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { type Ended, runCli } from './runCli.ts';
import { runHere } from './runHere.ts';

/** A claim that takes its time, so that a run of several can be stopped between two. */
const claimFile = (name: string, bound: number): string => `
import { claim, integers } from 'refutable';
export default claim({
  title: 'A coin shows heads often: ${name}',
  place: 'Section 1',
  statement: 'p',
  forAll: { n: integers(1, 12) },
  draw: (rng, { n }) => { let sum = 0; for (let i = 0; i < 600; i++) sum += rng(); return rng() < 0.6 + n / 1000; },
  event: (heads) => heads,
  probabilityAtLeast: () => ${bound},
});
`;
const NAMES = ['a-first', 'b-second', 'c-third', 'd-fourth', 'e-fifth'];

let scratch: string;
let properties: string;
let whole: string;
const inScratch = (...parts: string[]): string => path.join(scratch, ...parts);
const inOneThread = (out: string, more: readonly string[]): string[] =>
  ['report', '--properties', properties, '--effort', 'quick', '--workers', '1', '--out', inScratch(out)].concat(more);
const report = (out: string, ...more: string[]): Promise<Ended> => runHere(inOneThread(out, more));
const resultsOf = (out: string): Promise<string> => readFile(inScratch(out, 'results.json'), 'utf8');

/**
 * Runs a function with more and more seconds until its result is accepted: how long it takes to import a file and to
 * draw once depends on the machine.
 */
async function withSeconds<T>(least: number, run: (seconds: number) => Promise<T>, does: (given: T) => boolean) {
  for (let seconds = least; ; seconds *= 2) {
    const given = await run(seconds);
    if (does(given) || seconds > 10) return { seconds, given };
  }
}

/** Stops a run, in a process of its own, with a signal when the second claim is decided; tries again if the run ended first. */
async function stopped(out: string, signal: NodeJS.Signals, ...more: string[]): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    await rm(inScratch(out), { recursive: true, force: true });
    let sent = false;
    const { code } = await runCli(inOneThread(out, more), {
      watch: (child, stdout) => {
        if (sent || !stdout.includes('b-second')) return;
        sent = true;
        child.kill(signal);
      },
    });
    expect(sent).toBe(true);
    if (code === (signal === 'SIGKILL' ? null : 130)) return;
  }
  throw new Error('no run was stopped before its end');
}

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'refutable-'));
  properties = inScratch('properties');
  await cp(path.join(PACKAGE_FOLDER, 'test/fixtures/green'), properties, { recursive: true });
  for (const [i, name] of NAMES.entries())
    await writeFile(path.join(properties, `${name}.claim.ts`), claimFile(name, i === 3 ? 0.7 : 0.4));
  await report('whole');
  whole = await resultsOf('whole');
});

afterAll(async () => {
  await rm(scratch, { recursive: true, force: true });
});

describe('a run that is stopped and resumed gives the same bytes as one that was not stopped', () => {
  test('after Ctrl-C, which writes the claims decided', async () => {
    await stopped('interrupted', 'SIGINT');
    const partial = JSON.parse(await resultsOf('interrupted')) as Results;
    expect(partial.missing.length).toBeGreaterThan(0);
    const { stdout } = await report('interrupted', '--resume');
    expect(stdout).toMatch(/Resuming the interrupted run in .*: \d claims? decided\./u);
    expect(await resultsOf('interrupted')).toBe(whole);
  });

  describe('after it was killed', () => {
    beforeAll(async () => {
      await stopped('killed', 'SIGKILL');
      for (const copy of ['damaged', 'changed']) await cp(inScratch('killed'), inScratch(copy), { recursive: true });
    });

    test('from its journal', async () => {
      expect(await readdir(inScratch('killed'))).toEqual(['unfinished.jsonl']);
      const { stdout } = await report('killed', '--resume');
      expect(stdout).toContain('Resuming the unfinished run');
      expect(await resultsOf('killed')).toBe(whole);
      expect(await readdir(inScratch('killed'))).not.toContain('unfinished.jsonl');
    });

    test('when the journal is cut off or was edited, which is reported', async () => {
      const journal = inScratch('damaged', 'unfinished.jsonl');
      const lines = (await readFile(journal, 'utf8')).trimEnd().split('\n');
      const edited = lines.map((line, i) => (i === 1 ? line.replace('"upheld"', '"proved"') : line));
      expect(edited[1]).not.toBe(lines[1]);
      await writeFile(journal, `${edited.join('\n')}\n`);
      await appendFile(journal, lines.at(-1)!.slice(0, 300));
      const { stdout } = await report('damaged', '--resume');
      expect(stdout).toContain('2 claims of the unfinished run cannot be read');
      expect(await resultsOf('damaged')).toBe(whole);
    });

    test('except for a claim that has changed since, which is reported and checked again', async () => {
      const file = path.join(properties, 'a-first.claim.ts');
      const before = await readFile(file, 'utf8');
      try {
        await writeFile(file, before.replace("statement: 'p'", "statement: 'q'"));
        const { stdout } = await report('changed', '--resume');
        expect(stdout).toContain('Changed since then, and checked again: a-first');
      } finally {
        await writeFile(file, before);
      }
      const { claims } = JSON.parse(await resultsOf('changed')) as Results;
      expect(claims.find(({ id }) => id === 'a-first')!.statement).toBe('q');
    });
  });

  test.each([
    ['a folder in which no run was started', 'nowhere', [], 'there is no such file'],
    ['a run that is finished', 'whole', [], 'is finished: there is nothing to resume'],
    ['--more as well', 'whole', ['--more'], '--resume and --more cannot be used together'],
  ])('but not %s', async (_what, out, more, sentence) => {
    const { code, stderr } = await report(out, '--resume', ...more);
    expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });
});

describe('a claim that times out', () => {
  /** Sums so many uniform numbers in each draw that even a run of many seconds times out. */
  const laborious = claimFile('laborious', 0.4).replace('i < 600', 'i < 600_000');
  let slow: string;
  const of = async (out: string, ...more: string[]): Promise<ClaimResult> => {
    await runHere(['report', '--properties', slow, '--effort', 'quick', '--out', inScratch(out), ...more]);
    return (JSON.parse(await resultsOf(out)) as Results).claims.find(({ id }) => id === 'laborious')!;
  };

  /** Whether the file was imported before the time ran out. */
  const isInTime = ({ verdict }: ClaimResult): boolean => verdict !== 'faulty';

  beforeAll(async () => {
    slow = inScratch('slow-properties');
    await cp(path.join(PACKAGE_FOLDER, 'test/fixtures/green'), slow, { recursive: true });
    await writeFile(path.join(slow, 'laborious.claim.ts'), laborious);
  });

  test('is undecided, with what was found so far, and continues from there with --more', async () => {
    const { seconds, given: first } = await withSeconds(
      0.5,
      (limit) => of('cut', '--timeout', String(limit)),
      ({ verdict, draws }) => verdict !== 'faulty' && draws > 0,
    );
    expect(first).toMatchObject({ verdict: 'undecided', evidence: { by: 'time', limit: seconds } });
    expect(first.sentence).toMatch(
      /^Undecided: its time limit of [\d.]+ s was reached before the search was over; by then/u,
    );
    expect(first.draws).toBeGreaterThan(0);
    const file = inScratch('cut', 'results.json');
    const { given: second } = await withSeconds(
      seconds,
      (limit) => of('cut-more', '--more', file, '--timeout', String(limit)),
      isInTime,
    );
    expect(second).toMatchObject({ verdict: 'undecided', evidence: { by: 'time' }, search: { rounds: 2 } });
    expect(second.draws).toBeGreaterThanOrEqual(first.draws);
  });

  test('is checked from scratch by --resume, even if the run was finished', async () => {
    const { seconds } = await withSeconds(0.5, (limit) => of('cut-again', '--timeout', String(limit)), isInTime);
    const { seconds: more, given: again } = await withSeconds(
      1.25 * seconds,
      (limit) => of('cut-again', '--timeout', String(limit), '--resume'),
      isInTime,
    );
    expect(again).toMatchObject({ verdict: 'undecided', evidence: { by: 'time', limit: more }, search: { rounds: 1 } });
  });
});

describe('evidence is added', () => {
  test('by --more as by a run of two rounds, to the byte', async () => {
    await report('rounds', '--rounds', '2');
    await cp(inScratch('whole'), inScratch('more'), { recursive: true });
    const { stdout } = await report('more', '--more');
    expect(stdout).toContain('8 claims, round 2');
    expect(await resultsOf('more')).toBe(await resultsOf('rounds'));
    const settingsIn = (text: string): number =>
      (JSON.parse(text) as Results).claims.reduce((sum, { settings }) => sum + settings, 0);
    expect(settingsIn(await resultsOf('more'))).toBeGreaterThanOrEqual(settingsIn(whole));
  });

  test('in several rounds that are stopped and resumed, too', async () => {
    await stopped('rounds-stopped', 'SIGKILL', '--rounds', '2');
    await report('rounds-stopped', '--resume');
    expect(await resultsOf('rounds-stopped')).toBe(await resultsOf('rounds'));
  });

  test('and is kept if a further round takes too long', async () => {
    const again = async (limit: number) => {
      const { code } = await report('slow', '--more', inScratch('whole', 'results.json'), '--timeout', String(limit));
      // Where not even paper.ts is read in time, nothing is written.
      const text = code === 2 ? '{ "claims": [] }' : await resultsOf('slow');
      return { code, claims: (JSON.parse(text) as Pick<Results, 'claims'>).claims };
    };
    const { given } = await withSeconds(0.1, again, ({ code }) => code !== 2);
    expect(given.claims.filter(({ verdict }) => verdict === 'faulty')).toEqual([]);
    expect(given.code).toBe(1);
    const before = (JSON.parse(whole) as Results).claims;
    for (const { id, draws } of given.claims)
      expect(draws, id).toBeGreaterThanOrEqual(before.find((claim) => claim.id === id)!.draws);
  });

  test('and refuted or proved claims are reused unchanged', async () => {
    const of = async (out: string): Promise<unknown> =>
      (JSON.parse(await resultsOf(out)) as Results).claims.find(({ id }) => id === 'd-fourth');
    await report('kept', '--more', inScratch('whole', 'results.json'));
    expect(await of('kept')).toEqual(await of('whole'));
  });

  test.each([
    ['cut off', (text: string) => text.slice(0, -500), 'cut off'],
    [
      'of another version',
      (text: string) => text.replace('refutable-results-', 'refutable-results-x'),
      'this version reads',
    ],
    ['edited', (text: string) => text.replace('"verdict": "upheld"', '"verdict": "proved"'), 'were they edited'],
    ['damaged', (text: string) => text.replace('"verdict": "upheld"', '"verdict": "certain"'), 'damaged; claims['],
  ])('but not to results that are %s, which are left unchanged', async (name, damage, sentence) => {
    const file = inScratch(`${name.replaceAll(' ', '-')}.json`);
    const text = damage(whole);
    await writeFile(file, text);
    const { code, stderr } = await report('refused', '--more', file);
    expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)]);
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  test.each([
    ['with another seed, which would be other evidence', ['report', '--seed', 'other'], 'leave --seed out'],
    [
      'to claims of another paper',
      ['report', '--properties', path.join(PACKAGE_FOLDER, 'test/fixtures/surprise')],
      'is of another paper',
    ],
    ['by a part of the claims into the same folder', ['check', 'a-first'], 'whose other claims would be lost'],
  ])('nor %s', async (_what, [command = '', ...args], sentence) => {
    const folder = ['--properties', properties, '--out', inScratch('whole')];
    const { code, stderr } = await runHere([command, ...folder, ...args, '--more']);
    expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)]);
    expect(await resultsOf('whole')).toBe(whole);
  });

  test('nor with fewer draws than before', async () => {
    const file = inScratch('whole', 'results.json');
    const standard = inScratch('standard.json');
    const { digest: _, ...results } = JSON.parse(await readFile(file, 'utf8')) as Results;
    await writeFile(standard, JSON.stringify({ ...results, effort: 'standard' }));
    const { code, stderr } = await report('whole', '--more', standard);
    expect([code, stderr]).toEqual([2, expect.stringContaining('effort standard or greater, not quick')]);
  });
});

describe('counterexamples are remembered', () => {
  const refutations = (): string => path.join(properties, 'refutations.json');
  const check = (...more: string[]): Promise<Ended> =>
    runHere(['check', 'd-fourth', 'sum-is-small', '--properties', properties, '--effort', 'quick', ...more]);

  test('once that is requested, replayed first, and not written again', async () => {
    try {
      const { stdout } = await check('--remember');
      expect(stdout).toContain('Remembered counterexamples of 2 claims');
      const kept = await readFile(refutations(), 'utf8');
      expect(JSON.parse(kept)).toMatchObject({
        schema: 'refutable-corpus-1',
        refutations: { 'd-fourth': [{ n: 1 }], 'sum-is-small': [{ n: 1 }] },
      });
      const again = await check('--json');
      const { claims } = JSON.parse(again.stdout) as Results;
      expect(claims.map(({ remembered }) => remembered)).toEqual([
        { tried: 1, failing: 1 },
        { tried: 1, failing: 1 },
      ]);
      expect(again.stderr).not.toContain('Remembered');
      expect(await readFile(refutations(), 'utf8')).toBe(kept);
      const without = await check('--json', '--no-corpus');
      expect(without.stdout).not.toContain('"remembered"');
    } finally {
      await rm(refutations(), { force: true });
    }
  });

  test.each([
    ['cut off', '{ "schema": "refutable-corpus-1", "about', 'it is cut off or not JSON'],
    ['old', '{ "schema": "refutable-corpus-0" }', 'this version reads "refutable-corpus-1"'],
    [
      'edited badly',
      '{ "schema": "refutable-corpus-1", "about": "", "refutations": { "d-fourth": [3] } }',
      'refutations.d-fourth[0]: a record, not 3',
    ],
  ])('and a file that is %s is reported and left unchanged', async (_what, text, sentence) => {
    try {
      await writeFile(refutations(), text);
      const { code, stdout } = await check('--remember');
      expect(stdout).toContain(sentence);
      expect(stdout).toContain('d-fourth');
      expect(code).toBe(1);
      expect(await readFile(refutations(), 'utf8')).toBe(text);
    } finally {
      await rm(refutations(), { force: true });
    }
  });
});

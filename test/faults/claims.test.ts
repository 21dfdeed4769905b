import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Results } from '../../src/results/Results.ts';
import { PACKAGE_FOLDER } from '../../src/store/folders.ts';
import { type Ended, runCli } from '../runCli.ts';

/** What is said of each claim of test/fixtures/faults/claims; one run decides them all. */
const SENTENCES: Readonly<Record<string, string | RegExp>> = {
  'answers-thrown': 'holds threw at n = 6: cannot do more than five (answers.claim.ts:16:24)',
  'answers-thrown-text': 'holds threw at n = 1: "a text" (answers.claim.ts:23:12)',
  'answers-endless-recursion': 'holds threw at n = 1: Maximum call stack size exceeded (answers.claim.ts:31:7)',
  'answers-nan': 'quantity returned NaN at n = 2; it must return a number (answers.claim.ts:36:15)',
  'answers-infinite': 'quantity returned Infinity at n = 1; it must lie in [0, 1] (answers.claim.ts:42:15)',
  'answers-minus-infinite': 'quantity returned -Infinity at n = 1; it must lie in [0, 1] (answers.claim.ts:48:15)',
  'answers-nothing': 'event returned undefined at n = 1; it must return true or false (answers.claim.ts:52:47)',
  'answers-later':
    'holds returned a promise at n = 1; it must return the value itself, so it cannot be async (answers.claim.ts:53:52)',
  'answers-chance': /^chance returned 1\.\d+ at n = 1; it must lie in \[0, 1\] \(answers\.claim\.ts:54:47\)$/u,
  'answers-bound': 'probabilityAtLeast is 1.2 at n = 1; no probability can be at least that (answers.claim.ts:55:89)',
  'answers-value':
    'value returned an object at n = 1; it must return a number or an enclosure [lo, hi] (answers.claim.ts:56:52)',
  'answers-slope': 'slopeWithin is 1n; it must be 0 or a positive number',

  'does-not-parse': /^the file cannot be imported: Unterminated string literal \(does-not-parse\.claim\.ts:2:\d+\)$/u,
  'exports-nothing': 'the default export is undefined; it must be claim({...}) or readings({...})',
  'throws-on-import': /^the file cannot be imported: Cannot read .*toFixed.* \(throws-on-import\.claim\.ts:3:35\)$/u,
  'never-imports': 'importing it did not finish; a claim may take 6 s (see --timeout)',
  'never-ends': 'holds did not finish at n = 1; one call may take 6 s (see --timeout) (never-ends.claim.ts:8:10)',
  'throws-late': 'threw an error that nothing caught: too late (throws-late.claim.ts:10:13)',
  twice: 'the id twice is used twice, in another/twice.claim.ts and in one/twice.claim.ts',

  'domains-empty': 'the range of n: invalid range; no integer from 10 to 1',
  'domains-empty-at-some': 'the range of k at n = 1: invalid range; no integer from 3 to 1',
  'domains-contradictory': 'the domain is empty; no setting meets the precondition',
  'domains-contradictory-large': 'the domain looks empty; none of 2000 settings meets the precondition',

  'hidden-random':
    'draw threw at n = 1: Math.random() was called; take all randomness from rng (hidden.claim.ts:16:62)',
  'hidden-random-exact':
    'holds threw at n = 1: Math.random() was called; take all randomness from rng (hidden.claim.ts:17:69)',
  'hidden-random-bytes':
    /^draw threw at n = 1: crypto\.randomBytes\(\) was called; take all randomness from rng \(hidden\.claim\.ts:18:\d+\)$/u,
  'hidden-state': /^the same draws gave another result the second time; .*\(hidden\.claim\.ts:10:21\)$/u,
  'hidden-clock':
    'draw threw at n = 1: performance.now() was called; a claim may not depend on the time (hidden.claim.ts:20:68)',
  'hidden-date':
    'value threw at n = 1: new Date() was called; a claim may not depend on the time (hidden.claim.ts:21:56)',
  'hidden-timer':
    'holds threw at n = 1: setTimeout() was called; a claim must return its answer synchronously (hidden.claim.ts:26:7)',
  'hidden-wait':
    /^holds threw at n = 1: Atomics\.waitAsync\(\) was called; a claim must return its answer synchronously \(hidden/u,
  'hidden-digest':
    /^holds threw at n = 1: crypto\.subtle\.digest\(\) was called; a claim must return its answer synchronously \(hidden/u,
  'hidden-collected':
    /^holds threw at n = 1: WeakRef\.deref\(\) was called; a claim may not depend on when memory is collected \(hidden/u,
  'hidden-setting': /^holds threw at n = 1: Cannot assign to read only property 'n' .*\(hidden\.claim\.ts:36:15\)$/u,
  'hidden-shared': 'it changes Array.prototype.map, which all claims share; a claim may change nothing outside itself',
  'hidden-exit':
    'holds threw at n = 2: process.exit(0) was called; a claim may not end the run (hidden.claim.ts:52:26)',

  'links-unknown': 'uses names sonud, but no claim has this id; did you mean sound?',
  'links-repairs-unknown': 'repairs names soumd, but no claim has this id; did you mean sound?',
  'links-circle': 'its uses form a circle: links-circle → links-circle-back → links-circle',
  'links-circle-back': 'its uses form a circle: links-circle-back → links-circle → links-circle-back',
  'links-itself': 'its uses form a circle: links-itself → links-itself',

  'texts-tex': /^statement is not valid TeX: Unexpected end of input in a macro argument/u,
  'texts-note': /^note is not valid TeX: Undefined control sequence: \\undefinedcommand at position 1/u,
  'texts-script-thrown': /^holds threw at n = 1: .*<script>.* \(texts\.claim\.ts:38:13\)$/u,
};

/** Claims of the same folder that are not at fault, each with its verdict. */
const SOUND: Readonly<Record<string, string>> = {
  'hidden-fixed-date': 'upheld',
  'links-sound': 'upheld',
  prints: 'upheld',
  sound: 'upheld',
  'texts-script': 'refuted',
  'texts-script-in-tex': 'upheld',
  'zz-sound': 'upheld',
};

describe('a folder full of faults', () => {
  let scratch: string;
  let ended: Ended;
  let results: Results;
  beforeAll(async () => {
    // Outside of the package, where a claim file finds it all the same.
    scratch = await mkdtemp(path.join(tmpdir(), 'refutable-'));
    const folder = path.join(scratch, 'claims');
    await cp(path.join(PACKAGE_FOLDER, 'test/fixtures/faults/claims'), folder, { recursive: true });
    await writeFile(path.join(folder, 'does-not-parse.claim.ts'), "export default claim({\n  title: 'cut off");
    const quick = ['--effort', 'quick', '--timeout', '6', '--workers', '2'];
    ended = await runCli([
      'report',
      '--properties',
      folder,
      ...quick,
      '--json',
      '--out',
      path.join(scratch, 'reports'),
    ]);
    results = JSON.parse(ended.stdout) as Results;
  });
  afterAll(async () => {
    await rm(scratch, { recursive: true, force: true });
  });

  test('ends with exit code 2, every claim decided', () => {
    expect(ended.code).toBe(2);
    expect(results.complete).toBe(true);
    const ids = results.claims.map(({ id }) => id);
    expect(ids.toSorted()).toEqual([...Object.keys(SENTENCES), ...Object.keys(SOUND)].toSorted());
  });

  test.each(Object.entries(SENTENCES))('says of %s what, at which setting and where', (id, sentence) => {
    const found = results.claims.find((claim) => claim.id === id)!;
    expect(found.verdict).toBe('faulty');
    const said = /^Faulty: (.*?)\.?$/su.exec(found.sentence)?.[1];
    if (typeof sentence === 'string') expect(said).toBe(sentence);
    else expect(said).toMatch(sentence);
  });

  test('still decides the claims that are sound', () => {
    const verdicts = results.claims
      .filter(({ id }) => Object.hasOwn(SOUND, id))
      .map(({ id, verdict }) => [id, verdict]);
    expect(Object.fromEntries(verdicts)).toEqual(SOUND);
  });

  test('prints no escape sequence of a claim, no stack, nothing of the machine, and little of what a claim prints', () => {
    expect(ended.stderr).not.toContain('\u001B');
    expect(ended.stderr).not.toContain('    at ');
    expect(ended.stdout).not.toContain(scratch);
    expect(ended.stderr).toContain('… further output of the claim is omitted');
    expect(ended.stderr.split('printed by a claim').length).toBeLessThan(2000);
  });

  test('has a report in which no text of a claim is markup', async () => {
    const page = await readFile(path.join(scratch, 'reports', 'index.html'), 'utf8');
    expect(page).toContain('&lt;script&gt;globalThis.attacked');
    expect(page).not.toMatch(/<script>globalThis|<img src=x|href="javascript:|src="http/u);
  });
});

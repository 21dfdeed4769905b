import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSoaked } from '../../src/audit/soak/soakJournal.ts';
import { inconsistency } from '../../src/check/recorded/inconsistency.ts';
import { findResults, parseClaimResult } from '../../src/results/parseResults.ts';
import type { Results } from '../../src/results/Results.ts';
import { resultsJson } from '../../src/results/resultsJson.ts';
import { readJournal, beginJournal } from '../../src/store/previous/runJournal.ts';
import { UsageError } from '../../src/store/UsageError.ts';
import { type ClaimFolder, claimFolder } from '../claimFolder.ts';
import type { Ended } from '../runCli.ts';
import { runHere } from '../runHere.ts';
import { FUZZ_TIMEOUT, fuzzed } from './fuzzed.ts';
import { replaced } from './replaced.ts';

const coin = (bound: number, expectation: string): string => `
import { claim, integers } from 'refutable';
export default claim({
  title: 'A coin shows heads often', place: 'Here', statement: 'p', expect: '${expectation}',
  forAll: { n: integers(1, 4) },
  draw: (rng) => rng() < 0.6, event: (heads) => heads, probabilityAtLeast: () => ${bound},
  twin: { claims: 'More often', probabilityAtLeast: () => 0.9 },
});
`;
const LAW = `
import { claim, integers } from 'refutable';
export default claim({
  title: 'Squares are not small', place: 'Here', statement: 's',
  forAll: { n: integers(1, 40) }, value: ({ n }) => n * n, valueAtLeast: ({ n }) => n,
});
`;

let folder: ClaimFolder;
let whole: string;
let twoRounds: string;
const at = (out: string, name = 'results.json'): string => folder.in('out', out, name);
const textOf = (out: string, name?: string): Promise<string> => readFile(at(out, name), 'utf8');
const run = (command: string, out: string, ...more: readonly string[]): Promise<Ended> =>
  runHere([command, '--properties', folder.in('claims'), '--out', folder.in('out', out), '--workers', '1', ...more]);
const report = (...more: readonly string[]): Promise<Ended> => run('report', 'again', '--effort', 'quick', ...more);

async function put(out: string, name: string, bytes: string | Buffer): Promise<void> {
  await rm(folder.in('out', out), { recursive: true, force: true });
  await mkdir(folder.in('out', out), { recursive: true });
  await writeFile(at(out, name), bytes);
}

beforeAll(async () => {
  folder = await claimFolder({
    'claims/law.claim.ts': LAW,
    'claims/right.claim.ts': coin(0.4, 'upheld'),
    'claims/wrong.claim.ts': coin(0.7, 'refuted'),
  });
  await run('report', 'whole', '--effort', 'quick');
  whole = await textOf('whole');
  await run('report', 'rounds', '--effort', 'quick', '--rounds', '2');
  twoRounds = await textOf('rounds');
  await run('soak', 'soaked', '--seeds', '3');
  await run('mutate', 'mutants', 'law');
}, FUZZ_TIMEOUT);

afterAll(() => folder.remove());

/** What accidents do to a file: a bit is flipped, its end is lost, a part is lost or is there twice, a number is another one. */
type Damage = (text: string) => Buffer;
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const flipped = fc.tuple(place, fc.nat(7)).map(([share, bit]): Damage => (text) => {
  const bytes = Buffer.from(text);
  bytes[Math.floor(share * bytes.length)]! ^= 1 << bit;
  return bytes;
});
const cutOff = place.map(
  (share): Damage =>
    (text) =>
      Buffer.from(text.slice(0, Math.floor(share * text.length))),
);
const pieces = fc.tuple(place, place, fc.boolean()).map(([from, to, isTwice]): Damage => (text) => {
  const [a, b] = [from, to].sort((x, y) => x - y).map((share) => Math.floor(share * text.length));
  return Buffer.from(isTwice ? text.slice(0, b) + text.slice(a) : text.slice(0, a) + text.slice(b));
});
const withInstead = (text: string, match: RegExpExecArray | undefined, put: string): string =>
  match === undefined ? text : text.slice(0, match.index) + put + text.slice(match.index + match[0].length);
const edited = fc
  .tuple(place, fc.constantFrom('0', '1', '9', '1e9', '-1', '0.5', '1e308'))
  .map(([share, put]): Damage => (text) => {
    const numbers = [...text.matchAll(/(?<=[ :[])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?=[,\s\]}])/gu)];
    return Buffer.from(withInstead(text, numbers[Math.floor(share * numbers.length)], put));
  });
const word = fc
  .tuple(place, fc.constantFrom('proved', 'upheld', 'refuted', 'undecided', 'vacuous', 'killed', 'survived'))
  .map(([share, put]): Damage => (text) => {
    const words = [...text.matchAll(/(?<=")(?:proved|upheld|refuted|killed|also true|survived)(?=")/gu)];
    return Buffer.from(withInstead(text, words[Math.floor(share * words.length)], put));
  });
const damage: fc.Arbitrary<Damage> = fc.oneof(flipped, cutOff, pieces, edited, word);

describe('of a damaged file nothing is believed but what is as it was written', () => {
  test('results', { timeout: FUZZ_TIMEOUT }, () => {
    const { digest: _digest, ...results } = JSON.parse(whole) as Results;
    const seen = { refused: 0, withoutDigest: 0, same: 0 };
    fc.assert(
      fc.property(damage, (damaged) => {
        try {
          const found = findResults(damaged(whole).toString());
          if (found.isWhole) expect(found.results).toEqual(results);
          seen[found.isWhole ? 'same' : 'withoutDigest']++;
        } catch (error) {
          if (!(error instanceof SyntaxError)) throw error;
          expect(error.message).toMatch(
            /^these results are [^\n]+$|^this is not a results\.json of refutable;[^\n]+$/u,
          );
          seen.refused++;
        }
      }),
      fuzzed(400),
    );
    expect(seen.refused).toBeGreaterThan(200);
  });

  test('a journal', { timeout: FUZZ_TIMEOUT }, async () => {
    const { claims, seed, paper } = JSON.parse(whole) as Results;
    const place = folder.in('out', 'journal');
    await mkdir(place, { recursive: true });
    await beginJournal(place, { paper: paper.title, seed, effort: 'quick', rounds: 1 }, claims);
    const text = await textOf('journal', 'unfinished.jsonl');
    const written = (await readJournal(place))!.results;
    await fc.assert(
      fc.asyncProperty(damage, async (damaged) => {
        await writeFile(at('journal', 'unfinished.jsonl'), damaged(text));
        try {
          const found = await readJournal(place);
          if (found !== undefined) expect(found).toMatchObject({ seed, effort: 'quick', rounds: 1 });
          for (const result of found?.results ?? []) expect(written).toContainEqual(result);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
      fuzzed(100),
    );
  });

  test('what soak noted', { timeout: FUZZ_TIMEOUT }, async () => {
    const text = await textOf('soaked', 'soak.jsonl');
    const written = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line.slice(line.indexOf(' ') + 1)) as { claims: string });
    await mkdir(folder.in('out', 'soak-read'), { recursive: true });
    const file = at('soak-read', 'soak.jsonl');
    await fc.assert(
      fc.asyncProperty(damage, async (damaged) => {
        await writeFile(file, damaged(text));
        const { seeds } = await readSoaked(file, written[0]!.claims, ENTRIES);
        for (const soaked of seeds) expect(written).toContainEqual(soaked);
      }),
      fuzzed(100),
    );
  });

  const entry = { file: '', title: '', place: '', uses: [], repairs: null, digest: '', kind: 'probability' } as const;
  const ENTRIES = [
    { ...entry, id: 'right', expect: 'upheld' },
    { ...entry, id: 'wrong', expect: 'refuted' },
  ] as const;
});

describe('what a command finds is what it would have found, or the file is refused', () => {
  /** The text of a file that was to be read, and one sentence. */
  const isRefused = async ({ code, stderr }: Ended, name: string, bytes: Buffer): Promise<boolean> => {
    if (!stderr.startsWith('error: ')) return false;
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^error: (?!refutable itself)[^\n]+\n$/u)]);
    expect(await readFile(at('again', name))).toEqual(bytes);
    return true;
  };

  test('by --more', { timeout: FUZZ_TIMEOUT }, () =>
    fc.assert(
      fc.asyncProperty(damage, async (damaged) => {
        const bytes = damaged(whole);
        await put('again', 'results.json', bytes);
        if (!(await isRefused(await report('--more'), 'results.json', bytes)))
          expect(await textOf('again')).toBe(twoRounds);
      }),
      fuzzed(6),
    ),
  );

  test('by --resume from results without a digest, whatever they say of the claims', { timeout: FUZZ_TIMEOUT }, () => {
    const { digest: _digest, ...results } = JSON.parse(whole) as Results;
    const value = fc.constantFrom<unknown>('proved', 'upheld', 'refuted', 0, 1, -1, 1e9, 0.5, [], {}, null, true);
    return fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), value, async (choices, other) => {
        const forged = { ...results, claims: replaced(results.claims, choices, other) };
        const bytes = Buffer.from(JSON.stringify(forged));
        await put('again', 'results.json', bytes);
        if (!(await isRefused(await report('--resume'), 'results.json', bytes)))
          expect(await textOf('again')).toBe(whole);
      }),
      fuzzed(6),
    );
  });

  test('by --resume from a journal', { timeout: FUZZ_TIMEOUT }, async () => {
    const { claims, seed, paper } = JSON.parse(whole) as Results;
    await mkdir(folder.in('out', 'again'), { recursive: true });
    await beginJournal(
      folder.in('out', 'again'),
      { paper: paper.title, seed, effort: 'quick', rounds: 1 },
      claims.slice(0, 2),
    );
    const text = await textOf('again', 'unfinished.jsonl');
    await fc.assert(
      fc.asyncProperty(damage, async (damaged) => {
        const bytes = damaged(text);
        await put('again', 'unfinished.jsonl', bytes);
        if (!(await isRefused(await report('--resume'), 'unfinished.jsonl', bytes)))
          expect(await textOf('again')).toBe(whole);
      }),
      fuzzed(6),
    );
  });

  test.each([
    ['soak', 'soaked', 'soak.jsonl', 'soak.json', ['--seeds', '3']],
    ['mutate', 'mutants', '.mutants.jsonl', 'mutants.json', ['law']],
  ])('by %s', { timeout: FUZZ_TIMEOUT }, async (command, from, journal, tables, more) => {
    const [text, untouched] = [await textOf(from, journal), JSON.parse(await textOf(from, tables)) as object];
    await fc.assert(
      fc.asyncProperty(damage, async (damaged) => {
        await put('again', journal, damaged(text));
        await run(command, 'again', ...more);
        expect(JSON.parse(await textOf('again', tables))).toEqual(untouched);
      }),
      fuzzed(4),
    );
  });
});

test(
  'whatever a result holds, it is asked whether it contradicts itself without an error',
  { timeout: FUZZ_TIMEOUT },
  () => {
    const { claims, seed } = JSON.parse(whole) as Results;
    const value = fc.constantFrom<unknown>(
      undefined,
      'proved',
      'growth',
      0,
      -1,
      1e308,
      0.5,
      [],
      {},
      null,
      true,
      '∞',
      'x',
    );
    let asked = 0;
    fc.assert(
      fc.property(fc.constantFrom(...claims), fc.infiniteStream(fc.nat()), value, (result, choices, other) => {
        const text = JSON.stringify(replaced(result, choices, other) ?? null);
        try {
          parseClaimResult(text);
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError);
          return;
        }
        asked++;
        inconsistency(parseClaimResult(text), { seed, effort: 'quick', rounds: 1 });
      }),
      fuzzed(2000),
    );
    expect(asked).toBeGreaterThan(300);
  },
);

test('a digest is of the whole file', () => {
  const { digest: _digest, ...results } = JSON.parse(whole) as Results;
  expect(resultsJson(results)).toBe(whole);
});

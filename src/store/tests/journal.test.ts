import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { appendToJournal, journalEntries, journalLines, journalNotes } from '../journal.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'refutable-journal-'));
const file = path.join(folder, 'some.jsonl');
const parse = (text: string): { readonly n: number } => JSON.parse(text) as { readonly n: number };
const read = async (run = '') => journalEntries(await journalLines(file), parse, run);
const note = (n: number, run = ''): void => appendToJournal(file, JSON.stringify({ n }), run);

beforeEach(() => rm(file, { force: true }));
afterAll(() => rm(folder, { recursive: true }));

test('a missing file has no entries', async () => {
  expect(await read()).toEqual({ entries: [], damaged: 0 });
});

test('appended entries are read in order', async () => {
  for (const n of [3, 1, 2]) note(n);
  expect(await read()).toEqual({ entries: [{ n: 3 }, { n: 1 }, { n: 2 }], damaged: 0 });
});

test('if the file is cut off at any place, all whole lines are read, and those appended later', async () => {
  for (const n of [1, 2, 3]) note(n);
  const text = await readFile(file, 'utf8');
  const [first = ''] = text.split('\n');
  for (let length = 0; length <= text.length; length++) {
    await writeFile(file, text.slice(0, length));
    note(9);
    // A line is whole without its end, too.
    const whole = Math.floor((length + 1) / (first.length + 1));
    const isCut = length > whole * (first.length + 1);
    const { entries, damaged } = await read();
    expect(entries.map(({ n }) => n)).toEqual([...[1, 2, 3].slice(0, whole), 9]);
    expect(damaged).toBe(isCut ? 1 : 0);
  }
});

test('a line is left out whichever of its characters is changed', async () => {
  note(1);
  note(2);
  const text = await readFile(file, 'utf8');
  const [first = ''] = text.split('\n');
  for (let at = 0; at < first.length; at++) {
    await writeFile(file, `${text.slice(0, at)}${text[at] === '7' ? '8' : '7'}${text.slice(at + 1)}`);
    expect(await read()).toEqual({ entries: [{ n: 2 }], damaged: 1 });
  }
});

test('lines of another run, without a digest or of another version are left out and counted', async () => {
  note(1, 'one run');
  note(2, 'another run');
  await appendFile(file, '{"n":3}\n\n');
  appendToJournal(file, 'not what is written today', 'one run');
  expect(await read('one run')).toEqual({ entries: [{ n: 1 }], damaged: 3 });
});

test('recording stops without an error if the file cannot be written', async () => {
  const append = journalNotes(path.join(folder, 'missing', 'some.jsonl'));
  expect(() => {
    append('{"n":1}');
    append('{"n":2}');
  }).not.toThrow();
  expect(() => appendToJournal(path.join(folder, 'missing', 'some.jsonl'), '{}')).toThrow(/ENOENT/u);
});

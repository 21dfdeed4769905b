import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/**
 * A journal: a file of lines that are only appended, each as soon as what it says is known, so that whatever stops a
 * process loses the last line at most. A line is the digest of its text, a space and the text. The digest may cover a
 * run's name as well, which tells the lines of that run from those of another one in the same file.
 */
export function journalLine(text: string, run = ''): string {
  return `${digestOf(run + text)} ${text}\n`;
}

/** The text of a line, or undefined when it is not as it was written, or was written by another run. */
export function journalText(line: string, run = ''): string | undefined {
  const space = line.indexOf(' ');
  const text = line.slice(space + 1);
  return line.slice(0, space) === digestOf(run + text) ? text : undefined;
}

/** The lines of a file, whole or not; none when there is no file. */
export async function journalLines(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** What lines say. */
export interface JournalEntries<Entry> {
  readonly entries: readonly Entry[];
  /** Lines that are left out: cut off, changed after they were written, or not what this version writes. */
  readonly damaged: number;
}

/**
 * Reads lines, and leaves out those that are damaged.
 *
 * @param parse what a text says; undefined, or an error, when it says nothing that this version writes
 */
export function journalEntries<Entry extends object>(
  lines: readonly string[],
  parse: (text: string) => Entry | undefined,
  run = '',
): JournalEntries<Entry> {
  const entries = lines.flatMap((line) => {
    const text = journalText(line, run);
    try {
      return text === undefined ? [] : (parse(text) ?? []);
    } catch {
      return [];
    }
  });
  return { entries, damaged: lines.length - entries.length };
}

/**
 * Appends a line; one that was left half written is ended first.
 *
 * @throws Error when the file cannot be written
 */
export function appendToJournal(file: string, text: string, run = ''): void {
  const handle = openSync(file, 'a+');
  try {
    const { size } = fstatSync(handle);
    const last = Buffer.alloc(1);
    if (size > 0) readSync(handle, last, 0, 1, size - 1);
    const isEnded = size === 0 || last.toString() === '\n';
    appendFileSync(handle, `${isEnded ? '' : '\n'}${journalLine(text, run)}`);
  } finally {
    closeSync(handle);
  }
}

/**
 * Appends lines for as long as the file can be written, and then no more: for entries that are only there to save work
 * when the run is interrupted, and must not end it.
 */
export function journalNotes(file: string, run = ''): (text: string) => void {
  let works = true;
  return (text) => {
    if (!works) return;
    try {
      appendToJournal(file, text, run);
    } catch {
      works = false;
    }
  };
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

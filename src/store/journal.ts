import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { readPlainFile, requireFile, WITHOUT_WAITING } from './files/readPlainFile.ts';
import { unusableFile } from './files/requireWritable.ts';

const TO_APPEND = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | WITHOUT_WAITING;

/**
 * A journal: a file to which lines are only appended, each as soon as its content is known, so that a process that is
 * stopped loses the last line at most. A line is the digest of its text, a space and the text. The digest may also
 * cover a run's name, which distinguishes its lines from those of another run in the same file.
 */
export function journalLine(text: string, run = ''): string {
  return `${digestOf(run + text)} ${text}\n`;
}

/** The text of a line; undefined if the line is damaged or was written by another run. */
export function journalText(line: string, run = ''): string | undefined {
  const space = line.indexOf(' ');
  const text = line.slice(space + 1);
  return line.slice(0, space) === digestOf(run + text) ? text : undefined;
}

/** The lines of a file, whole or not; none if there is no file. @throws UsageError if it cannot be read */
export async function journalLines(file: string): Promise<string[]> {
  const text = await readPlainFile(file).then(String, (error: unknown) => {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR'].includes(code)) return '';
    throw unusableFile(file, error, 'read');
  });
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** The content of lines. */
export interface JournalEntries<Entry> {
  readonly entries: readonly Entry[];
  /** Lines that are left out: cut off, changed after they were written, or not what this version writes. */
  readonly damaged: number;
}

/**
 * Reads lines, and leaves out those that are damaged.
 *
 * @param parse the content of a text; undefined, or an error, if this version does not write such a text
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
 * Appends a line; a line left incomplete is ended first.
 *
 * @throws Error if the file cannot be written; UsageError if it is no file
 */
export function appendToJournal(file: string, text: string, run = ''): void {
  const handle = openSync(file, TO_APPEND);
  try {
    const size = sizeOf(handle, file);
    const last = Buffer.alloc(1);
    if (size > 0) readSync(handle, last, 0, 1, size - 1);
    const isEnded = size === 0 || last.toString() === '\n';
    appendFileSync(handle, `${isEnded ? '' : '\n'}${journalLine(text, run)}`);
  } finally {
    closeSync(handle);
  }
}

/** Bytes in an open file. @throws UsageError if it is no file */
function sizeOf(handle: number, file: string): number {
  const found = fstatSync(handle);
  try {
    requireFile(found);
  } catch (error) {
    throw unusableFile(file, error, 'write');
  }
  return found.size;
}

/**
 * Appends lines until the file cannot be written, and then no more: for entries that only save work if the run is
 * interrupted, and must not end it.
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

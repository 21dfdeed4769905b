import { createInterface } from 'node:readline/promises';
import { printable } from '../../results/words/printable.ts';
import { UsageError } from '../../store/UsageError.ts';

/** Asks for one line. An empty answer is the usual one; one that cannot be read is asked for again. */
export type Ask = <T>(question: string, usual: string, read: (answer: string) => T | Promise<T>) => Promise<T>;

/** Whether there is somebody to ask. */
export const canAsk = (): boolean => process.stdin.isTTY && process.stdout.isTTY;

/**
 * Asks questions on the terminal.
 *
 * @returns undefined if Ctrl-C or Ctrl-D was pressed
 */
export async function withQuestions<T>(use: (ask: Ask) => Promise<T>): Promise<T | undefined> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const stop = new AbortController();
  lines.on('SIGINT', () => stop.abort());
  lines.on('close', () => stop.abort());
  const { signal } = stop;
  const ask: Ask = async (question, usual, read) => {
    for (;;) {
      const answer = await lines.question(`${printable(question)} (${printable(usual)}): `, { signal });
      try {
        return await read(answer.trim() === '' ? usual : answer.trim());
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        process.stdout.write(`${printable(error.message)}\n`);
      }
    }
  };
  try {
    return await use(ask);
  } catch (error) {
    if (!signal.aborted) throw error;
    process.stdout.write('\nNothing was written.\n');
    return undefined;
  } finally {
    lines.close();
  }
}

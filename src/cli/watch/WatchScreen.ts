import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import { countOf } from '../../results/words/countText.ts';
import { onOneLine } from '../../results/words/printable.ts';
import type { RunProgress } from '../../run/RunOptions.ts';
import { claimLine } from '../../report/terminal/claimLine.ts';
import { dim } from '../../report/terminal/paint.ts';
import { claimDetails } from '../terminal/claimDetails.ts';
import { progressText } from '../terminal/progressText.ts';
import type { Terminal } from '../terminal/Terminal.ts';
import { codeFrame } from './codeFrame.ts';
import { formulaPlace } from './formulaPlace.ts';
import type { TypeFault } from './typeFaults.ts';

/** Most claims of which everything is shown; of more, only what needs attention is. */
const FEW = 10;

/** Empties a terminal and keeps what can be scrolled back to. */
const CLEAR = '\u001B[2J\u001B[H';

/** Why claims are decided. */
export type Reason = 'start' | 'change' | 'key';

/** Whether somebody has to look at a result. */
export const isFailed = ({ verdict, surprise }: ClaimResult): boolean => surprise || verdict === 'faulty';

/** What a person sees while claims are watched: on a terminal one screen for each change, elsewhere one block. */
export class WatchScreen {
  readonly #terminal: Terminal;
  readonly #properties: string;
  readonly #isTerminal = process.stdout.isTTY;
  #isDetailed = true;

  /** @param properties the properties folder */
  constructor(terminal: Terminal, properties: string) {
    this.#terminal = terminal;
    this.#properties = properties;
  }

  /** Claims are about to be decided. */
  begin(ids: readonly string[], reason: Reason): void {
    this.#isDetailed = ids.length <= FEW;
    const what = ids.length <= 3 ? ids.join(', ') : countOf(ids.length, 'claim');
    this.#block({ start: `Deciding ${what}`, change: `Changed: ${what}`, key: `Deciding again: ${what}` }[reason]);
  }

  progress(progress: RunProgress): void {
    this.#terminal.status.show((seconds) => progressText(progress, seconds, performance.now()));
  }

  /** A claim is decided. */
  async decided(result: ClaimResult): Promise<void> {
    const { colour } = this.#terminal;
    if (!this.#isDetailed && !isFailed(result)) return this.#terminal.printInColour(claimLine(result, colour));
    const frame = await frameOf(result, this.#properties);
    const details = claimDetails(result, this.#terminal, this.#properties);
    this.#terminal.printInColour(frame === undefined ? details : `${details}${frame}\n`);
  }

  /** All claims are decided. @param seconds since the change */
  end(results: readonly ClaimResult[], decided: number, seconds: number): void {
    const failed = results.filter(isFailed).map(({ id }) => id);
    const asExpected =
      failed.length === 0
        ? `${results.length === 1 ? 'It is' : `All ${results.length} claims are`} as expected.`
        : `${results.length - failed.length} of ${countOf(results.length, 'claim')} as expected; not: ${failed.join(', ')}.`;
    this.#terminal.status.hide();
    this.#terminal.print(`Decided ${countOf(decided, 'claim')} in ${seconds.toFixed(2)} s. ${asExpected}`);
    this.#wait();
  }

  /** The compiler has looked at the files of the claims. */
  async types(faults: readonly TypeFault[]): Promise<void> {
    if (faults.length === 0) return;
    this.#terminal.print(`TypeScript finds ${countOf(faults.length, 'error')}:`);
    for (const { file, line, column, message } of faults) {
      const text = await readFile(path.join(this.#properties, file), 'utf8').catch(() => '');
      const frame = codeFrame(text, line, column);
      this.#terminal.print(
        [`${file}:${line}:${column}`, ...message.map((part) => `  ${part}`)].map(onOneLine).join('\n'),
      );
      if (frame !== undefined) this.#terminal.print(`${frame}\n`);
    }
    this.#wait();
  }

  /** Something that concerns all claims is wrong, or has changed. */
  say(text: string): void {
    this.#block(text);
    this.#wait();
  }

  #block(heading: string): void {
    this.#terminal.status.hide();
    if (this.#isTerminal) process.stdout.write(CLEAR);
    this.#terminal.print(`${onOneLine(heading)}\n`);
  }

  #wait(): void {
    const keys = 'Keys: enter decides these claims again, a all, f those not as expected; q quits.';
    const text = `Waiting for a change.${this.#isTerminal ? ` ${keys}` : ''}`;
    this.#terminal.printInColour(`${dim(text, this.#terminal.colour)}${this.#isTerminal ? '' : '\n'}`);
  }
}

/** The line of a claim file at which a fault is. */
async function frameOf({ id, evidence, file }: ClaimResult, properties: string): Promise<string | undefined> {
  if (evidence.by !== 'fault') return undefined;
  const { place, message } = evidence.fault;
  const [, name, line, column] = /^(.*?):(\d+)(?::(\d+))?$/u.exec(place ?? '') ?? [];
  if (place !== undefined && name !== path.posix.basename(file)) return undefined;
  const text = await readFile(path.join(properties, file), 'utf8').catch(() => '');
  if (place !== undefined) return codeFrame(text, Number(line), column === undefined ? undefined : Number(column));
  const formula = formulaPlace(text, id, message);
  return formula && codeFrame(text, formula.line, formula.column);
}

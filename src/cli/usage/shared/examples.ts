import { commandStart } from '../../../results/words/commands.ts';
import { callFromReport } from '../../../store/invocation.ts';

/** What help says of exit codes. */
export const EXIT_CODES = `
Exit codes: 0 all as expected; 1 a surprise (an unexpected verdict, or a refuted conjecture);
2 bad usage or a faulty claim; 130 interrupted.`;

/** A command as help shows it. @param line the words after its name, as they are typed; may be empty */
export const helpLine = (command: string, line: string): string =>
  `${commandStart(command, callFromReport(), line !== '')}${line === '' ? '' : ` ${line}`}`;

/** The end of a command's help. @param lines the words after the command and the dashes; empty for the command alone */
export function examples(command: string, lines: readonly string[], exitCodes = EXIT_CODES): string {
  return `\nExamples:\n${lines.map((line) => `  ${helpLine(command, line)}\n`).join('')}${exitCodes}`;
}

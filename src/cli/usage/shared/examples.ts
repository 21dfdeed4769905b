/** What help says of exit codes. */
export const EXIT_CODES = `
Exit codes: 0 all as expected; 1 a surprise (an unexpected verdict, or a refuted conjecture);
2 bad usage or a faulty claim; 130 interrupted.`;

/** The end of a command's help. @param lines the words after the command and the dashes; empty for the command alone */
export function examples(command: string, lines: readonly string[], exitCodes = EXIT_CODES): string {
  return `\nExamples:\n${lines.map((line) => `  npm run ${command}${line === '' ? '' : ` -- ${line}`}\n`).join('')}${exitCodes}`;
}

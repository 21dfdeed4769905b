import { CommanderError } from 'commander';
import { EXIT } from './exitCode.ts';
import { originalStack } from './originalStack.ts';
import { printable } from '../results/words/printable.ts';
import { program } from './program.ts';
import { UsageError } from '../store/UsageError.ts';

/**
 * Runs a command line, and writes any error to the standard error.
 *
 * @param args the words after `npm run`, without the `--`
 * @param before called with the name of the command and its options before its code is loaded
 * @returns the exit code
 */
export async function runCommand(
  args: readonly string[],
  before?: (command: string, options: Readonly<Record<string, unknown>>) => void,
): Promise<number> {
  try {
    await program()
      .hook('preAction', (_program, command) => before?.(command.name(), command.opts()))
      .parseAsync(args, { from: 'user' });
  } catch (error) {
    return codeOf(error);
  }
  return Number(process.exitCode ?? EXIT.asExpected);
}

function codeOf(error: unknown): number {
  // Commander has already written the error or the help.
  if (error instanceof CommanderError) {
    const isAnswer = error.code === 'commander.helpDisplayed' || error.code === 'commander.version';
    return isAnswer ? EXIT.asExpected : EXIT.unusable;
  }
  if (error instanceof UsageError) {
    process.stderr.write(`error: ${printable(error.message)}\n`);
  } else {
    const what = error instanceof Error ? originalStack(error.stack ?? error.message) : String(error);
    process.stderr.write(
      `error: refutable itself failed, not a claim; please report it, with the command that you typed: ${printable(what)}\n`,
    );
  }
  return EXIT.unusable;
}

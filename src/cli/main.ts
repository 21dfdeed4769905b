import { runCommand } from './runCommand.ts';
import { forgiveClosedPipes } from './terminal/Terminal.ts';

/** Runs what was typed and ends with its exit code. */
export async function main(): Promise<void> {
  forgiveClosedPipes();
  process.exitCode = await runCommand(process.argv.slice(2));
}

import { runCommand } from './runCommand.ts';
import { forgiveClosedPipes } from './terminal/Terminal.ts';

/** Runs the command line of this process and sets its exit code. */
export async function main(): Promise<void> {
  forgiveClosedPipes();
  process.exitCode = await runCommand(process.argv.slice(2));
}

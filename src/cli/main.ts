import { endProcess } from './endProcess.ts';
import { runCommand } from './runCommand.ts';
import { forgiveClosedPipes } from './terminal/Terminal.ts';

/** Runs the command line of this process and ends it with the command's exit code. */
export async function main(): Promise<void> {
  forgiveClosedPipes();
  await endProcess(await runCommand(process.argv.slice(2)));
}

import { prepareEngine } from '../run/process/spawnEngine.ts';
import { runCommand } from './runCommand.ts';
import { forgiveClosedPipes } from './terminal/Terminal.ts';

/** The commands that run claims. */
const RUN_CLAIMS = new Set(['report', 'check', 'list', 'replay', 'mutate', 'soak', 'verify', 'merge', 'worker']);

/** Starts what a command needs while its code is loaded. */
function prepare(command: string): void {
  if (RUN_CLAIMS.has(command)) prepareEngine();
}

/** Runs the command line of this process and sets its exit code. */
export async function main(): Promise<void> {
  forgiveClosedPipes();
  process.exitCode = await runCommand(process.argv.slice(2), prepare);
}

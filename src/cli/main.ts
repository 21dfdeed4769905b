import { seemsKnown } from '../run/cache/seemsKnown.ts';
import { prepareEngine } from '../run/process/spawnEngine.ts';
import { runCommand } from './runCommand.ts';
import { forgiveClosedPipes } from './terminal/Terminal.ts';

/** The commands that run claims. */
const RUN_CLAIMS = new Set(['report', 'check', 'list', 'replay', 'mutate', 'soak', 'verify', 'merge', 'worker']);

/** Those that take from the cache what the files of claims say, and of these those that check claims. */
const CACHED = new Set(['report', 'check', 'list']);
const CHECK = new Set(['report', 'check']);

/** Starts what a command is likely to need while its code is loaded. */
function prepare(command: string, { properties, fresh }: Readonly<Record<string, unknown>>): void {
  const isKnown = CACHED.has(command) && fresh !== true && typeof properties === 'string' && seemsKnown(properties);
  if (RUN_CLAIMS.has(command) && !isKnown) prepareEngine(CHECK.has(command));
}

/** Runs the command line of this process and sets its exit code. */
export async function main(): Promise<void> {
  forgiveClosedPipes();
  process.exitCode = await runCommand(process.argv.slice(2), prepare);
}

import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds that threads get to end, and between two looks at them. */
const PATIENCE = 3000;
const BETWEEN = 50;

/** Node from version 22.15 on can put another program in the place of this one. */
type Execve = (file: string, args: readonly string[]) => never;

/**
 * Lets the process end with an exit code. A call of a claim that waits in the operating system, as for a named pipe, can
 * be ended by no one but the system, and Node would wait for its thread for ever. The process is then ended by force:
 * with the exit code where Node allows it, and otherwise as killed, which a shell reports as 137.
 */
export async function endProcess(code: number): Promise<void> {
  process.exitCode = code;
  for (let waited = 0; isThreadLeft() && waited < PATIENCE; waited += BETWEEN) await wait(BETWEEN);
  if (!isThreadLeft()) return;
  process.stderr.write(
    'A call of a claim waits for something outside of this program and cannot be ended; the process ends without it.\n',
  );
  const { execve } = process as { readonly execve?: Execve };
  try {
    execve?.('/bin/sh', ['sh', '-c', `exit ${code}`]);
  } catch {
    // Not on this system.
  }
  process.kill(process.pid, 'SIGKILL');
}

/** Whether a thread keeps the process alive: everything is written by now, and the pools are closed. */
const isThreadLeft = (): boolean => process.getActiveResourcesInfo().includes('MessagePort');

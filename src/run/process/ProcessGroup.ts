import type { ChildProcess } from 'node:child_process';

/** Whether the system has groups of processes. */
const HAS_GROUPS = process.platform !== 'win32';

/** Options with which a process starts as the first of a group of its own. */
export const IN_ITS_GROUP = { detached: HAS_GROUPS, windowsHide: true } as const;

/**
 * Sends a signal to a process and to all that it started and that are still in its group, such as the programs that a
 * claim has run.
 *
 * @param pid of the first process of a group
 */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  for (const to of HAS_GROUPS ? [-pid, pid] : [pid]) {
    try {
      process.kill(to, signal);
      return;
    } catch {
      // There is no such group, or no process in it any more.
    }
  }
}

/** Milliseconds between two signals to continue, for a process that a claim has stopped. */
const EVERY = 1000;

/** Groups that stop and continue with this process. */
const groups = new Set<number>();
let timer: NodeJS.Timeout | undefined;

/**
 * Has the group of a process end with it, and stop and continue with this process: the terminal sends Ctrl-Z to this
 * one's own group only. A group that is stopped by anything else continues.
 *
 * @returns what ends the group
 */
export function guardGroup(child: ChildProcess): () => void {
  const { pid } = child;
  if (pid === undefined) return () => undefined;
  add(pid);
  const end = (): void => {
    if (groups.has(pid)) signalGroup(pid, 'SIGKILL');
  };
  child.once('exit', () => {
    // What it started is there still. Later the number may be that of another process.
    end();
    remove(pid);
  });
  return end;
}

function add(pid: number): void {
  groups.add(pid);
  if (!HAS_GROUPS || groups.size > 1) return;
  process.on('SIGTSTP', stop).on('SIGCONT', proceed);
  timer = setInterval(proceed, EVERY).unref();
}

function remove(pid: number): void {
  groups.delete(pid);
  if (groups.size > 0) return;
  process.off('SIGTSTP', stop).off('SIGCONT', proceed);
  clearInterval(timer);
}

function stop(): void {
  for (const pid of groups) signalGroup(pid, 'SIGSTOP');
  process.kill(process.pid, 'SIGSTOP');
}

function proceed(): void {
  for (const pid of groups) signalGroup(pid, 'SIGCONT');
}

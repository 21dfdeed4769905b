import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { IN_ITS_GROUP } from './ProcessGroup.ts';
import { CHECKS, processStart } from './processStart.ts';

let spare: ChildProcess | undefined;

/**
 * Starts a process for claims before it is needed; it does not keep this one from ending.
 *
 * @param checks whether it is to check claims, so that it should start a thread for that at once
 */
export function prepareEngine(checks: boolean): void {
  if (spare !== undefined) return;
  spare = begin(checks ? [CHECKS] : []);
  spare.on('error', () => undefined);
  refer(spare, 'unref');
}

/** A process for claims, with the connection to it: the one that was prepared, or a new one. */
export function spawnEngine(): ChildProcess {
  const taken = spare;
  spare = undefined;
  if (taken?.pid === undefined || taken.exitCode !== null || taken.signalCode !== null) return begin();
  refer(taken, 'ref');
  return taken;
}

const begin = (more: readonly string[] = []): ChildProcess =>
  spawn(process.execPath, [...processStart('engine'), ...more], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    ...IN_ITS_GROUP,
  });

/** Has a process keep this one from ending, or not. */
function refer(child: ChildProcess, how: 'ref' | 'unref'): void {
  child[how]();
  for (const stream of child.stdio) (stream as Socket | null)?.[how]();
}

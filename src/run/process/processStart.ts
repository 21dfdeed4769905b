import { threadStart } from '../threads/threadStart.ts';

/** The word that tells a process for claims to start a thread before any claim comes. */
export const CHECKS = 'checks';

/** Flags for Node after which the code of a program follows. */
const CODE = new Set(['-e', '--eval', '-p', '--print', '-pe']);

/**
 * The arguments for Node with which a process of this package starts: the flags of this process, except for the code that
 * it was given and the port of its debugger, and the entry.
 */
export function processStart(entry: 'engine'): string[] {
  const { filename, argv, execArgv } = threadStart(entry);
  const flags = execArgv.filter((flag, at) => !CODE.has(flag) && !CODE.has(execArgv[at - 1] ?? ''));
  const port = flags.some((flag) => flag.startsWith('--inspect')) ? ['--inspect-port=0'] : [];
  return [...flags, ...port, filename, ...argv];
}

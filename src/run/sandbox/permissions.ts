import { isBuilt } from '../../store/folders.ts';

/**
 * The flags with which Node itself refuses to a thread of claims what would reach beyond it: to write, move or delete
 * files, to start programs and threads, the inspector, native code and `process.binding`. It may read files.
 *
 * There are none where the sources run, which takes a program that translates them.
 */
export function permissionFlags(): string[] {
  if (!isBuilt) return [];
  const { allowedNodeEnvironmentFlags: known } = process;
  // The name in Node 20 and before 22.13, which warns of it.
  const flag = known.has('--permission') ? '--permission' : '--experimental-permission';
  return [flag, '--allow-fs-read=*', '--disable-warning=ExperimentalWarning'];
}

/** What a claim was about to do, by the permission that Node found missing. */
const ACTS: Readonly<Record<string, string>> = {
  FileSystemWrite: 'a file was to be written, moved or deleted',
  ChildProcess: 'a program was to be started',
  WorkerThreads: 'a thread was to be started',
  Inspector: 'the inspector was to be opened',
  WASI: 'WASI was to be started',
};

/** Says what a claim was about to do when Node refused it. @returns undefined for any other error */
export function refusalOf(error: Error): string | undefined {
  if (Reflect.get(error, 'code') !== 'ERR_ACCESS_DENIED') return undefined;
  const act = ACTS[String(Reflect.get(error, 'permission'))] ?? error.message.replace(/\.$/u, '');
  return `${act}; a claim may change nothing outside itself`;
}

import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import v8 from 'node:v8';

/** Functions by which a claim could end its worker thread silently, or change the whole process for other claims. */
const PROCESS = ['exit', 'reallyExit', 'abort', 'kill', '_kill', '_debugProcess', '_debugEnd', 'dlopen'];

/** Functions that lead to what Node keeps from programs. */
const INNER = ['binding', '_linkedBinding'];

const END = 'a claim may not end the run';
const CHANGE = 'a claim may change nothing outside itself';

/**
 * Prevents a claim file from ending the run, and from changing it for others, where Node has no permission that would (see
 * `permissionFlags`). For worker threads only.
 */
export function forbidExit(): void {
  for (const name of PROCESS) refuse(process, name, `process.${name}`, END);
  for (const name of INNER) refuse(process, name, `process.${name}`, CHANGE);
  refuse(os, 'setPriority', 'os.setPriority', CHANGE);
  // Flags of V8 are those of all threads.
  for (const name of ['setFlagsFromString', 'setHeapSnapshotNearHeapLimit']) refuse(v8, name, `v8.${name}`, CHANGE);
  // How Node reports a crash, and to which file, is set for all threads.
  Object.defineProperty(process, 'report', { value: undefined, configurable: true });
  // Node lets a database write files where it lets nothing else write them. It is not in every version.
  const sqlite: object | undefined = process.getBuiltinModule('node:sqlite');
  if (sqlite !== undefined) refuse(sqlite, 'DatabaseSync', 'sqlite.DatabaseSync', CHANGE);
  // A local socket is an entry in a folder, which Node makes, and deletes when the server closes, whatever lies there then.
  refuse(net.Server.prototype, 'listen', 'net.Server.listen', CHANGE);
  const pipe = localSocket();
  if (pipe !== undefined) refuse(pipe, 'bind', 'net.Server.listen', CHANGE);
  syncBuiltinESMExports();
}

/** What Node's handles of local sockets inherit from. A claim comes to it by any socket, and past `listen`. */
function localSocket(): object | undefined {
  const socket = new net.Socket();
  try {
    // The handle is made before the path is found to be none.
    socket.connect({ path: true } as never);
  } catch {
    const handle = Reflect.get(socket, '_handle') as object | null;
    return handle === null ? undefined : (Object.getPrototypeOf(handle) as object);
  } finally {
    socket.destroy();
  }
  return undefined;
}

function refuse(holder: object, key: string, name: string, why: string): void {
  const refused = function (given?: unknown): never {
    const code = typeof given === 'number' && /exit$/iu.test(name) ? given : '';
    throw new Error(`${name}(${code}) was called; ${why}`);
  };
  Reflect.set(holder, key, refused);
}
